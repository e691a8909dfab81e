import type { Progress } from '../pipeline/analyse.js';
import type { Sink } from './streams.js';

const BAR_WIDTH = 24;

const STAGES: Readonly<Record<Progress['stage'], string>> = { read: 'Reading', compare: 'Comparing' };

/** Shows how far a run is, on one line of a terminal. Nothing when piped or quiet. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Removes the line, before something else is written or the run ends. */
  clear(): void;
}

export function progressBar(stream: Sink, quiet: boolean): ProgressBar {
  if (quiet || stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = '';
  return {
    show({ stage, done, total }) {
      const line =
        total === null ? `${STAGES[stage]}  ${done} articles` : `${STAGES[stage]}  ${bar(done, total)} ${done} of ${total} pairs`;
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
