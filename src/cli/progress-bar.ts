import type { Progress } from '../pipeline/work-out.js';
import type { Sink } from './streams.js';

const BAR_WIDTH = 24;

const STAGES: Readonly<Record<Progress['stage'], readonly [doing: string, what: string]>> = {
  read: ['Reading', 'articles'],
  compare: ['Comparing', 'pairs'],
  cluster: ['Drawing', 'clusters'],
  verify: ['Hashing', 'articles'],
};

/** Shows how far a run is, on one line of a terminal. Nothing when piped or quiet. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Removes the line, before something else is written or the run ends. */
  clear(): void;
}

export function progressBar(stream: Sink, quiet: boolean): ProgressBar {
  if (quiet || stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = '';
  return {
    show({ stage, done, total }) {
      const [doing, what] = STAGES[stage];
      const line = total === null ? `${doing}  ${done} ${what}` : `${doing}  ${bar(done, total)} ${done} of ${total} ${what}`;
      if (line === shown) return;
      stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
      shown = line;
    },
    clear() {
      if (shown !== '') stream.write('\r\u001b[2K');
      shown = '';
    },
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
  return `${'█'.repeat(filled)}${'·'.repeat(BAR_WIDTH - filled)}`;
}
