import { editWords, type Language, loseSpaces, makeArticle, makeLanguage, makeSentence } from './synthetic-article.js';

/** An article of an archive as an input record of the program. */
export interface ArchiveRecord {
  readonly id: string;
  /** Empty where the page does not say who printed it. */
  readonly outlet: string;
  readonly headline: string;
  readonly published: string;
  readonly text: string;
}

/** What the test of an archive knows of an article: which story it tells, or which form it fills. */
export interface ArchiveArticle {
  readonly record: ArchiveRecord;
  readonly story: string;
  /** The words of its story alone, without what its outlet prints whatever the story; empty for a form. */
  readonly told: string;
}

const OUTLETS = 60;
/** What an archive is like. */
export interface Shape {
  /** UTF-16 units of a story. */
  readonly story: number;
  /** Share of stories that are printed once. */
  readonly printedOnce: number;
  /** One story in so many goes over the wire and is printed by many. Not by chance: a few more in one half would pass for growth. */
  readonly wireEvery: number;
  /** Its most frequent words: a language that readers of pages know takes them a tenth less time than one that nobody speaks. */
  readonly frequent: readonly string[];
}

/** The copies of a wire desk: short reports, and most articles are one of several versions. Six of ten stories are printed once. */
const WIRE_DESK: Shape = { story: 1500, printedOnce: 0.6, wireEvery: 50, frequent: [] };

/** What a collector of many papers holds: articles of 3 KB with their boilerplate, of which one in seven is a version of another. */
export const COLLECTION: Shape = {
  story: 2600,
  printedOnce: 0.965,
  wireEvery: 1000,
  frequent: 'the and of to in that for was on with said from at which were by as their they after who its would been this'.split(' '),
};

/** UTF-16 units of what an outlet puts under every article: about itself, its newsletter, its rights. */
const BOILERPLATE = 350;
/** Sentences that an outlet puts inside its stories, and how often each story has one: "Shares of the company trade on the …". */
const STANDING_SENTENCES = 3;
const HAS_STANDING = 0.3;
/** Share of stories that are forms with other names and figures in them: market reports, weather, court lists. */
const FORMS = 0.08;
/** Blanks of a form: names and figures, one to a sentence. */
const FORM_SENTENCES = 7;
/** Pages that lost the name of who printed them. */
const NAMELESS = 0.1;

/** Of the stories printed more than once each version is followed by another with this chance: about four versions on average. */
const GOES_ON = 0.6;
const MOST_VERSIONS = 20;
/** Papers that print a story of the wire. */
const ON_WIRE = 24;

/** How much a version is edited: mostly a few words, sometimes a third of them. */
const EDITS = [0.01, 0.03, 0.1, 0.3] as const;
const LOST_SPACES = 12;
const START_OF_ARCHIVE = Date.UTC(2019, 0, 1);
const STORIES_A_DAY = 50;
const DAY_MS = 24 * 3600 * 1000;

interface Outlet {
  readonly name: string;
  readonly about: string;
  readonly standing: readonly string[];
  readonly form: readonly string[];
}

/**
 * An archive as a wire desk's would be: stories of one vocabulary, most of them printed once, others reprinted with edits and damage, a few
 * by many outlets. Each outlet puts its own words under its articles, standing sentences into them, and prints forms that differ in
 * names and figures. The first n articles are the same however many follow.
 */
export function* syntheticArticles(seed: number, size: number, shape: Shape = WIRE_DESK): Generator<ArchiveArticle, void, undefined> {
  const language = makeLanguage(seed, shape.frequent);
  const outlets = Array.from({ length: OUTLETS }, (_, n) => makeOutlet(language, n));
  let made = 0;
  for (let story = 0; made < size; story++) {
    const published = new Date(START_OF_ARCHIVE + Math.floor(story / STORIES_A_DAY) * DAY_MS).toISOString().slice(0, 10);
    const isForm = !isOnWire(story, shape) && language.random() < FORMS;
    const [headline, source] = [makeHeadline(language), makeArticle(language, shape.story)];
    for (let left = isForm ? 1 : versions(story, language, shape); left > 0 && made < size; left--) {
      const outlet = outlets[Math.floor(language.random() * OUTLETS)] as Outlet;
      const told = isForm ? '' : version(source, language);
      const body = isForm ? filled(outlet.form, language) : withStanding(told, outlet, language);
      const name = language.random() < NAMELESS ? '' : outlet.name;
      const record = { id: `article-${++made}`, outlet: name, headline, published, text: `${body}\n\n${outlet.about}` };
      yield { record, story: isForm ? `form of ${outlet.name}` : `story ${story}`, told };
    }
  }
}

/** The records alone: what the program is given. */
export function* syntheticArchive(seed: number, size: number, shape: Shape = WIRE_DESK): Generator<ArchiveRecord, void, undefined> {
  for (const { record } of syntheticArticles(seed, size, shape)) yield record;
}

const makeOutlet = (language: Language, n: number): Outlet => ({
  name: `Outlet ${n + 1}`,
  about: makeArticle(language, BOILERPLATE),
  standing: Array.from({ length: STANDING_SENTENCES }, () => makeSentence(language)),
  form: Array.from({ length: FORM_SENTENCES }, () => makeSentence(language)),
});

const makeHeadline = ({ word }: Language): string => `The ${Array.from({ length: 7 }, word).join(' ')}`;

const isOnWire = (story: number, { wireEvery }: Shape): boolean => story % wireEvery === wireEvery >> 1;

function versions(story: number, { random }: Language, shape: Shape): number {
  if (isOnWire(story, shape)) return ON_WIRE;
  if (random() < shape.printedOnce) return 1;
  let count = 2;
  while (count < MOST_VERSIONS && random() < GOES_ON) count++;
  return count;
}

function version(source: string, language: Language): string {
  const edited = editWords(source, EDITS[Math.floor(language.random() * EDITS.length)] ?? 0, language);
  return language.random() < 0.5 ? edited : loseSpaces(edited, LOST_SPACES, language);
}

/** The story with one of the outlet's standing sentences at the end of a paragraph, sometimes. */
function withStanding(story: string, { standing }: Outlet, { random }: Language): string {
  if (random() >= HAS_STANDING) return story;
  const paragraphs = story.split('\n\n');
  const at = Math.floor(random() * paragraphs.length);
  const sentence = standing[Math.floor(random() * standing.length)] ?? '';
  return paragraphs.map((paragraph, index) => (index === at ? `${paragraph} ${sentence}` : paragraph)).join('\n\n');
}

/** A form of which each sentence has another name and another figure. */
const filled = (form: readonly string[], { word, random }: Language): string =>
  form.map((sentence) => sentence.replace(', ', `, ${word()} ${word()} ${(random() * 1000).toFixed(1)} ${word()} `)).join('\n\n');
