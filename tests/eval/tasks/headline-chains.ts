import { join } from 'node:path';
import { HEADLINE_CHANGES, type HeadlineChange, type HeadlineChangeKind, headlineChange } from '../../../src/flags/headline-change.js';
import { atLeast, atMost } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { type HeadlineChain, readHeadlineChains } from '../headline-chains.js';

const DATA = 'apple-news-headlines';
const FILE = `${DATA}/headline_changes.tsv`;

interface Step {
  readonly chain: HeadlineChain;
  readonly before: string;
  readonly after: string;
  readonly change: HeadlineChange | null;
}

/** Headlines of one link over time: is every change found and named, and none where there is none? */
export const headlineChains: EvalTask = {
  name: 'headline-chains',
  dataSet: DATA,
  needs: [FILE],
  run: (context) => Promise.resolve(measure(context)),
};

function measure({ data, say }: EvalContext): TaskReport {
  const chains = readHeadlineChains(join(data, FILE));
  const steps = chains.flatMap(stepsOf);
  const real = steps.filter(({ before, after }) => before !== after);
  const found = real.filter(({ change }) => change !== null);
  const unchanged = chains.flatMap(({ headlines, publication }) => headlines.filter((headline) => isTold(headline, publication)));
  const kinds = Object.keys(HEADLINE_CHANGES) as readonly HeadlineChangeKind[];
  const count = (kind: HeadlineChangeKind): number => found.filter(({ change }) => change?.change === kind).length;
  say(kinds.map((kind) => `${kind} ${count(kind)}`).join(', '));
  return {
    measurements: [
      { metric: 'chains with every change found', value: chains.filter((chain) => isFound(chain)).length, target: atLeast(chains.length) },
      { metric: 'changes found', value: found.length / real.length, target: atLeast(1) },
      { metric: 'false changes', value: unchanged.length, target: atMost(0) },
    ],
    worst: real
      .filter(({ change }) => change?.changes.length !== 1)
      .slice(0, 10)
      .map(({ chain, before, after, change }) => ({
        what: `${change?.changes.join(', ') ?? 'nothing'}: "${before}" → "${after}"`,
        path: `${FILE}#${chain.link}`,
      })),
  };
}

const stepsOf = (chain: HeadlineChain): readonly Step[] =>
  chain.headlines.slice(1).map((after, i) => {
    const before = chain.headlines[i] ?? '';
    return { chain, before, after, change: headlineChange(before, after, [chain.publication]) };
  });

const isFound = (chain: HeadlineChain): boolean => stepsOf(chain).every(({ before, after, change }) => before === after || change !== null);

/** Whether a headline is held to differ from itself, and from itself with other white space. */
const isTold = (headline: string, publication: string): boolean =>
  [headline, ` ${headline.replaceAll(' ', '\u00a0 ')} `].some((other) => headlineChange(headline, other, [publication]) !== null);
