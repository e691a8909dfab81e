import { expect, it } from 'vitest';
import type { FlagJudgement } from '../../../../src/model/decision.js';
import { decisionsView, type ReviewAct } from '../../../../src/report/served/decisions-view.js';
import { documentOf, flagOf } from '../fixture.js';

const text = documentOf({ name: 't', headline: 'H', paragraphs: ['P'] });
const headline = { ...flagOf(text, text, { kind: 'headline-changed', a: 'H', b: 'H' }), id: 'f1' };

const judgement = (over: Partial<FlagJudgement> = {}): FlagJudgement => ({
  flag: 'f1',
  decision: 'confirm',
  note: '',
  by: 'Ada',
  at: '2026-01-02T03:04:05.678Z',
  ...over,
});
const act = (judgements: readonly FlagJudgement[], over: Partial<ReviewAct> = {}): ReviewAct => ({
  at: '2026-01-02T03:04:05.678Z',
  by: 'Ada',
  cluster: 'k-1',
  judgements,
  ...over,
});
const view = (acts: readonly ReviewAct[], all: readonly FlagJudgement[] = []) =>
  decisionsView(acts, all, (id) => (id === 'f1' ? { flag: headline, cluster: 'k-1' } : null), 'stemma');

it('tells each act in words, the last one first', () => {
  const acts = [
    act([judgement()]),
    act([judgement({ decision: null, note: 'why' })]),
    act([judgement({ decision: null })]),
    act([judgement(), judgement({ flag: 'f2' })], { undoes: 1 }),
    act([judgement(), judgement({ flag: 'f2' })], { cluster: null }),
    act([judgement({ note: 'why' })]),
    act([], { undoes: 2 }),
    act([], { undoes: null }),
    act([], { undoes: 8 }),
    act([], { undoes: 6 }),
  ];
  expect(
    view(acts)
      .rows.map(({ what }) => what)
      .reverse(),
  ).toEqual([
    'Confirmed',
    'Note',
    'Open again',
    'Taken back: confirmed',
    '2 decisions imported',
    'Confirmed, with a note',
    'Taken back: note',
    'Taken back',
    'Taken back',
    'Taken back: confirmed, with a note',
  ]);
});

it('links to the finding where a cluster that is shown has it', () => {
  const [gone, found] = view([act([judgement()]), act([judgement({ flag: 'f9' })])]).rows;
  expect(found).toMatchObject({ when: '2026-01-02 03:04', finding: 'Headline changed', link: 'cluster-k-1.html#flag=f1' });
  expect(gone).toMatchObject({ finding: '', link: null });
});

it('counts decisions and notes apart', () => {
  expect(view([]).sentence).toBe('Nothing is decided yet.');
  expect(view([], [judgement(), judgement({ decision: null, note: 'n' })]).sentence).toBe('1 finding is decided, 1 note is written.');
  expect(view([], [judgement(), judgement()]).sentence).toBe('2 findings are decided.');
});

it('shows the last two hundred acts', () => {
  const many = view(Array.from({ length: 230 }, (_, i) => act([judgement()], { by: `R${i}` })));
  expect([many.rows.length, many.rows[0]?.by, many.older]).toEqual([200, 'R229', '30 older acts stand in the archive.']);
});
