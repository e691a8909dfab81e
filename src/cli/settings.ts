import { availableParallelism } from 'node:os';
import { DEFAULT_OPTIONS, type Options } from '../model/options.js';
import { validateOptions } from '../read/validate-result.js';
import { printableLine } from '../text/printable.js';
import { Failure } from './failure.js';
import { readJson } from './read-json.js';
import { readLexicons } from './read-lexicons.js';

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

/** The options in force: defaults, then the config file with the lexicons it names, then flags. */
export async function optionsOf(flags: CommonFlags, given: Partial<Options>): Promise<Options> {
  // What is built in needs no validator, whose loading takes a tenth of a second.
  if (flags.config === undefined) return { ...DEFAULT_OPTIONS, ...given };
  const file = await readJson(flags.config, `--config ${printableLine(flags.config)}`, 'options');
  const named: unknown = 'lexicons' in file ? file.lexicons : [];
  const lexicons = Array.isArray(named) ? await readLexicons(named, flags.config) : named;
  const options = { ...DEFAULT_OPTIONS, ...file, lexicons, ...given };
  const checked = validateOptions(options);
  if (!checked.ok) throw new Failure(`${printableLine(flags.config)} is not valid: ${checked.problems.join('; ')}`);
  return options as Options;
}
