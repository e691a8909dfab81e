import { describe, expect, it } from 'vitest';
import { flagText } from '../../src/flags/flag-rules.js';
import type { Document } from '../../src/model/document.js';
import type { Flag, FlagKind } from '../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import type { Span } from '../../src/model/span.js';
import { comparableOf, relate } from '../../src/pipeline/relate.js';
import { documentOf } from '../unit/flags/invented.js';
import { anyText, fc, isWhole, pairOfTexts, plainStory } from './texts.js';

/** Kinds whose `before` and `after` are the words of the span, cut when long; the others show the words around a place. */
const READINGS: ReadonlySet<FlagKind> = new Set<FlagKind>([
  ...(['wording', 'number-changed', 'negation-changed', 'speaker-changed', 'reporting-verb-changed', 'quote-altered'] as const),
  ...(['date-changed', 'name-changed', 'term-changed', 'spelling', 'furniture-in-body', 'truncated'] as const),
  ...(['passage-added', 'passage-removed', 'passage-moved', 'case', 'doubled-word', 'broken-sentence', 'mojibake'] as const),
]);

const isInside = ([start, end]: Span, text: string): boolean => 0 <= start && start <= end && end <= text.length;
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function expectReading(document: Document, span: Span | null, words: string | null, flag: Flag): void {
  if (span === null || words === null) return;
  const whole = squeezed(document.text.slice(...span));
  const shown = squeezed(words);
  expect(shown.endsWith('…') ? whole.startsWith(shown.slice(0, -1).trimEnd()) : whole === shown, JSON.stringify({ flag, whole })).toBe(
    true,
  );
}

const relatedPair = fc
  .tuple(fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: plainStory }), pairOfTexts)
  .map(([frame, [a, b]]): [Document, Document] => {
    const around = (text: string): string => (frame === null ? text : `${frame}\n\n${text}`);
    return [documentOf({ text: around(a), name: 'a' }), documentOf({ text: around(b), name: 'b', bylines: ['Ida Brandvold'] })];
  });

describe('flags between two texts', () => {
  it('stand inside both texts, with the words they show', () => {
    let met = 0;
    fc.assert(
      fc.property(relatedPair, ([x, y]) => {
        const related = relate(comparableOf(x), comparableOf(y), DEFAULT_OPTIONS);
        if (related === null) return;
        const [a, b] = related.relation.a === x.id ? [x, y] : [y, x];
        for (const flag of related.relation.flags) {
          met++;
          if (flag.a !== null) expect(isInside(flag.a, a.text), JSON.stringify(flag)).toBe(true);
          if (flag.b !== null) expect(isInside(flag.b, b.text), JSON.stringify(flag)).toBe(true);
          if (!READINGS.has(flag.kind)) continue;
          expectReading(a, flag.a, flag.before, flag);
          expectReading(b, flag.b, flag.after, flag);
        }
      }),
    );
    expect(met).toBeGreaterThan(2000);
  });

  it('never cut a character in two', () => {
    fc.assert(
      fc.property(relatedPair, ([x, y]) => {
        const sound = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '');
        const [a, b] = [x, y].map((document) => documentOf({ text: sound(document.text), name: document.name })) as [Document, Document];
        for (const flag of relate(comparableOf(a), comparableOf(b), DEFAULT_OPTIONS)?.relation.flags ?? []) {
          for (const shown of [flag.before, flag.after, flag.explanation]) expect(isWhole(shown ?? ''), JSON.stringify(flag)).toBe(true);
        }
      }),
    );
  });

  it('have ids of their own', () => {
    fc.assert(
      fc.property(relatedPair, ([x, y]) => {
        const ids = relate(comparableOf(x), comparableOf(y), DEFAULT_OPTIONS)?.relation.flags.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on which document is given first', () => {
    fc.assert(
      fc.property(relatedPair, ([x, y]) => {
        const [there, back] = [
          relate(comparableOf(x), comparableOf(y), DEFAULT_OPTIONS),
          relate(comparableOf(y), comparableOf(x), DEFAULT_OPTIONS),
        ];
        expect(there?.relation).toEqual(back?.relation);
      }),
      { numRuns: 500 },
    );
  });

  it('are none between a text and its copy', () => {
    fc.assert(
      fc.property(plainStory, (text) => {
        const [x, y] = [documentOf({ text, name: 'a' }), documentOf({ text, name: 'b' })];
        expect(relate(comparableOf(x), comparableOf(y), DEFAULT_OPTIONS)?.relation).toMatchObject({
          kind: 'identical',
          flags: [],
          similarity: 1,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('flags of one text', () => {
  it('stand inside it, with the words they show', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentOf({ text });
        for (const flag of flagText(document)) {
          if (flag.a !== null) expect(isInside(flag.a, text)).toBe(true);
          expect(flag.b).toBeNull();
          if (READINGS.has(flag.kind)) expectReading(document, flag.a, flag.before, flag);
        }
      }),
    );
  });

  it('do not change with the text before or after in paragraphs of their own', () => {
    fc.assert(
      fc.property(plainStory, (text) => {
        const kinds = (story: string): readonly string[] => flagText(documentOf({ text: story })).map(({ kind }) => kind);
        const damaged = 'The board met in the the hall at risk. to fall.';
        expect(kinds(`${text}\n\n${damaged}`).filter((kind) => kind === 'doubled-word')).toHaveLength(
          kinds(text).filter((kind) => kind === 'doubled-word').length + 1,
        );
      }),
      { numRuns: 300 },
    );
  });
});
