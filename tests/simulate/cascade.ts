import type { Document, Sourced } from '../../src/model/document.js';
import { bareDocument } from '../eval/bare-document.js';
import { seededRandom } from '../measure/seeded-random.js';
import { between, seededPick } from './chance.js';
import { WAYS } from './editors.js';
import { drawOutlet, drawSubject, firstVersion, type Version } from './story.js';

/** A story and its copies, of which it is known who copied whom. */
export interface Cascade {
  readonly documents: readonly Document[];
  /** For each document the index of the nearest text it was made from that is among the documents; null where none is. */
  readonly parents: readonly (number | null)[];
  /** How each came about. */
  readonly ways: readonly string[];
}

export interface CascadeForm {
  readonly versions: number;
  /** Share of the versions between the first and the last copies that is lost, 0 to 1. */
  readonly lost: number;
  /** The first version and the last copies are lost as often: what is left of a story in an archive of a few outlets. */
  readonly firstToo?: boolean;
}

/**
 * Simulates how a story is copied: every version is made from an earlier one, the popular ones more often, by one of the ways in
 * `editors`. The same seed gives the same cascade.
 */
export function simulate(seed: number, { versions, lost, firstToo = false }: CascadeForm): Cascade {
  const random = seededRandom(seed);
  const subject = drawSubject(random);
  const made: { readonly version: Version; readonly parent: number | null; readonly way: string }[] = [
    { version: firstVersion(subject, random), parent: null, way: 'first' },
  ];
  const deck = WAYS.flatMap((way) => Array.from({ length: way.often }, () => way));
  while (made.length < versions) {
    const parent = parentAmong(made.length, random);
    const way = seededPick(deck, random);
    const from = made[parent]?.version;
    if (from === undefined) throw new Error('a version without a source');
    const other = seededPick(made, random).version;
    const taken: Version = { ...from, outlet: drawOutlet(random) };
    const version = way.editors.reduce((one, edit) => edit(one, { subject, random, other }), taken);
    // A copy without a change says nothing about where it came from.
    if (made.every((one) => !isSame(one.version, version))) made.push({ version, parent, way: way.name });
  }
  const isInner = (i: number): boolean => i > 0 && made.some(({ parent }) => parent === i);
  const gone = new Set(made.flatMap((_, i) => ((firstToo || isInner(i)) && random() < lost ? [i] : [])));
  const kept = made.flatMap((_, i) => (gone.has(i) ? [] : [i]));
  const place = new Map(kept.map((i, at) => [i, at]));
  return {
    documents: kept.map((i) => documentOf(`v${seed}-${i}`, made[i]!.version)),
    parents: kept.map((i) => {
      let parent = made[i]!.parent;
      while (parent !== null && gone.has(parent)) parent = made[parent]!.parent;
      return parent === null ? null : (place.get(parent) ?? null);
    }),
    ways: kept.map((i) => made[i]!.way),
  };
}

/** Early versions are copied most, as pages that are found first are. */
const parentAmong = (count: number, random: () => number): number => Math.min(between(0, count - 1, random), between(0, count - 1, random));

const isSame = (x: Version, y: Version): boolean => x.paragraphs.join('\n') === y.paragraphs.join('\n');

const given = (value: string): Sourced => ({ value, span: null, origin: 'given', alternatives: [] });

function documentOf(name: string, { headline, byline, outlet, paragraphs }: Version): Document {
  return {
    ...bareDocument(name, paragraphs.join('\n\n')),
    language: 'en',
    headline: headline === null ? null : given(headline),
    bylines: byline === null ? [] : [given(byline)],
    outlet: given(outlet),
  };
}
