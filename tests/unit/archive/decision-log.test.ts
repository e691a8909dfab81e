import { appendFileSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
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

const entry = (note: string): DecisionEntry => ({
  at: '2026-01-01T00:00:00.000Z',
  by: 'Ada',
  cluster: 'k-1',
  judgements: [{ flag: 'f1', decision: 'confirm', note, by: 'Ada', at: '2026-01-01T00:00:00.000Z' }],
});
const notes = (entries: readonly DecisionEntry[]): readonly (string | undefined)[] => entries.map(({ judgements }) => judgements[0]?.note);

describe('the log of decisions', () => {
  it('gives each reader every entry once, in order, whoever wrote it', () => {
    const [one, two] = [openDecisionLog(path), openDecisionLog(path)];
    expect(one.news()).toEqual([]);
    one.append(entry('a\nb'));
    two.append(entry('c'));
    expect(notes(one.news())).toEqual(['a\nb', 'c']);
    expect(one.news()).toEqual([]);
    two.append(entry('d'));
    expect(notes(one.news())).toEqual(['d']);
    expect(two.news()).toEqual([entry('a\nb'), entry('c'), entry('d')]);
    one.close();
    two.close();
  });

  it('is opened again with everything in it', () => {
    const first = openDecisionLog(path);
    first.append(entry('kept'));
    first.close();
    const second = openDecisionLog(path);
    expect(notes(second.news())).toEqual(['kept']);
    second.close();
  });

  it('loses nothing but the half line of a broken run, and writes behind it', () => {
    const log = openDecisionLog(path);
    log.append(entry('before'));
    appendFileSync(file(), '{"at":"2026-01-01T00:00:0');
    expect(notes(log.news())).toEqual(['before']);
    log.append(entry('after'));
    expect(notes(log.news())).toEqual(['after']);
    log.close();
    const again = openDecisionLog(path);
    expect(notes(again.news())).toEqual(['before', 'after']);
    again.close();
  });

  it('passes over lines of another form', () => {
    const good = JSON.stringify(entry('good'));
    const bad = ['', 'null', '7', '[]', '{}', '{"__proto__":1}', good.replace('"confirm"', '"ruin"'), good.replace('"k-1"', '3')];
    appendFileSync(file(), `${[...bad, good].join('\n')}\n`);
    const log = openDecisionLog(path);
    expect(notes(log.news())).toEqual(['good']);
    log.close();
  });

  it('keeps words of any script whole, however long the file is', () => {
    const log = openDecisionLog(path);
    const long = 'نص ✍️ '.repeat(60_000);
    log.append(entry(long));
    log.append(entry(long));
    expect(notes(log.news())).toEqual([long, long]);
    expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(3);
    log.close();
  });

  it('belongs to an archive', () => {
    expect(() => openDecisionLog(scratch.at('nowhere'))).toThrow(/no archive/);
  });
});
