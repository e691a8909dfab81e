import { describe, expect, it } from 'vitest';
import { parallelText } from '../../src/align/parallel-text.js';
import { witnessOfText } from '../../src/align/witness.js';
import type { ParallelText } from '../../src/model/parallel-text.js';
import { annotated, flagAnnotations } from '../../src/report/exports/annotation.js';
import { annotationPieces } from '../../src/report/exports/annotations-page.js';
import { graphmlPieces } from '../../src/report/exports/graphml.js';
import { provPieces } from '../../src/report/exports/prov.js';
import { sourceOf, whole } from '../unit/report/exports/sources.js';
import { annotationProblems, provProblems } from '../unit/report/exports/standards.js';
import { xmlTree } from '../unit/report/exports/xml-tree.js';
import { anyCluster, anyDocument, anyRelation, hostileText } from './model-objects.js';
import { anyText, fc, pairOfTexts } from './texts.js';

const RUNS = { numRuns: 150 };

/** A version read out of the segments: its forms, stretch by stretch in its own order. */
function storyIn({ segments, transpositions }: ParallelText, id: string): string {
  const order = transpositions.find(({ document }) => document === id)?.stretches ?? [0];
  const starts = [...order].sort((x, y) => x - y);
  return order
    .flatMap((from) => {
      const to = starts[starts.indexOf(from) + 1] ?? segments.length;
      const own = segments.slice(from === starts[0] ? 0 : from, to);
      return own.flatMap(({ readings }) => readings.flat().filter(({ witnesses }) => witnesses.includes(id))).map(({ text }) => text);
    })
    .join('');
}

const versions = fc.oneof(
  fc.array(pairOfTexts, { minLength: 1, maxLength: 2 }).map((pairs) => pairs.flat()),
  fc.tuple(pairOfTexts, pairOfTexts).map(([[a, b], [c]]) => [a, b, `${a}\n\n${c}`, `${c} ${b}`, `${b}\n\n${a}`]),
  fc.array(anyText, { maxLength: 4 }),
);

describe('versions told together', () => {
  it('give back each of them to the letter, and name each at most once in a segment', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const members = texts.map((text, i) => ({ id: `v${i}`, witness: witnessOfText(text) }));
        const told = parallelText(members);
        expect(told.leftOut).toEqual([]);
        for (const { id, witness } of members) if (witness.letters.codes.length > 0) expect(storyIn(told, id)).toBe(witness.story.text);
        for (const { readings, silent } of told.segments) {
          const named = [...readings.flat().flatMap(({ witnesses }) => witnesses), ...silent];
          expect(new Set(named).size).toBe(named.length);
        }
      }),
      RUNS,
    );
  });
});

describe('a place in a text', () => {
  const places = fc
    .tuple(fc.oneof(anyText, hostileText), fc.nat(), fc.nat())
    .map(([text, x, y]) => ({
      text,
      span: [Math.min(x % (text.length + 1), y % (text.length + 1)), Math.max(x % (text.length + 1), y % (text.length + 1))] as const,
    }))
    .filter(({ text, span }) =>
      span.every((at) => !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0),
    );

  it('is found again by its words and by its code points', () => {
    fc.assert(
      fc.property(places, ({ text, span }) => {
        const flag = {
          id: '0'.repeat(16),
          kind: 'wording',
          severity: 'minor',
          a: span,
          b: null,
          before: null,
          after: null,
          detail: {},
          explanation: '',
        } as const;
        const [annotation] = flagAnnotations({ flag, a: annotated({ id: 'x', text, language: 'en' }), b: null });
        const target = annotation?.target;
        if (target === undefined || !('source' in target) || target.selector === undefined) throw new Error('no selector');
        const [{ exact, prefix, suffix }, { start, end }] = target.selector;
        expect(exact).toBe(text.slice(...span));
        expect([...text].slice(start, end).join('')).toBe(exact);
        expect(text.slice(0, span[0]).endsWith(prefix)).toBe(true);
        expect(text.slice(span[1]).startsWith(suffix)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever a result holds', () => {
  const objects = fc.record({
    documents: fc.uniqueArray(anyDocument, { maxLength: 3, selector: ({ id }) => id }),
    clusters: fc.array(anyCluster, { maxLength: 2 }),
    relations: fc.constant([]),
  });

  it('becomes sound PROV-JSON and well-formed GraphML', () =>
    fc.assert(
      fc.asyncProperty(objects, async (result) => {
        const source = sourceOf(result);
        expect(provProblems(JSON.parse(await whole(provPieces(source))))).toEqual([]);
        expect(xmlTree(await whole(graphmlPieces(source))).name).toBe('graphml');
      }),
      RUNS,
    ));

  it('becomes sound annotations', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, anyDocument, anyRelation, async (a, b, relation) => {
        const documents = [a, { ...b, id: 'ffffffffffffffff' }];
        const source = sourceOf({ documents, relations: [{ ...relation, a: a.id, b: 'ffffffffffffffff' }], clusters: [] });
        expect(annotationProblems(JSON.parse(await whole(annotationPieces(source))))).toEqual([]);
      }),
      RUNS,
    ));
});
