import { describe, expect, it } from 'vitest';
import { diffView } from '../../../src/cli/diff-view.js';
import { painter } from '../../../src/cli/streams.js';
import type { Document } from '../../../src/model/document.js';
import type { Flag, FlagKind } from '../../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { diffPair, type PairRelation } from '../../../src/pipeline/diff-pair.js';
import { toDocument } from '../../../src/read/to-document.js';
import { asText, inventStory } from '../../cli/invented-stories.js';

const plain = painter({ write: () => {} }, true, {});

function documentOf(name: string, text: string): Document {
  const outcome = toDocument({ name, format: 'text', bytes: new TextEncoder().encode(text) });
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.document;
}
const pair = diffPair(
  documentOf('a', asText(inventStory(1))),
  documentOf('b', asText(inventStory(1)).replace('crowns', 'coins')),
  DEFAULT_OPTIONS,
);
const flag = (kind: FlagKind, more: Partial<Flag>): Flag => ({
  id: '0'.repeat(16),
  kind,
  severity: 'minor',
  a: null,
  b: null,
  before: null,
  after: null,
  detail: {},
  explanation: 'Said so.',
  ...more,
});
const view = (flags: readonly Flag[], relation: Partial<PairRelation> = {}): string =>
  diffView({ ...pair, relation: { ...pair.relation, flags, ...relation } }, { paint: plain, columns: undefined });

describe('the view of a pair', () => {
  it('shows the first places of a kind and counts the rest', () => {
    const flags = Array.from({ length: 9 }, (_, index) => flag('wording', { before: `old${index}`, after: `new${index}` }));
    const text = view(flags);
    expect(text).toContain('Wording (9)');
    expect(text.match(/\[-old\d-] \{\+new\d\+}/g)).toHaveLength(6);
    expect(text).toContain('and 3 more');
  });

  it('cuts a long reading, and never through a character', () => {
    for (const shift of [0, 1]) {
      const text = view([flag('passage-removed', { before: `${'x'.repeat(shift)}${'𓃠'.repeat(400)}` })]);
      expect(text).toContain('…');
      expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(text.length).toBeLessThan(1500);
    }
  });

  it('shows what was glued with a mark between', () => {
    expect(view([flag('missing-space', { detail: { left: 'the', right: 'talks' } })])).toContain('the␣talks');
    expect(view([flag('missing-paragraph-break', { detail: { left: 'ended.', right: 'Then' } })])).toContain('ended.¶Then');
  });

  it('tells what has no reading by its explanation', () => expect(view([flag('unattributed-wire-copy', {})])).toContain('Said so.'));

  it('lets nothing of a text steer the terminal', () => {
    const hostile = 'a\u001b[31m\u009b2J\u202eb\rc\u0007';
    const text = view([
      flag('wording', { before: hostile, after: hostile }),
      flag('missing-space', { detail: { left: hostile, right: hostile } }),
      flag('no-date', { explanation: hostile }),
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('says when A is the file named second, and only then', () => {
    const told = (swapped: boolean): string => diffView({ ...pair, swapped }, { paint: plain, columns: undefined });
    expect(told(true)).toMatch(/\nA is the file named second: [^\n]*\n\n/);
    expect(told(false)).not.toContain('named second');
  });

  it('keeps within a terminal, colours not counted, and carries readings over under their beginning', () => {
    const coloured = painter({ write: () => {}, isTTY: true }, true, {});
    const relation = { ...pair.relation, flags: [flag('wording', { before: 'ferry and '.repeat(20), after: 'boat' })] };
    const told = diffView({ ...pair, relation, swapped: true }, { paint: coloured, columns: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with one
    const lines = told.replace(/\u001b\[[\d;]*m/g, '').split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => /^ {9}(?:ferry|and) /.test(line)).length).toBeGreaterThan(1);
    expect(lines.join(' ').replace(/ +/g, ' ')).toContain(`[-${'ferry and '.repeat(8)}`);
  });

  it('says when the search was given up', () => {
    expect(view([], { exact: false })).toContain('A limit was reached: not all they share may be listed.');
    expect(view([], { exact: true })).not.toContain('too different');
  });

  it('of an unrelated pair does not claim that there is no difference', () => {
    const text = view([], { kind: null, passages: [] });
    expect(text).toContain('Unrelated');
    expect(text).not.toContain('No difference');
  });

  it('does not round a share up to the whole or down to nothing', () => {
    const text = view([], { kind: 'republication', coverageA: 0.9996, coverageB: 0.0004 });
    expect(text).not.toContain('100 % of A');
    expect(text).not.toContain(' 0 % of B');
  });
});
