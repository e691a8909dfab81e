import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a clean-up when the process is told to stop, then stops with the exit code that shells give for the signal.
 *
 * @returns what takes the clean-up back once there is nothing left to clean.
 */
export function onInterruption(cleanUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    cleanUp();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
}
