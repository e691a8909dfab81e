import { describe, expect, it } from 'vitest';
import { DECISIONS, DECISIONS_FORMAT, FLAG_ID, MOST_NOTE } from '../../../src/model/decision.js';
import { readSchema } from '../../../src/read/schema-file.js';
import { validateDecisions } from '../../../src/read/validate-result.js';

const good = { flag: '0123456789abcdef', decision: 'confirm', note: 'why', by: 'Ada', at: '2026-01-02T03:04:05.678Z' };
const file = (...decisions: readonly unknown[]) => ({ format: DECISIONS_FORMAT, decisions });

describe('the schema of decisions', () => {
  it('says what the model says', () => {
    const { properties } = readSchema('decisions') as {
      properties: { format: unknown; decisions: { items: { properties: Record<string, unknown> } } };
    };
    const { flag, decision, note } = properties.decisions.items.properties;
    expect(properties.format).toEqual({ const: DECISIONS_FORMAT });
    expect(decision).toMatchObject({ enum: [...DECISIONS, null] });
    expect(note).toMatchObject({ maxLength: MOST_NOTE });
    expect(flag).toMatchObject({ pattern: FLAG_ID.source });
  });

  it('takes what is exported', () => {
    expect(validateDecisions(file())).toEqual({ ok: true });
    expect(validateDecisions(file(good, { ...good, decision: null, by: '', at: '', note: '' }))).toEqual({ ok: true });
  });

  it.each([
    [null],
    [[]],
    [{ decisions: [] }],
    [{ format: 'stemma-decisions/0', decisions: [] }],
    [{ ...file(), more: 1 }],
    [file({ ...good, flag: '../x' })],
    [file({ ...good, decision: 'ruin' })],
    [file({ ...good, note: 'n'.repeat(MOST_NOTE + 1) })],
    [file({ ...good, at: 'yesterday' })],
    [file({ ...good, at: '2026-01-02' })],
    [file({ ...good, by: 7 })],
    [file({ ...good, html: '<b>' })],
    [file({ flag: good.flag })],
  ])('takes nothing else: %j', (value) => {
    expect(validateDecisions(value).ok).toBe(false);
  });
});
