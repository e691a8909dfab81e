import type { Collation, Locus, Place } from '../model/collation.js';
import type { Document } from '../model/document.js';
import { slipOf } from '../text/slip.js';
import { lettersOf } from './line-letters.js';

/** What each text of a cluster has at each place where they part, as numbers. */
export interface Readings {
  /** Row of each text by id of its document; those that were not collated have none. */
  readonly rows: ReadonlyMap<string, number>;
  /** For each row the reading at each locus, counted from the one with the most carriers; `SILENT` where the text does not reach there. */
  readonly table: readonly Int16Array[];
  /** For each locus how many carry each reading. */
  readonly carriers: readonly (readonly number[])[];
  /** For each locus how many texts reach there. */
  readonly texts: Int32Array;
  /** For each locus the reading that nothing stands there; `SILENT` where all have something. */
  readonly nothing: Int16Array;
  /** For each locus a number for the words of each reading, the same for the same words at another locus. */
  readonly forms: readonly Int32Array[];
}

const SILENT = -1;

/** Places at which two texts part, by what it would have taken to come from the one to the other. */
export interface Partings {
  /** Words gave way to others. */
  readonly changed: number;
  /** Words fell out. */
  readonly lost: number;
  /** Words came in. */
  readonly added: number;
}

/** What two texts say of each other at the loci of their cluster, counted for the way from the first to the second. */
export interface ParallelReadings {
  /** The first stands alone and the second agrees with a third: what the first brought in did not reach the second. */
  readonly alone: Partings;
  /** The second stands alone and the first agrees with a third. */
  readonly own: Partings;
  /** Both agree with others, more of them with the first, or with the second. */
  readonly away: Partings;
  readonly back: Partings;
  /** Both have a reading that less than half of the texts share: an innovation in common. */
  readonly rare: number;
}

const NO_PARTINGS: Partings = { changed: 0, lost: 0, added: 0 };
export const NO_READINGS: ParallelReadings = { alone: NO_PARTINGS, own: NO_PARTINGS, away: NO_PARTINGS, back: NO_PARTINGS, rare: 0 };

/**
 * The readings of a collation, and what stands above the stories: a headline and a byline are handed down as words are.
 * A word that is misspelt is told by the damage (`PairFacts`), which knows what it was made of; its locus is left out. O(loci × texts).
 */
export function readingsOf(collation: Collation, documents: readonly Document[]): Readings {
  const left = new Set(collation.leftOut);
  const collated = documents.filter(({ id }) => !left.has(id));
  const rows = new Map(collated.map(({ id }, row) => [id, row] as const));
  const textOf = ({ document, span }: Place): string => collated[rows.get(document) ?? -1]?.text.slice(...span) ?? '';
  const loci = [
    ...collation.loci.map((locus) => fromLocus(locus, rows, textOf)).filter((locus) => locus !== null),
    fromLine(collated, ({ headline }) => headline?.value ?? ''),
    fromLine(collated, ({ bylines }) => bylines.map(({ value }) => value).join(' ')),
  ];
  return {
    rows,
    table: collated.map((_, row) => Int16Array.from(loci, ({ readings }) => readings[row]!)),
    carriers: loci.map(({ carriers }) => carriers),
    texts: Int32Array.from(loci, ({ carriers }) => carriers.reduce((all, one) => all + one, 0)),
    nothing: Int16Array.from(loci, ({ nothing }) => nothing),
    forms: numbered(loci.map(({ words }) => words)),
  };
}

function numbered(words: readonly (readonly string[])[]): readonly Int32Array[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  return words.map((row) => Int32Array.from(row, numberOf));
}

interface LocusRow {
  readonly readings: Int16Array;
  readonly carriers: readonly number[];
  readonly nothing: number;
  readonly words: readonly string[];
}

function fromLocus({ readings }: Locus, rows: ReadonlyMap<string, number>, textOf: (place: Place) => string): LocusRow | null {
  const texts = readings.map(({ witnesses: [first] }) => (first === undefined ? '' : textOf(first)));
  if (texts.some((text, i) => i > 0 && slipOf(texts[0]!, text) !== null)) return null;
  const out = new Int16Array(rows.size).fill(SILENT);
  readings.forEach(({ witnesses }, reading) => {
    for (const { document } of witnesses) out[rows.get(document) ?? rows.size] = reading;
  });
  return {
    readings: out,
    carriers: readings.map(({ witnesses }) => witnesses.length),
    nothing: texts.indexOf(''),
    words: texts.map(lettersOf),
  };
}

