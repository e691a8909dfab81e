import { appendFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { actId } from '../../../src/archive/act-id.js';
import { checkDecisions } from '../../../src/archive/check-decisions.js';
import { type DecisionEntry, openDecisionLog } from '../../../src/archive/decision-log.js';
import { openWriter } from '../../../src/archive/writer.js';
import { scratchFolder } from '../../cli/scratch-folder.js';
import { FINGERPRINTING } from './writing.js';

const scratch = scratchFolder();
let archives = 0;
let path: string;
const file = (): string => `${path}/decisions.ndjson`;

beforeEach(async () => {
  path = scratch.at(`archive-${archives++}`);
  await openWriter(path, 'test', FINGERPRINTING).close();
});

const AT = '2026-01-01T00:00:00.000Z';
const act = (note: string, more: Partial<DecisionEntry> = {}): DecisionEntry => ({
  at: AT,
  by: 'Ada',
  cluster: 'k-1',
  judgements: [{ flag: '0f1', decision: 'confirm', note, by: 'Ada', at: AT }],
  ...more,
});
const judged = (...flags: readonly string[]): Partial<DecisionEntry> => ({
  judgements: flags.map((flag) => ({ flag, decision: 'dismiss', note: '', by: 'Ada', at: AT })),
});

function append(...entries: readonly DecisionEntry[]): void {
  const log = openDecisionLog(path);
  for (const entry of entries) log.append(entry);
  log.close();
}

const write = (...lines: readonly string[]): void => writeFileSync(file(), `${lines.join('\n')}\n`);
const problems = (): readonly string[] => checkDecisions(path).problems;

describe('the log of decisions, looked at', () => {
  it('is in order without a decision, and with acts and what took them back', () => {
    expect(checkDecisions(path)).toEqual({ acts: 0, brokenOff: 0, problems: [] });
    append(act('a'), act('b'), act('', { undoes: actId(act('b')) }), act('', { undoes: actId(act('a')) }));
    expect(checkDecisions(path)).toEqual({ acts: 4, brokenOff: 0, problems: [] });
  });

  it('is in order as older versions wrote it, with the numbers of what was taken back', () => {
    append(act('a'), act('b'), act('', { undoes: 2 }), act('', { undoes: 1 }));
    expect(checkDecisions(path)).toEqual({ acts: 4, brokenOff: 0, problems: [] });
  });

  it('names an undo whose act is damaged, one that counts over a damaged line, and none that stands beside it', () => {
    const [a, b] = [act('a'), act('b')];
    const lines = [
      act('c', { undoes: actId(b) }),
      act('d', { undoes: actId(a) }),
      act('e', { undoes: 1 }),
      act('f', { undoes: '\u001b[31m' }),
    ];
    write(JSON.stringify(a).slice(0, 40), ...[b, ...lines].map((line) => JSON.stringify(line)));
    expect(problems()).toEqual([
      'decisions, line 1: it cannot be read',
      `decisions, line 4: it takes back act ${actId(a)}, which is not there`,
      'decisions, line 5: it takes back act 1 by its place, and line 1 before it is damaged: it may mean another act',
      'decisions, line 6: it takes back "\\u001b[31m", which is not there',
    ]);
  });

  it('tells half a line that a crash left, at the end and with others behind it, as no damage', () => {
    append(act('a'));
    appendFileSync(file(), '{"at":"2026-01-01T00:0');
    expect(checkDecisions(path)).toEqual({ acts: 1, brokenOff: 1, problems: [] });
    append(act('b'));
    appendFileSync(file(), JSON.stringify(act('whole but for its line break')));
    append(act('c', { undoes: 2 }));
    appendFileSync(file(), '{');
    expect(checkDecisions(path)).toMatchObject({ acts: 4, brokenOff: 2, problems: [] });
  });

  it('names each line that is not as it was written', () => {
    write(JSON.stringify(act('a')), '{"at":"2026', '', '7', JSON.stringify(act('b')), '{"at":1}');
    expect(checkDecisions(path)).toEqual({
      acts: 2,
      brokenOff: 0,
      problems: [
        'decisions, line 2: it cannot be read',
        'decisions, line 4: it is no act of a reviewer',
        'decisions, line 6: it is no act of a reviewer',
      ],
    });
  });

  it('names what stands twice', () => {
    write(
      JSON.stringify(act('a')),
      JSON.stringify(act('b')),
      JSON.stringify(act('a')),
      JSON.stringify(act('', judged('0f1', '0f2', '0f1'))),
    );
    expect(problems()).toEqual(['decisions, line 3: it repeats line 1', 'decisions, line 4: it judges "0f1" twice']);
  });

  it('names ids that are none, in one line whatever stands in them', () => {
    write(JSON.stringify(act('', judged('../x\n\u001b[31m\u202e'))));
    const [problem = '', ...others] = problems();
    expect(others).toEqual([]);
    expect(problem).toMatch(/^decisions, line 1: "\.\.\/x.*" is no id of a finding$/);
    expect(problem).toMatch(/^[\x20-\x7e]*$/);
  });

  it('names what takes back an act that is not there, was taken back already, or took something back itself', () => {
    const lines = [
      act('a'),
      act('1', { undoes: 1 }),
      act('2', { undoes: 1 }),
      act('3', { undoes: 2 }),
      act('4', { undoes: 5 }),
      act('5', { undoes: 0 }),
    ];
    write(...lines.map((line) => JSON.stringify(line)));
    expect(problems()).toEqual([
      'decisions, line 3: it takes back act 1, which act 2 took back',
      'decisions, line 4: it takes back act 2, which took something back itself',
      'decisions, line 5: it takes back act 5, which is not there',
      'decisions, line 6: it takes back act 0, which is not there',
    ]);
  });
});
