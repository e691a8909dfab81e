import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { type Annotation, annotated, type FlagSubject, flagAnnotations, type Review } from '../../../../src/report/exports/annotation.js';
import { annotationPieces } from '../../../../src/report/exports/annotations-page.js';
import { codePointOffsets } from '../../../../src/report/exports/code-points.js';
import type { TextPositionSelector, TextQuoteSelector } from '../../../../src/report/exports/selectors.js';
import { documentOf, flagOf, relationOf, resultOf } from '../fixture.js';
import { ferry } from '../stories.js';
import { sourceOf, whole } from './sources.js';
import { annotationProblems } from './standards.js';

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const collectionOf = async (result: Parameters<typeof sourceOf>[0], reviewOf?: (id: string) => Review | null): Promise<Collection> =>
  JSON.parse(await whole(annotationPieces(sourceOf(result), reviewOf))) as Collection;

/** Where an annotation points: the text and its selectors. */
function pointed({ target }: Annotation): { id: string; quote: TextQuoteSelector; position: TextPositionSelector } | null {
  if (!('source' in target) || target.selector === undefined) return null;
  const [quote, position] = target.selector;
  return { id: target.source.id.replace('urn:stemma:document-', ''), quote, position };
}

const a = documentOf({ name: 'a', headline: 'Rope ferry 🚢 to close', paragraphs: ['The 🚢 ferry, she said, the ferry.', 'It is old.'] });
const b = documentOf({ name: 'b', paragraphs: ['🚢🚢 The ferry, he said, theferry.', 'It is old.'] });
const speaker = flagOf(a, b, { kind: 'speaker-changed', a: 'she', b: 'he said'.slice(0, 2), behindB: ', ' });
const space = flagOf(a, b, { kind: 'missing-space', a: ' ', b: '', behindA: 'said, the', behindB: 'said, the' });
const headline = { ...flagOf(a, b, { kind: 'headline-missing', a: 'Rope ferry 🚢 to close', b: null }), after: null };
const date = { ...flagOf(a, b, { kind: 'published-changed', a: null, b: null }), before: '2019', after: '2020' };
const pair = { documents: [a, b], relations: [relationOf(a, b, [], [speaker, space, headline, date])], clusters: [] };

describe('the annotations', () => {
  it.each([
    ['of the ferry', ferry()],
    ['of a pair', resultOf(pair.documents, pair.relations, [])],
    ['of nothing', resultOf([], [], [])],
  ])('%s keep the standard, each under an id of its own', async (_, result) => {
    const collection = await collectionOf(result);
    expect(annotationProblems(collection)).toEqual([]);
    expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(collection.total);
    expect(collection.first.items).toHaveLength(collection.total);
  });

  it('are one for each flag and side, linked with each other', async () => {
    const { first } = await collectionOf(pair);
    const sides = first.items.map(({ id }) => id.replace(/^urn:stemma:flag-([0-9a-f]+)-.*-([ab])$/, '$1 $2'));
    expect(sides).toEqual([
      `${speaker.id} a`,
      `${speaker.id} b`,
      `${space.id} a`,
      `${space.id} b`,
      `${headline.id} a`,
      `${date.id} a`,
      `${date.id} b`,
    ]);
    const [one, other] = first.items;
    expect(one?.body.at(-1)).toEqual({ type: 'SpecificResource', source: other?.id, purpose: 'linking' });
    expect(other?.body.at(-1)).toEqual({ type: 'SpecificResource', source: one?.id, purpose: 'linking' });
  });

  it('point by code points and by words to exactly what the flag is about', async () => {
    const { first } = await collectionOf(pair);
    const points = first.items.map(pointed);
    expect(points.map((point) => point?.quote.exact)).toEqual(['she', 'he', ' ', '', 'Rope ferry 🚢 to close', undefined, undefined]);
    for (const point of points) {
      if (point === null) continue;
      const text = [...(pair.documents.find(({ id }) => id === point.id)?.text ?? '')];
      const { start, end } = point.position;
      expect(text.slice(start, end).join('')).toBe(point.quote.exact);
      expect(text.slice(0, start).join('').endsWith(point.quote.prefix)).toBe(true);
      expect(text.slice(end).join('').startsWith(point.quote.suffix)).toBe(true);
    }
  });

  it('tell apart the flags of two files with the same bytes', async () => {
    const twin: Document = { ...a, id: 'feedfeedfeedfeed', name: 'twin' };
    const relations = [relationOf(a, b, [], [speaker]), relationOf(twin, b, [], [speaker])];
    const { first } = await collectionOf({ documents: [a, twin, b], relations, clusters: [] });
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(4);
  });

  it('are followed by what a reviewer said of them', async () => {
    const reviews = new Map<string, Review>([
      [speaker.id, { decision: 'dismiss', note: 'The page says <b>he</b>.' }],
      [date.id, { decision: 'question', note: null }],
    ]);
    const collection = await collectionOf(pair, (id) => reviews.get(id) ?? null);
    expect(annotationProblems(collection)).toEqual([]);
    const said = collection.first.items.filter(({ id }) => id.endsWith('-review'));
    expect(said.map(({ motivation, body }) => [motivation, ...body.map((one) => ('value' in one ? one.value : ''))])).toEqual([
      ['assessing', 'dismissed', 'The page says <b>he</b>.'],
      ['questioning', 'in question'],
    ]);
    const known = new Set(collection.first.items.map(({ id }) => id));
    for (const { target } of said)
      expect(Array.isArray(target) && target.length === 2 && target.every((id: string) => known.has(id))).toBe(true);
  });
});

it('a quotation of words that stand often takes as much around them as tells them apart', () => {
  const line = 'The ferry stays, she said again and again and again. ';
  const document = documentOf({ name: 'long', paragraphs: [`${line.repeat(4)}Not today. ${line.repeat(4)}`] });
  const at = document.text.indexOf('she', document.text.indexOf('Not today'));
  const flag = { ...flagOf(document, document, { kind: 'wording', a: 'she', b: null }), a: [at, at + 3] as const };
  const subject: FlagSubject = { flag, a: annotated(document), b: null };
  const point = flagAnnotations(subject).map(pointed)[0];
  const words = `${point?.quote.prefix ?? ''}${point?.quote.exact ?? ''}${point?.quote.suffix ?? ''}`;
  expect(document.text.split(words)).toHaveLength(2);
  expect(document.text.indexOf(words)).toBe(at - (point?.quote.prefix.length ?? 0));
});

it('offsets count a pair as one and a half as one', () => {
  const text = 'a😀b\ud83dc😀😀\ude00';
  const pointsAt = codePointOffsets(text);
  expect(Array.from({ length: text.length + 1 }, (_, i) => pointsAt(i))).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 6, 6, 7, 8]);
  for (let i = 0; i <= text.length; i++) {
    const inside = /[\ud800-\udbff]$/.test(text.slice(0, i)) && /^[\udc00-\udfff]/.test(text.slice(i));
    if (!inside) expect(pointsAt(i)).toBe([...text.slice(0, i)].length);
  }
});
