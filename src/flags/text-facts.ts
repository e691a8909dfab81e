import type { Span } from '../model/span.js';
import { type DateAt, datesIn } from '../text/dates.js';
import { type HedgeAt, hedgesIn } from '../text/hedges.js';
import type { Lexicon } from '../text/lexicon.js';
import { type Loading, loadedTermsIn } from '../text/loaded-terms.js';
import { type NameRun, nameRunsIn } from '../text/names.js';
import { type PhraseAt, wordsAt } from '../text/phrases.js';
import { type Quantity, quantitiesIn } from '../text/quantities.js';
import { type Placed, placed } from './placed.js';
import { paragraphsIn, windowOf } from './window.js';

/** What a stretch of a text states; spans count in the whole text. */
export interface Stated {
  readonly quantities: Placed<Quantity>;
  readonly dates: Placed<DateAt>;
  /** Capital words in a row; which of them name somebody, the texts beside each other tell. */
  readonly names: Placed<NameRun>;
  readonly hedges: Placed<HedgeAt>;
  readonly terms: Placed<PhraseAt<readonly Loading[]>>;
}

/** The capital words of a text that can only be names, and its words in small letters. */
export interface Capitals {
  readonly inside: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

/** The facts of one text, each read once however many changes ask for it. */
export interface TextFacts {
  /** What is stated in the paragraph of a change. A change that is in no one paragraph, or in one too long, is read with the words beside it alone. */
  readonly around: (change: Span, lexicon: Lexicon) => Stated;
  readonly capitals: () => Capitals;
}

/** Longer paragraphs, in UTF-16 units, are no paragraphs: a text that lost its line breaks may be a book. */
const LONGEST_PARAGRAPH: number = 1 << 15;
/** Paragraphs of one text that are kept, in UTF-16 units. */
const MOST_KEPT: number = 1 << 18;

/** Reads nothing until it is asked. What is read is linear in the paragraphs that changes stand in. */
export function textFacts(text: string): TextFacts {
  const kept = new Map<number, Stated>();
  let size = 0;
  let readWith: Lexicon | null = null;
  let paragraphs: ReturnType<typeof paragraphsIn> | null = null;
  let known: Capitals | null = null;
  const forget = (): void => {
    kept.clear();
    size = 0;
  };
  const read = (span: Span, lexicon: Lexicon): Stated => {
    const stated = statedIn(text, span, lexicon);
    if (size > MOST_KEPT) forget();
    kept.set(span[0], stated);
    size += span[1] - span[0];
    return stated;
  };
  return {
    around(change, lexicon) {
      if (readWith !== lexicon) forget();
      readWith = lexicon;
      paragraphs ??= paragraphsIn(text);
      const paragraph = paragraphs(change);
      if (paragraph !== null && paragraph[1] - paragraph[0] <= LONGEST_PARAGRAPH) return kept.get(paragraph[0]) ?? read(paragraph, lexicon);
      const { offset, text: window } = windowOf(text, change);
      return statedIn(text, [offset, offset + window.length], lexicon);
    },
    capitals: () => (known ??= capitalsOf(text)),
  };
}

function statedIn(text: string, [start, end]: Span, lexicon: Lexicon): Stated {
  const stretch = text.slice(start, end);
  const words = wordsAt(stretch);
  const at = ([from, to]: Span): Span => [start + from, start + to];
  const moved = <T extends { readonly span: Span }>(facts: readonly T[]): Placed<T> =>
    placed(facts.map((fact) => ({ ...fact, span: at(fact.span) })));
  return {
    quantities: moved(quantitiesIn(stretch).map((quantity) => ({ ...quantity, core: at(quantity.core) }))),
    dates: moved(datesIn(stretch)),
    names: moved(namesOf(stretch)),
    hedges: moved(hedgesIn(stretch, lexicon.hedges, words)),
    terms: moved(loadedTermsIn(stretch, lexicon.terms, words)),
  };
}

/** The rows that stand alone: those that go on with the next word are parts of a line in which all words have capitals, and where a name ends in it nobody can tell. */
function namesOf(text: string): readonly NameRun[] {
  const runs = nameRunsIn(text);
  const goesOn = (run: NameRun | undefined, next: NameRun | undefined): boolean =>
    run !== undefined && next !== undefined && /^[-\s]$/u.test(text.slice(run.span[1], next.span[0]));
  return runs.filter((run, i) => !goesOn(runs[i - 1], run) && !goesOn(run, runs[i + 1]));
}

/** A capital word after a word in small letters: no sentence and no line in capitals begins there. */
const INSIDE = /(?<!\p{L})\p{Ll}+,?\s(\p{Lu}[\p{L}\p{M}'’.-]*)/gu;

function capitalsOf(text: string): Capitals {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const [, word = ''] of text.matchAll(INSIDE)) inside.add(word.replace(/['’]s?$|\.$/u, ''));
  for (const { span } of wordsAt(text)) {
    const word = text.slice(...span);
    if (word === word.toLowerCase()) small.add(word);
  }
  return { inside, small };
}
