import { describe, expect, it } from 'vitest';
import { askedChange } from '../../../src/serve/asked-change.js';
import { Refusal } from '../../../src/serve/reply.js';

const good = { cluster: 'k-1', flags: ['0123456789abcdef'], decision: 'confirm' };

describe('a change that a page asks for', () => {
  it('is a decision, none any more, a note, or both, on each flag once', () => {
    expect(askedChange(good)).toEqual({ cluster: 'k-1', flags: ['0123456789abcdef'], change: { decision: 'confirm' } });
    expect(askedChange({ ...good, decision: null }).change).toEqual({ decision: null });
    expect(askedChange({ ...good, decision: undefined, note: '' }).change).toEqual({ note: '' });
    expect(askedChange({ ...good, note: 'n', flags: ['f', 'g', 'f'] })).toMatchObject({
      flags: ['f', 'g'],
      change: { decision: 'confirm', note: 'n' },
    });
  });

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { ...good, cluster: '../x' },
    { ...good, cluster: undefined },
    { ...good, flags: [] },
    { ...good, flags: 'f' },
    { ...good, flags: [7] },
    { ...good, flags: ['<img>'] },
    { ...good, flags: ['../../etc/passwd'] },
    { ...good, flags: ['a'.repeat(81)] },
    { ...good, flags: Array.from({ length: 20_001 }, () => 'f') },
    { ...good, decision: 'ruin' },
    { ...good, decision: 'toString' },
    { ...good, decision: undefined },
    { ...good, note: 7 },
    { ...good, note: 'n'.repeat(4001) },
  ])('is nothing else: %j', (value) => {
    expect(() => askedChange(value)).toThrow(Refusal);
  });
});
