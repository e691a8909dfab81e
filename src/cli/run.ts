import yargs, { type Argv } from 'yargs';
import { SEVERITIES } from '../model/flag.js';
import { TOOL } from '../pipeline/tool.js';
import { printableLine } from '../text/printable.js';
import { diffCommand } from './commands/diff.js';
import { inspectCommand } from './commands/inspect.js';
import { reportCommand } from './commands/report.js';
import { schemaCommand } from './commands/schema.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/**
 * The command line as a function.
 *
 * @param args without the program's own name. @returns the exit code: 0 done, 1 findings at or above `--fail-on`, 2 bad
 *   usage, bad input or failure. Never rejects for what a user can mend.
 */
export async function run(args: readonly string[], streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  let code = 0;
  const done = (outcome: Promise<number>): Promise<void> =>
    outcome.then((value) => {
      code = value;
    });
  const parser = withCommands(commonFlags(yargs().scriptName('stemma')), done, streams, environment)
    .usage('stemma <command>\n\nFinds republished versions of a news story, names every difference, and works out who copied whom.')
    .demandCommand(1, 'name a command; stemma --help lists them')
    .strict()
    .recommendCommands()
    .version(TOOL.version)
    .help()
    .alias('h', 'help')
    .wrap(Math.min(110, streams.stdout.columns ?? 100))
    .exitProcess(false);
  try {
    await parser.parseAsync([...args], {}, (_error, _argv, output) => {
      if (output !== '' && _error == null) streams.stdout.write(`${output}\n`);
    });
    return code;
  } catch (error) {
    return told(error, args, streams);
  }
}

/** One line for what the user can mend, the stack for what is our fault. */
function told(error: unknown, args: readonly string[], streams: Streams): number {
  const isOurs =
    error instanceof Error && !(error instanceof Failure) && error.name !== 'YError' && error.stack?.includes('/yargs/') !== true;
  if (isOurs) {
    streams.stderr.write(`stemma: ${printableLine(error.message)}\nThis is a fault of Stemma, not of your files.\n`);
    if (args.includes('--verbose')) streams.stderr.write(`${error.stack ?? ''}\n`);
    else streams.stderr.write('Run again with --verbose to see where it happened.\n');
    return 2;
  }
  streams.stderr.write(`stemma: ${printableLine(error instanceof Error ? error.message : String(error))}\n`);
  return 2;
}

const commonFlags = <T>(parser: Argv<T>) =>
  parser
    .option('config', {
      type: 'string',
      requiresArg: true,
      global: true,
      describe: 'Options from a JSON file (see: stemma schema options)',
    })
    .option('quiet', { type: 'boolean', default: false, global: true, describe: 'Print the result only' })
    .option('verbose', { type: 'boolean', default: false, global: true, describe: 'Print where a failure happened' })
    .option('color', { type: 'boolean', default: true, global: true, describe: 'Colour in a terminal (--no-color: none)' })
    .option('threads', {
      type: 'number',
      requiresArg: true,
      global: true,
      describe: 'Threads to work with (default: as many as the machine has)',
    });

const IGNORE_DATES = { type: 'boolean', default: false, describe: 'Infer direction from the texts alone' } as const;
const FAIL_ON = { choices: SEVERITIES, requiresArg: true, describe: 'Exit with 1 when a finding is as severe as this' } as const;

function withCommands<T>(
  parser: ReturnType<typeof commonFlags<T>>,
  done: (outcome: Promise<number>) => Promise<void>,
  streams: Streams,
  environment: NodeJS.ProcessEnv,
) {
  return parser
    .command(
      'report <inputs..>',
      'Read article files and write a provenance report for each story',
      (command) =>
        command
          .positional('inputs', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: 'Files, folders, patterns, or - for standard input',
          })
          .option('out', {
            type: 'string',
            requiresArg: true,
            demandOption: 'say where the report goes: --out DIR',
            describe: 'Folder for index.html, a page for each cluster, result.json',
          })
          .option('only', { choices: ['json'] as const, requiresArg: true, describe: 'Write result.json without pages' })
          .option('json', { type: 'boolean', default: false, describe: 'Print counts and the path as JSON' })
          .option('ignore-dates', IGNORE_DATES)
          .option('fail-on', FAIL_ON)
          .option('stamp', { type: 'boolean', default: false, describe: 'Write the time of the run into the result' })
          .example('$0 report articles/ --out report', 'every article below a folder')
          .example('$0 report page.html wire.txt --out report --fail-on major', 'two files; exit code 1 if anything major changed'),
      (argv) => done(reportCommand(argv, streams)),
    )
    .command(
      'diff [a] [b]',
      'Compare two files',
      (command) =>
        command
          .positional('a', { type: 'string', describe: 'One article file' })
          .positional('b', { type: 'string', describe: 'Another' })
          .option('pairs', {
            type: 'string',
            requiresArg: true,
            describe: 'A list of pairs, two paths with a tab between on a line; prints NDJSON',
          })
          .option('html', { type: 'string', requiresArg: true, describe: 'Write the comparison as a page' })
          .option('json', { type: 'boolean', default: false, describe: 'Print { documents, relation } as JSON' })
          .option('ignore-dates', IGNORE_DATES)
          .option('fail-on', FAIL_ON)
          .example('$0 diff wire.txt page.html', 'what became of one text in the other')
          .example('$0 diff --pairs pairs.tsv > relations.ndjson', 'many pairs'),
      (argv) => done(diffCommand(argv, streams, environment)),
    )
    .command(
      'inspect <inputs..>',
      'Show what was read from files: headline, outlet, dates, credits, damage',
      (command) =>
        command
          .positional('inputs', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: 'Files, folders, patterns, or - for standard input',
          })
          .option('json', { type: 'boolean', default: false, describe: 'One document a line as JSON' })
          .example('$0 inspect page.html', 'metadata, story and damage of one page')
          .example('$0 inspect articles/ --json | jq .headline.value', 'headlines of a folder'),
      (argv) => done(inspectCommand(argv, streams, environment)),
    )
    .command(
      'schema [name]',
      'Print a JSON Schema, or the names of all',
      (command) =>
        command
          .positional('name', { type: 'string', describe: 'For instance result' })
          .example('$0 schema result', 'the contract of result.json'),
      (argv) => done(schemaCommand(argv.name, streams)),
    );
}
