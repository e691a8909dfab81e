import yargs, { type Argv } from 'yargs';
import { SEVERITIES } from '../model/flag.js';
import { READABLE } from '../read/file-format.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/** yargs drops a lone `-` from a list of inputs, so it travels under another name. */
const DASH = '\u0000-';

/** Makes a `-` among the arguments safe from yargs. */
export const hideDash = (argument: string): string => (argument === '-' ? DASH : argument);
export const showDash = (argument: string): string => (argument === DASH ? '-' : argument);

/** What the commands work with: where they read and write, and who takes their exit code. */
export interface Stage {
  readonly streams: Streams;
  readonly environment: NodeJS.ProcessEnv;
  readonly done: (outcome: Promise<number>) => void;
}

/** Options that take one value. */
const SINGLE = [
  'config',
  'threads',
  'out',
  'only',
  'fail-on',
  'pairs',
  'html',
  'archive',
  'format',
  'templates',
  'host',
  'port',
  'reviewer',
] as const;

/** yargs makes a list of an option that is given twice, and false of one with `no-` before it. */
export function eachOnce(argv: Readonly<Record<string, unknown>>): void {
  for (const name of SINGLE) {
    if (Array.isArray(argv[name])) throw new Failure(`--${name} is given twice`);
    if (argv[name] === false) throw new Failure(`--no-${name} is no option`);
  }
}

/** The flags of every command as yargs hands them over. */
export interface CommonArguments {
  readonly config: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly threads: number | undefined;
}

export type Parser = Argv<CommonArguments>;

/** A parser with the options that every command has. */
export const commonFlags = (): Parser =>
  yargs()
    .scriptName('stemma')
    .option('config', {
      type: 'string',
      requiresArg: true,
      describe: 'Options and own words from a JSON file (see: stemma schema options, stemma schema lexicon)',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print the result only' })
    .option('verbose', { type: 'boolean', default: false, describe: 'Print where a failure happened' })
    .option('color', { type: 'boolean', default: true, describe: 'Colour in a terminal (--no-color: none)' })
    .option('threads', { type: 'number', requiresArg: true, describe: 'Threads to work with (default: as many as the machine has)' });

interface InputsOption {
  readonly type: 'string';
  readonly array: true;
  readonly demandOption: true;
  /** Said, or the help shows yargs' own empty list. */
  readonly default: undefined;
  readonly describe: string;
}

export const INPUTS: InputsOption = {
  type: 'string',
  array: true,
  demandOption: true,
  default: undefined,
  describe: `Files, folders, patterns, or - for standard input; read are ${READABLE}`,
};
/** Where `serve` listens unless told otherwise. */
export const DEFAULT_PORT = 7310;
export const ARCHIVE = { type: 'string', requiresArg: true, demandOption: true, describe: 'Folder of the archive' } as const;
export const TEMPLATES = {
  type: 'string',
  requiresArg: true,
  describe: 'Folder whose files stand in for templates and style sheets of the pages (report-templates/)',
} as const;
export const IGNORE_DATES = { type: 'boolean', default: false, describe: 'Infer direction from the texts alone' } as const;
export const FAIL_ON: { readonly choices: typeof SEVERITIES; readonly requiresArg: true; readonly describe: string } = {
  choices: SEVERITIES,
  requiresArg: true,
  describe: 'Exit with 1 when a finding is as severe as this',
};
