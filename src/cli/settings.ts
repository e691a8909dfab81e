import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DEFAULT_OPTIONS, type Options } from '../model/options.js';
import { validateOptions } from '../read/validate-result.js';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';

/** The flags that every command has, as yargs hands them over. */
export interface CommonFlags {
  readonly config?: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly threads?: number | undefined;
}

/** Threads beyond this gain nothing: one thread reads and gathers for all. */
const MOST_THREADS = 64;

/** Threads to work with: as asked, else as many as the machine lends. */
export function threadsOf(flags: CommonFlags): number {
  const { threads } = flags;
  if (threads === undefined) return Math.min(MOST_THREADS, availableParallelism());
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    throw new Failure(`--threads takes a whole number from 1 to ${MOST_THREADS}`);
  return threads;
}

/** The options in force: defaults, then the config file, then flags. */
export async function optionsOf(flags: CommonFlags, given: Partial<Options>): Promise<Options> {
  // What is built in needs no validator, whose loading takes a tenth of a second.
  if (flags.config === undefined) return { ...DEFAULT_OPTIONS, ...given };
  const options = { ...DEFAULT_OPTIONS, ...(await readConfig(flags.config)), ...given };
  const checked = validateOptions(options);
  if (!checked.ok) throw new Failure(`${printableLine(flags.config)} is not valid: ${checked.problems.join('; ')}`);
  return options;
}

async function readConfig(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`cannot read --config ${printableLine(path)}: ${systemReason(error) ?? 'it cannot be opened'}`);
  });
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new Failure(`--config ${printableLine(path)} is not a JSON object; see stemma schema options`);
}
