import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import type { PairFacts } from '../../../src/model/pair-facts.js';
import { decode } from '../../../src/read/decode.js';
import { judgeAlone } from '../../../src/stemma/infer.js';
import { isDirected } from '../../../src/stemma/judge-pair.js';
import { atLeast, type Measurement } from '../../measure/measurement.js';
import { factsAmong } from '../../simulate/kin.js';
import { bareDocument } from '../bare-document.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { readPanPairs } from '../pan-pairs.js';
import { readChains, WIKI_DATA } from '../wiki-chains.js';

const CLOUGH = 'clough-stevenson';
const PAN = 'pan13';
/** Of the pairs of pan13 that hold copies: enough to see what is decided. */
const PAN_PAIRS = 120;
const WORST = 10;

/** Two texts of which it is known which was first, and what is said of them; null when nothing is. */
interface Verdict {
  readonly first: string;
  readonly second: string;
  readonly said: 'right' | 'wrong' | null;
  readonly net: number;
}

/** Which of two texts was first, told from the texts alone. A text that the other was made from is never newer. */
export const direction: EvalTask = {
  name: 'direction',
  dataSet: `${WIKI_DATA}, ${CLOUGH}, ${PAN}`,
  needs: [WIKI_DATA, CLOUGH, PAN],
  run: (context) => Promise.resolve(measure(context)),
};

function measure({ data, say }: EvalContext): TaskReport {
  say('versions of encyclopaedia articles …');
  const revisions = readChains(data, 'report').flatMap(({ versions }) => verdicts(versions));
  say('answers and their sources …');
  const answers = cloughPairs(join(data, CLOUGH)).flatMap(verdicts);
  const copies = readPanPairs(join(data, PAN))
    .filter(({ cases }) => cases.length > 0)
    .filter((_, i, { length }) => i % Math.max(1, Math.floor(length / PAN_PAIRS)) === 0)
    .flatMap(({ source, suspicious }) => verdicts([english(source.name, source.text), english(suspicious.name, suspicious.text)]));
  return {
    measurements: [
      ...scores('wiki-versions', revisions, [0.93, 0.8]),
      ...scores(CLOUGH, answers, [0.95, null]),
      ...scores(PAN, copies, [0.95, null]),
    ],
    worst: [...revisions, ...answers, ...copies]
      .filter(({ said }) => said === 'wrong')
      .sort((x, y) => x.net - y.net)
      .slice(0, WORST)
      .map(({ first, second }) => ({ what: `${second} was told to be the source of ${first}`, path: first })),
  };
}

const english = (name: string, text: string): Document => ({ ...bareDocument(name, text), language: 'en' });

/** Every pair of texts that stand in the order in which they were made. */
function verdicts(texts: readonly Document[]): readonly Verdict[] {
  const facts = new Map(factsAmong(texts).map((pair) => [`${pair.a} ${pair.b}`, pair] as const));
  return texts.flatMap((first, i) => texts.slice(i + 1).map((second) => verdict(first, second, facts.get(`${first.id} ${second.id}`))));
}

function verdict(first: Document, second: Document, facts: PairFacts | undefined): Verdict {
  const names = { first: first.name, second: second.name };
  if (facts === undefined) return { ...names, said: null, net: 0 };
  const judgement = judgeAlone(facts, first, second, { ignoreDates: true });
  return { ...names, net: judgement.net, said: isDirected(judgement) ? (judgement.net > 0 ? 'right' : 'wrong') : null };
}

function cloughPairs(folder: string): readonly (readonly Document[])[] {
  const read = (file: string): Document => {
    const decoded = decode(readFileSync(join(folder, file)));
    if (!decoded.ok) throw new Error(`${file} ${decoded.message}`);
    return english(file, decoded.text);
  };
  const there = new Set(readdirSync(folder));
  return readFileSync(join(folder, 'split.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([file = '', , category]) => there.has(file) && category !== 'non')
    .map(([file = '', task = '']) => [read(`orig_task${task}.txt`), read(file)]);
}

function scores(name: string, all: readonly Verdict[], [right, decided]: readonly [number, number | null]): readonly Measurement[] {
  const told = all.filter(({ said }) => said !== null);
  return [
    // Where nothing is decided nothing is wrong.
    {
      metric: `${name}: right of the decided`,
      value: told.length === 0 ? 1 : told.filter(({ said }) => said === 'right').length / told.length,
      target: atLeast(right),
    },
    { metric: `${name}: decided`, value: told.length / all.length, target: atLeast(decided) },
  ];
}
