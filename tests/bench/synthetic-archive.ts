import { editWords, type Language, loseSpaces, makeArticle, makeLanguage } from './synthetic-article.js';

/** An article of an archive as an input record of the program. */
export interface ArchiveRecord {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly published: string;
  readonly text: string;
}

const OUTLETS = 60;
/** UTF-16 units of a story: a short report. */
const STORY = 1500;
/** UTF-16 units of what an outlet puts under every article: about itself, its newsletter, its rights. */
const BOILERPLATE = 350;

/** Six of ten stories are printed once; of the others each version is followed by another with this chance: about four versions on average. */
const PRINTED_ONCE = 0.6;
const GOES_ON = 0.6;
const MOST_VERSIONS = 20;

/** How much a version is edited: mostly a few words, sometimes a third of them. */
const EDITS = [0.01, 0.03, 0.1, 0.3] as const;
const LOST_SPACES = 12;
const START_OF_ARCHIVE = Date.UTC(2019, 0, 1);
const STORIES_A_DAY = 50;
const DAY_MS = 24 * 3600 * 1000;

/**
 * An archive as a wire desk's would be: stories of one vocabulary, most of them printed once, others reprinted with edits and damage by
 * outlets of which each puts its own words under every article. The first n records are the same however many follow.
 */
export function* syntheticArchive(seed: number, size: number): Generator<ArchiveRecord, void, undefined> {
  const language = makeLanguage(seed);
  const outlets = Array.from({ length: OUTLETS }, (_, n) => ({ name: `Outlet ${n + 1}`, about: makeArticle(language, BOILERPLATE) }));
  let made = 0;
  for (let story = 0; made < size; story++) {
    const [headline, source] = [makeHeadline(language), makeArticle(language, STORY)];
    const published = new Date(START_OF_ARCHIVE + Math.floor(story / STORIES_A_DAY) * DAY_MS).toISOString().slice(0, 10);
    for (let left = versions(language); left > 0 && made < size; left--) {
      const outlet = outlets[Math.floor(language.random() * OUTLETS)];
      const text = `${version(source, language)}\n\n${outlet?.about ?? ''}`;
      yield { id: `article-${++made}`, outlet: outlet?.name ?? '', headline, published, text };
    }
  }
}

const makeHeadline = ({ word }: Language): string => `The ${Array.from({ length: 7 }, word).join(' ')}`;

function versions({ random }: Language): number {
  if (random() < PRINTED_ONCE) return 1;
  let count = 2;
  while (count < MOST_VERSIONS && random() < GOES_ON) count++;
  return count;
}

function version(source: string, language: Language): string {
  const edited = editWords(source, EDITS[Math.floor(language.random() * EDITS.length)] ?? 0, language);
  return language.random() < 0.5 ? edited : loseSpaces(edited, LOST_SPACES, language);
}
