import { describe, expect, it } from 'vitest';
import { actId } from '../../../src/archive/act-id.js';
import { type Act, type DecisionLayer, decisionLayer } from '../../../src/archive/decision-layer.js';
import type { DecisionEntry } from '../../../src/archive/decision-log.js';
import type { Decision, FlagJudgement } from '../../../src/model/decision.js';
import { fc } from '../read/property.js';

let ticks = 0;
const act = (by: string, cluster: string | null = 'k-1'): Act => ({
  by,
  cluster,
  at: new Date(Date.UTC(2026, 0, 1) + ticks++ * 1000).toISOString(),
});

function decided(layer: DecisionLayer, flags: readonly string[], decision: Decision | null, by = 'Ada', cluster = 'k-1'): DecisionEntry {
  const entry = layer.changed(flags, { decision }, act(by, cluster));
  layer.take(entry);
  return entry;
}

function undo(layer: DecisionLayer, by = 'Ada', cluster = 'k-1'): DecisionEntry | null {
  const entry = layer.undone(act(by, cluster));
  if (entry !== null) layer.take(entry);
  return entry;
}

const said = (layer: DecisionLayer): readonly string[] =>
  layer.all().map(({ flag, decision, note }) => `${flag} ${decision ?? '-'} ${note}`);

describe('a change', () => {
  it('leaves what it does not set, and says who and when', () => {
    const layer = decisionLayer();
    decided(layer, ['f1'], 'confirm');
    layer.take(layer.changed(['f1'], { note: 'why' }, { by: 'Bo', cluster: 'k-1', at: '2026-02-02T00:00:00.000Z' }));
    expect(layer.on('f1')).toEqual({ decision: 'confirm', note: 'why', by: 'Bo', at: '2026-02-02T00:00:00.000Z' });
  });

  it('that says nothing any more is not listed', () => {
    const layer = decisionLayer();
    decided(layer, ['f1', 'f2'], 'dismiss');
    decided(layer, ['f1'], null);
    expect(said(layer)).toEqual(['f2 dismiss ']);
  });
});

describe('an undo', () => {
  it('takes back the reviewer’s own acts one after the other, on the page where they were done', () => {
    const layer = decisionLayer();
    decided(layer, ['f1'], 'confirm');
    decided(layer, ['f2'], 'question');
    decided(layer, ['f9'], 'dismiss', 'Ada', 'k-2');
    decided(layer, ['f3'], 'confirm', 'Bo');
    undo(layer);
    expect(said(layer)).toEqual(['f1 confirm ', 'f3 confirm ', 'f9 dismiss ']);
    undo(layer);
    expect(said(layer)).toEqual(['f3 confirm ', 'f9 dismiss ']);
    expect(undo(layer)).toBeNull();
    expect(said(layer)).toEqual(['f3 confirm ', 'f9 dismiss ']);
  });

  it('gives each flag of a group back what it had', () => {
    const layer = decisionLayer();
    decided(layer, ['f1'], 'dismiss');
    decided(layer, ['f1', 'f2'], 'confirm');
    undo(layer);
    expect(said(layer)).toEqual(['f1 dismiss ']);
  });

  it('leaves alone what another reviewer has judged since', () => {
    const layer = decisionLayer();
    decided(layer, ['f1', 'f2'], 'confirm');
    decided(layer, ['f1'], 'dismiss', 'Bo');
    expect(undo(layer)?.judgements.map(({ flag }) => flag)).toEqual(['f2']);
    expect(said(layer)).toEqual(['f1 dismiss ']);
  });
});

/** A log of acts of one reviewer, the last ones undos. */
function written(changes: readonly (readonly [flag: string, decision: Decision])[], undos: number): readonly DecisionEntry[] {
  const layer = decisionLayer();
  const log: DecisionEntry[] = changes.map(([flag, decision]) => decided(layer, [flag], decision));
  for (let i = 0; i < undos; i++) {
    const entry = undo(layer);
    if (entry !== null) log.push(entry);
  }
  return log;
}

/** The same log as older versions wrote it: an undo has the number of what it takes back. */
const counted = (log: readonly DecisionEntry[]): readonly DecisionEntry[] =>
  log.map((entry) => {
    if (entry.undoes === undefined) return entry;
    return { ...entry, undoes: log.findIndex((one) => actId(one) === entry.undoes) + 1 };
  });

function readAgain(log: readonly DecisionEntry[]): { readonly layer: DecisionLayer; readonly backs: readonly (number | null)[] } {
  const layer = decisionLayer();
  return { layer, backs: log.map((entry) => layer.take(entry)) };
}

