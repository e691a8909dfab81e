import { expect, test } from 'vitest';
import type { Flag, FlagKind } from '../../src/model/flag.js';
import { compareFlags } from './compare-flags.js';
import type { GoldFlag, GoldRelation } from './gold.js';

const flag = (kind: FlagKind, before: string | null, after: string | null): Flag => ({
  id: '0000000000000000',
  kind,
  severity: 'minor',
  a: null,
  b: null,
  before,
  after,
  detail: {},
  explanation: '',
});

const relation = (flags: readonly GoldFlag[], more: Partial<GoldRelation> = {}): GoldRelation => ({
  a: 'a',
  b: 'b',
  kind: 'republication',
  flags,
  ...more,
});

test('equal lists in any order leave nothing', () => {
  const gold = relation([{ kind: 'wording', before: 'big', after: 'huge' }, { kind: 'published-changed' }]);
  expect(compareFlags(gold, [flag('published-changed', '1', '2'), flag('wording', 'big', 'huge')], false)).toEqual([]);
});

test('a missing and an extra flag are both told', () => {
  const gold = relation([{ kind: 'number-changed', before: '26', after: '34' }]);
  expect(compareFlags(gold, [flag('number-changed', '26', '35')], false)).toEqual([
    'missing 1 of 1 number-changed "26" → "34"',
    'extra   number-changed "26" → "35"',
  ]);
});

test('a count that is short or over is told', () => {
  const gold = relation([{ kind: 'missing-space', count: 2 }]);
  const lost = flag('missing-space', ' ', '');
  expect(compareFlags(gold, [lost], false)).toEqual(['missing 1 of 2 missing-space anything → anything']);
  expect(compareFlags(gold, [lost, lost, lost], false)).toEqual(['extra   missing-space "" → ""']);
});

test('swapped sides are read mirrored', () => {
  const gold = relation([{ kind: 'passage-removed', before: 'The last … end.', after: null }], { order: 'free' });
  expect(compareFlags(gold, [flag('passage-added', null, 'The last line at the end.')], true)).toEqual([]);
});
