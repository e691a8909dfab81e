import { ArchiveError } from '../archive/archive-error.js';
import { TOOL } from '../pipeline/tool.js';
import { printableLine } from '../text/printable.js';
import { commandLine, demandKnownCommand, demandKnownOptions } from './command-line.js';
import { hideDash } from './command-options.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/**
 * The command line as a function.
 *
 * @param args without the program's own name. @returns the exit code: 0 done, 1 findings at or above `--fail-on`, 2 bad
 *   usage, bad input or failure. Never rejects for what a user can mend.
 */
export async function run(args: readonly string[], streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  const begun: Promise<number>[] = [];
  // A handler that gave the parser a promise would have it lay out the help first, in case it fails: a twentieth of a quick command's time.
  const done = (outcome: Promise<number>): void => {
    begun.push(outcome);
  };
  const parser = commandLine({ streams, environment, done })
    .usage('stemma <command>\n\nFinds republished versions of a news story, names every difference, and works out who copied whom.')
    .demandCommand(1, 'name a command; stemma --help lists them')
    .strict()
    .version(TOOL.version)
    .help()
    .alias('h', 'help')
    .wrap(Math.min(110, streams.stdout.columns ?? 100))
    .exitProcess(false);
  let failure: unknown = null;
  let code = 0;
  try {
    demandKnownCommand(args);
    demandKnownOptions(args);
    await parser.parseAsync(args.map(hideDash), {}, (error: unknown, _argv: unknown, output: string) => {
      failure = error;
      if (output !== '' && error == null) streams.stdout.write(`${output}\n`);
    });
    for (const outcome of begun) code = await outcome;
  } catch (error) {
    failure = error;
  }
  return failure == null ? code : told(failure, args, streams);
}

/** One line for what the user can mend, the stack for what is our fault. */
function told(error: unknown, args: readonly string[], streams: Streams): number {
  const isOurs =
    error instanceof Error &&
    !(error instanceof Failure || error instanceof ArchiveError) &&
    error.name !== 'YError' &&
    error.stack?.includes('/yargs/') !== true;
  if (isOurs) {
    streams.stderr.write(`stemma: ${printableLine(error.message)}\nThis is a fault of Stemma, not of your files.\n`);
    if (args.includes('--verbose')) streams.stderr.write(`${error.stack ?? ''}\n`);
    else streams.stderr.write('Run again with --verbose to see where it happened.\n');
    return 2;
  }
  streams.stderr.write(`stemma: ${plain(printableLine(error instanceof Error ? error.message : String(error)))}\n`);
  return 2;
}

/** What yargs says in its own terms, said in the user's. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Not enough non-option arguments.*/, 'name at least one file or folder'],
  [/^Missing required argument: out$/, 'say where the report goes: --out DIR'],
  [/^Missing required argument: archive$/, 'say which archive: --archive DIR'],
  [/^Unknown arguments?: (.*)/, 'not known here: $1; stemma <command> --help lists the options'],
  [/^Invalid values: Argument: ([\w-]+), Given: (.*?), Choices: (.*)/, '--$1 takes $3, not $2'],
];

const plain = (message: string): string => PLAIN.reduce((text, [pattern, words]) => text.replace(pattern, words), message);
