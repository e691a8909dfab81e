import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribution } from '../../../src/model/attribution.js';
import type { Document } from '../../../src/model/document.js';
import type { Span } from '../../../src/model/span.js';
import { atLeast, type Measurement } from '../../measure/measurement.js';
import { GOLD_ROLES, type GoldRole, type GoldText, readPolnear, readTagged } from '../attribution-gold.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { inspectRun } from '../inspect-run.js';
import { withScratch } from '../scratch.js';

const RIQUA = join('cofenet-quotes', 'riqua', 'valid.txt');
const INPUT = 'texts.ndjson';

/** Targets by overlap: two people who marked the same texts of PolNeAR agree at .82 on cues, .84 on sources and .88 on contents. */
const TARGETS: Readonly<Record<GoldRole, number>> = { cue: 0.8, source: 0.75, content: 0.8 };
const QUOTATIONS_TARGET = 0.8;

/** Spans found, marked, and found in common: `touching` pairs each with one of the other side that it shares a letter with. */
interface Counts {
  found: number;
  gold: number;
  exact: number;
  touching: number;
}

/** Who said what in political news (PolNeAR, part dev) and in novels (RiQuA, part valid). Weights were learnt from the training parts. */
export const attribution: EvalTask = {
  name: 'attribution',
  dataSet: 'polnear, riqua',
  needs: [join('polnear', 'data', 'dev'), RIQUA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const polnear = readPolnear(data, 'dev');
  const riqua = readTagged(join(data, RIQUA), 'riqua');
  say(`${polnear.length} articles and ${riqua.length} passages …`);
  const texts = [...polnear, ...riqua];
  writeFileSync(join(scratch, INPUT), texts.map(({ id, text }) => `${JSON.stringify({ id, text, language: 'en' })}\n`).join(''));
  const documents = await inspectRun(program, [INPUT], scratch);
  const measurements = GOLD_ROLES.flatMap((role) => rates(role, countAll(polnear, documents, role), TARGETS[role]));
  const quotations = rates('content', countAll(riqua, documents, 'content'), QUOTATIONS_TARGET);
  return {
    measurements: [...measurements, ...quotations.map((one) => ({ ...one, metric: `riqua ${one.metric}` }))],
    worst: worstOf(polnear, documents),
  };
}

function rates(role: GoldRole, { found, gold, exact, touching }: Counts, target: number): readonly Measurement[] {
  const f1 = (hits: number): number => (2 * hits) / (found + gold);
  return [
    { metric: `${role} overlap F1`, value: f1(touching), target: atLeast(target) },
    { metric: `${role} exact F1`, value: f1(exact), target: atLeast(null) },
    { metric: `${role} overlap precision`, value: touching / found, target: atLeast(null) },
    { metric: `${role} overlap recall`, value: touching / gold, target: atLeast(null) },
  ];
}

function countAll(texts: readonly GoldText[], documents: ReadonlyMap<string, Document>, role: GoldRole): Counts {
  const sum: Counts = { found: 0, gold: 0, exact: 0, touching: 0 };
  for (const text of texts) {
    const counts = countOne(text, documents.get(text.id), role);
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  }
  return sum;
}

function countOne({ attributions }: GoldText, document: Document | undefined, role: GoldRole): Counts {
  const gold = distinct(attributions.flatMap((one) => one[role]));
  const found = distinct((document?.attributions ?? []).flatMap((one) => spansOf(one, role)));
  const keys = new Set(gold.map(String));
  return {
    found: found.length,
    gold: gold.length,
    exact: found.filter((span) => keys.has(String(span))).length,
    touching: matched(found, gold),
  };
}

function spansOf({ cue, source, content }: Attribution, role: GoldRole): readonly Span[] {
  const span = role === 'cue' ? cue : source;
  return role === 'content' ? content : span === null ? [] : [span];
}

const distinct = (spans: readonly Span[]): readonly Span[] =>
  [...new Map(spans.map((span) => [String(span), span])).values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);

/** Pairs of one span of each side that share a letter, each span in one pair: the earliest end first, which pairs as many as can be. */
function matched(found: readonly Span[], gold: readonly Span[]): number {
  const free = [...gold].sort((x, y) => x[1] - y[1]);
  let pairs = 0;
  for (const [start, end] of [...found].sort((x, y) => x[1] - y[1])) {
    const hit = free.findIndex((span) => span[0] < end && start < span[1]);
    if (hit < 0) continue;
    free.splice(hit, 1);
    pairs++;
  }
  return pairs;
}

const WORST = 10;

/** The articles whose contents are found worst. */
function worstOf(texts: readonly GoldText[], documents: ReadonlyMap<string, Document>): readonly WorstCase[] {
  return texts
    .map((text) => ({ text, counts: countOne(text, documents.get(text.id), 'content') }))
    .map(({ text, counts }) => ({ text, counts, f1: (2 * counts.touching) / Math.max(1, counts.found + counts.gold) }))
    .sort((x, y) => x.f1 - y.f1 || (x.text.id < y.text.id ? -1 : 1))
    .slice(0, WORST)
    .map(({ text, counts, f1 }) => ({
      what: `contents F1 ${f1.toFixed(2)}: ${counts.touching} of ${counts.gold}, ${counts.found} found`,
      path: join('polnear', 'data', 'dev', 'text', `${text.id}.txt`),
    }));
}