function fromLine(documents: readonly Document[], of: (document: Document) => string): LocusRow {
  const lines = documents.map((document) => lettersOf(of(document)));
  const forms = [...new Set(lines)];
  const readings = Int16Array.from(lines, (line) => forms.indexOf(line));
  return {
    readings,
    carriers: forms.map((form) => lines.filter((line) => line === form).length),
    nothing: forms.indexOf(''),
    words: forms,
  };
}

type Counted = { -readonly [Key in keyof Partings]: number };
const newCount = (): Counted => ({ changed: 0, lost: 0, added: 0 });

/** More forms than any cluster has. */
const CHANGES: number = 1 << 24;

/** Holds two texts against each other at every locus. O(loci). */
export function parallelReadings(
  { rows, table, carriers, texts, nothing, forms }: Readings,
  from: Document['id'],
  to: Document['id'],
): ParallelReadings {
  const [x, y] = [table[rows.get(from) ?? SILENT], table[rows.get(to) ?? SILENT]];
  if (x === undefined || y === undefined || rows.size < 3) return NO_READINGS;
  const counts = { alone: newCount(), own: newCount(), away: newCount(), back: newCount() };
  const seen = new Set<number>();
  let rare = 0;
  let before: Happening = null;
  for (let locus = 0; locus < x.length; locus++) {
    const [here, there] = [x[locus]!, y[locus]!];
    if (here === SILENT || there === SILENT) continue;
    const now = happening(here, there, nothing[locus]!);
    const isSameCut = now === before && CUTS.has(now);
    before = now;
    if (isSameCut) continue;
    const where = standing(here, there, carriers[locus]!, texts[locus]!);
    if (where === null || !isNew(seen, forms[locus]!, here, there)) continue;
    if (where === 'rare') rare++;
    else counts[where][howParted(here, there, nothing[locus]!)]++;
  }
  return { ...counts, rare };
}

/** What happens at a place between two texts; null where both have the same words. */
type Happening = keyof Partings | 'nothing' | null;

/** A passage that is cut leaves nothing at every place inside it: a row of such places is one decision of an editor. */
const CUTS: ReadonlySet<Happening> = new Set(['lost', 'added', 'nothing']);

const happening = (here: number, there: number, nothing: number): Happening =>
  here !== there ? howParted(here, there, nothing) : here === nothing ? 'nothing' : null;

/**
 * Whether the words of one text gave way to those of the other for the first time, or, where both have the same, those of most to theirs: the
 * same words changed in the same way all through are one decision, too.
 */
function isNew(seen: Set<number>, forms: Int32Array, here: number, there: number): boolean {
  const change = here === there ? -(forms[0]! * CHANGES + forms[here]!) - 1 : forms[here]! * CHANGES + forms[there]!;
  const known = seen.has(change);
  seen.add(change);
  return !known;
}

/** The same seen from the second of the two. */
export const turned = ({ alone, own, away, back, rare }: ParallelReadings): ParallelReadings => ({
  alone: undone(own),
  own: undone(alone),
  away: undone(back),
  back: undone(away),
  rare,
});

const undone = ({ changed, lost, added }: Partings): Partings => ({ changed, lost: added, added: lost });

function howParted(here: number, there: number, nothing: number): keyof Partings {
  if (there === nothing) return 'lost';
  return here === nothing ? 'added' : 'changed';
}

/**
 * Where two texts stand among all: both on a reading of less than half, or, where they part, on which side the others are. Null where it says
 * nothing: both read with most, each of the two stands alone or with as many.
 */
function standing(
  here: number,
  there: number,
  carriers: readonly number[],
  texts: number,
): 'rare' | 'alone' | 'own' | 'away' | 'back' | null {
  const [withHere, withThere] = [carriers[here]!, carriers[there]!];
  if (here === there) return withHere * 2 < texts ? 'rare' : null;
  if (withHere === 1) return withThere > 1 ? 'alone' : null;
  if (withThere === 1) return 'own';
  if (withHere === withThere) return null;
  return withHere > withThere ? 'away' : 'back';
}
