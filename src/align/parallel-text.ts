import { compareText } from '../model/compare-text.js';
import type { Form, ParallelSegment, ParallelText, Transposition } from '../model/parallel-text.js';
import { type LaidOut, laidOut, type Member } from './laid-out.js';
import { type LetterLocus, placesOf, type Stand } from './loci.js';
import type { Variation } from './variation.js';
import { isLacuna } from './witness-rows.js';

/**
 * Tells the members of a cluster as one text in parallel segments, in the common order of their collation (`collate`): the places at
 * which they part, and between them the words they agree in, parted only where their spaces, marks or capitals differ.
 *
 * @returns the same for every order of the members. Cost: that of `collate`, and words × members once more.
 */
export function parallelText(members: readonly Member[]): ParallelText {
  const laid = laidOut(members);
  const { copies, kept, graph, columns, texts } = laid;
  const { variation, present, places } = placesOf(graph, columns, texts);
  const builder: Builder = { laid, variation, present, segments: [], ends: new Map(), stretches: new Map() };
  let at = 0;
  for (const place of places) {
    for (let column = at; column < place.from; column++) addAgreed(builder, column);
    add(builder, place);
    at = place.to;
  }
  for (let column = at; column < columns.size; column++) addAgreed(builder, column);
  const left = new Set([...graph.leftOut.flatMap((text) => kept[text] ?? []), ...copies.slice(kept.length).flat()]);
  return {
    segments: builder.segments,
    transpositions: transpositionsOf(builder),
    leftOut: [...left].map(({ id }) => id).sort(compareText),
  };
}

interface Builder {
  readonly laid: LaidOut;
  readonly variation: Variation;
  /** Texts that are in the graph. */
  readonly present: readonly number[];
  readonly segments: ParallelSegment[];
  /** Letter at which the last segment of each text ended. */
  readonly ends: Map<number, number>;
  /** For each text where its stretches begin: the segment, and the letter that tells their order. */
  readonly stretches: Map<number, { readonly segment: number; readonly letter: number }[]>;
}

/** A column in which all that reach there have the same word. */
function addAgreed(builder: Builder, column: number): void {
  const { laid, variation, present } = builder;
  const { columns, graph } = laid;
  const stands: Stand[] = [];
  for (let cell = columns.starts[column]!; cell < columns.starts[column + 1]!; cell++) {
    const text = columns.texts[cell]!;
    const { starts } = graph.words[text]!;
    const word = columns.words[cell]!;
    stands.push({ text, from: starts[word]!, to: starts[word + 1]! });
  }
  const speaking = new Set(stands.map(({ text }) => text));
  const silent = present.filter((text) => !speaking.has(text) && isLacuna(variation.rows[text]!, column));
  add(builder, { readings: [stands], silent });
}

function add(builder: Builder, { readings, silent }: LetterLocus): void {
  const { kept } = builder.laid;
  const broken = follow(builder, readings.flat());
  const segment: ParallelSegment = {
    readings: readings.map((stands) => formsOf(builder.laid, stands)),
    silent: silent.flatMap((text) => (kept[text] ?? []).map(({ id }) => id)).sort(compareText),
  };
  const last = builder.segments.at(-1);
  if (last !== undefined && !broken && isPlain(last) && isPlain(segment) && sameWitnesses(last, segment))
    builder.segments[builder.segments.length - 1] = joined(last, segment);
  else builder.segments.push(segment);
}

/** Notes where a text goes on elsewhere than it stopped. @returns whether one that spoke before does. */
function follow(builder: Builder, stands: readonly Stand[]): boolean {
  let broken = false;
  for (const { text, from, to } of stands) {
    if (from === to) continue;
    if (builder.ends.get(text) !== from) {
      broken ||= builder.ends.has(text);
      const known = builder.stretches.get(text) ?? [];
      known.push({ segment: builder.segments.length, letter: from });
      builder.stretches.set(text, known);
    }
    builder.ends.set(text, to);
  }
  return broken;
}

const isPlain = ({ readings }: ParallelSegment): boolean => readings.length === 1 && readings[0]?.length === 1;

const sameWitnesses = (x: ParallelSegment, y: ParallelSegment): boolean =>
  x.readings[0]?.[0]?.witnesses.join() === y.readings[0]?.[0]?.witnesses.join() && x.silent.join() === y.silent.join();

const joined = (x: ParallelSegment, y: ParallelSegment): ParallelSegment => ({
  readings: [
    [{ text: `${x.readings[0]?.[0]?.text ?? ''}${y.readings[0]?.[0]?.text ?? ''}`, witnesses: x.readings[0]?.[0]?.witnesses ?? [] }],
  ],
  silent: x.silent,
});

/** The forms of a reading, the most carried first. */
function formsOf({ kept }: LaidOut, stands: readonly Stand[]): readonly Form[] {
  const forms = new Map<string, string[]>();
  for (const { text, from, to } of stands)
    for (const member of kept[text] ?? []) {
      const words = wordsOf(member, from, to);
      const known = forms.get(words);
      if (known === undefined) forms.set(words, [member.id]);
      else known.push(member.id);
    }
  return [...forms]
    .map(([text, witnesses]) => ({ text, witnesses: witnesses.sort(compareText) }))
    .sort((x, y) => y.witnesses.length - x.witnesses.length || compareText(x.witnesses[0] ?? '', y.witnesses[0] ?? ''));
}

/** Letters `[from, to)` of a story with all that stands up to the next letter; what stands before the first goes with it. */
function wordsOf({ witness: { story, letters } }: Member, from: number, to: number): string {
  if (from === to) return '';
  const end = to === letters.codes.length ? story.text.length : letters.starts[to]!;
  return story.text.slice(from === 0 ? 0 : letters.starts[from]!, end);
}

function transpositionsOf({ laid, stretches }: Builder): readonly Transposition[] {
  return [...stretches]
    .filter(([, own]) => own.length > 1)
    .flatMap(([text, own]) => {
      const order = [...own].sort((x, y) => x.letter - y.letter).map(({ segment }) => segment);
      return (laid.kept[text] ?? []).map(({ id }) => ({ document: id, stretches: order }));
    })
    .sort((x, y) => compareText(x.document, y.document));
}