describe('an undo in a log that was damaged before it', () => {
  const LOG = written(
    [
      ['f0', 'dismiss'],
      ['f1', 'confirm'],
      ['f2', 'confirm'],
      ['f2', 'question'],
    ],
    2,
  );

  it.each([
    ['by the id of the act', LOG],
    ['by its number', counted(LOG)],
  ])('takes back what it took back when it was written, %s', (_, log) => {
    expect(readAgain(log).backs).toEqual([null, null, null, null, 4, 3]);
    const { layer, backs } = readAgain(log.slice(1));
    expect(backs).toEqual([null, null, null, 3, 2]);
    expect(said(layer)).toEqual(['f1 confirm ']);
    // And what can be taken back next is what was before.
    expect(undo(layer)?.judgements.map(({ flag }) => flag)).toEqual(['f1']);
  });

  it('leaves everything else alone where the act that it names is the damaged one', () => {
    const { layer, backs } = readAgain(LOG.filter((_, i) => i !== 2));
    expect(backs).toEqual([null, null, null, 3, null]);
    expect(said(layer)).toEqual(['f0 dismiss ', 'f1 confirm ']);
    expect(undo(layer)?.judgements.map(({ flag }) => flag)).toEqual(['f1']);
  });

  it('names the act, whoever writes beside it', () => {
    const [one, two] = [decisionLayer(), decisionLayer()];
    const mine = decided(one, ['f1'], 'confirm');
    const back = one.undone(act('Ada'));
    const theirs = { ...mine, by: 'Bo', judgements: [{ flag: 'f2', decision: 'dismiss', note: '', by: 'Bo', at: mine.at } as const] };
    for (const entry of [mine, theirs]) two.take(entry);
    expect(back?.undoes).toBe(actId(mine));
    if (back !== null) expect(two.take(back)).toBe(1);
    expect(said(two)).toEqual(['f2 dismiss ']);
  });
});

it('any acts and as many undos leave nothing, and the log read again gives the same', () => {
  const acts = fc.array(
    fc.record({
      flags: fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3', 'f4'), { minLength: 1, maxLength: 4 }),
      decision: fc.constantFrom<Decision | null>('confirm', 'dismiss', 'question', null),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(acts, fc.nat(12), (changes, undos) => {
      const [layer, again] = [decisionLayer(), decisionLayer()];
      const take = (entry: DecisionEntry | null): void => {
        if (entry === null) return;
        layer.take(entry);
        again.take(JSON.parse(JSON.stringify(entry)) as DecisionEntry);
      };
      for (const { flags, decision } of changes) take(layer.changed(flags, { decision }, act('Ada')));
      for (let i = 0; i < undos; i++) take(layer.undone(act('Ada')));
      expect(again.all()).toEqual(layer.all());
      for (let i = 0; i < changes.length; i++) take(layer.undone(act('Ada')));
      expect(layer.all()).toEqual([]);
      expect(layer.undone(act('Ada'))).toBeNull();
    }),
  );
});

describe('what is brought in', () => {
  const judgement = (over: Partial<FlagJudgement>): FlagJudgement => ({
    flag: 'f1',
    decision: 'confirm',
    note: '',
    by: 'Cy',
    at: '2026-03-01T00:00:00.000Z',
    ...over,
  });
  const NOW = '2026-06-01T00:00:00.000Z';
  const bring = (layer: DecisionLayer, ...judgements: readonly FlagJudgement[]) => {
    const { entry, ...counts } = layer.merged(judgements, { by: 'Ada', cluster: null, at: NOW });
    if (entry !== null) layer.take(entry);
    return counts;
  };

  it('keeps who said it and when, and changes nothing the second time', () => {
    const layer = decisionLayer();
    expect(bring(layer, judgement({ note: 'n' }))).toEqual({ taken: 1, older: 0, same: 0 });
    expect(layer.on('f1')).toEqual({ decision: 'confirm', note: 'n', by: 'Cy', at: '2026-03-01T00:00:00.000Z' });
    expect(bring(layer, judgement({ note: 'n' }))).toEqual({ taken: 0, older: 0, same: 1 });
    expect(layer.seen).toBe(1);
  });

  it('yields to what was said here later', () => {
    const layer = decisionLayer();
    bring(layer, judgement({ decision: 'dismiss', at: '2026-04-01T00:00:00.000Z' }));
    expect(bring(layer, judgement({}))).toEqual({ taken: 0, older: 1, same: 0 });
    expect(bring(layer, judgement({ at: '2026-05-01T00:00:00.000Z' }))).toEqual({ taken: 1, older: 0, same: 0 });
    expect(layer.on('f1').decision).toBe('confirm');
  });

  it('is never from the future, and has the name of who brought it where it has none', () => {
    const layer = decisionLayer();
    bring(layer, judgement({ at: '2999-01-01T00:00:00.000Z', by: '' }));
    expect(layer.on('f1')).toMatchObject({ at: NOW, by: 'Ada' });
  });

  it('of two judgements of one flag in a file takes the later, whatever their order', () => {
    const two = [judgement({}), judgement({ decision: 'question', at: '2026-03-02T00:00:00.000Z' })];
    for (const order of [two, [...two].reverse()]) {
      const layer = decisionLayer();
      bring(layer, ...order);
      expect(layer.on('f1').decision).toBe('question');
    }
  });

  it('is not taken back with u', () => {
    const layer = decisionLayer();
    bring(layer, judgement({}));
    expect(layer.undone(act('Ada'))).toBeNull();
  });
});
