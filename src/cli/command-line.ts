import type { Argv } from 'yargs';
import { printableLine } from '../text/printable.js';
import { ARCHIVE_COMMANDS } from './archive-commands.js';
import { commonFlags, eachOnce, FAIL_ON, IGNORE_DATES, INPUTS, type Parser, type Stage, showDash, TEMPLATES } from './command-options.js';
import { Failure } from './failure.js';

const COMMANDS = ['report', 'diff', 'inspect', 'add', 'remove', 'check', 'clusters', 'verify', 'export', 'serve', 'schema'] as const;

/** @throws Failure when the first word that is no option is no command: yargs would only call it an unknown argument. */
export function demandKnownCommand(args: readonly string[]): void {
  const [word] = args;
  if (word === undefined || word.startsWith('-') || (COMMANDS as readonly string[]).includes(word)) return;
  throw new Failure(`there is no command ${printableLine(word)}; the commands are ${COMMANDS.join(', ')}`);
}

/** Options of every command, and those of each. */
const COMMON = ['config', 'quiet', 'verbose', 'color', 'threads', 'help', 'version'] as const;
const OWN: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  report: ['out', 'only', 'templates', 'json', 'ignore-dates', 'fail-on', 'stamp'],
  diff: ['pairs', 'html', 'templates', 'json', 'ignore-dates', 'fail-on'],
  inspect: ['json'],
  add: ['archive', 'json'],
  remove: ['archive'],
  check: ['archive', 'json', 'html', 'templates', 'ignore-dates', 'add', 'fail-on'],
  clusters: ['archive', 'out', 'only', 'templates', 'json', 'ignore-dates', 'fail-on', 'stamp'],
  verify: ['archive', 'json'],
  export: ['archive', 'out', 'format', 'ignore-dates'],
  serve: ['archive', 'host', 'port', 'reviewer', 'ignore-dates'],
  schema: [],
};

/** @throws Failure for an option that the command does not have: yargs would take the file behind it for its value. */
export function demandKnownOptions(args: readonly string[]): void {
  const command = COMMANDS.find((name) => args.includes(name));
  const known: ReadonlySet<string> = new Set([...COMMON, ...(command === undefined ? [] : OWN[command])]);
  const end = args.indexOf('--');
  for (const argument of end < 0 ? args : args.slice(0, end)) {
    const name = /^--(?:no-)?([^=]+)/.exec(argument)?.[1];
    // The parser takes `--failOn` too.
    const spelt = name?.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`);
    if (spelt !== undefined && !known.has(spelt))
      throw new Failure(`not known here: ${printableLine(name ?? '')}; stemma <command> --help lists the options`);
  }
}

/** The commands with their options, help and examples. */
export const commandLine = (stage: Stage): Argv =>
  [report, diff, inspect, ...ARCHIVE_COMMANDS, schema].reduce((parser, command) => command(parser, stage), commonFlags());

const OUT = {
  type: 'string',
  requiresArg: true,
  demandOption: true,
  describe: 'Folder for index.html, a page for each cluster, result.json',
} as const;
const PAIRS = {
  type: 'string',
  requiresArg: true,
  describe: 'A list of pairs, two paths with a tab between on a line; prints NDJSON',
} as const;

const report = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'report <inputs..>',
    'Read article files and write a provenance report for each story',
    (command) =>
      command
        .positional('inputs', INPUTS)
        .option('out', OUT)
        .option('only', { choices: ['json'] as const, requiresArg: true, describe: 'Write result.json without pages' })
        .option('templates', TEMPLATES)
        .option('json', { type: 'boolean', default: false, describe: 'Print counts and the path as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .option('stamp', { type: 'boolean', default: false, describe: 'Write the time of the run into the result' })
        .example('$0 report articles/ --out report', 'every article below a folder')
        .example('$0 report page.html wire.txt --out report --fail-on major', 'exit code 1 if anything major changed'),
    (argv) => {
      eachOnce(argv);
      done(
        import('./commands/report.js').then(({ reportCommand }) => reportCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams)),
      );
    },
  );

const diff = (parser: Parser, { streams, environment, done }: Stage): Parser =>
  parser.command(
    'diff [a] [b]',
    'Compare two files',
    (command) =>
      command
        .positional('a', {
          type: 'string',
          describe: 'One article file; in the output A is the older or likelier source, where one can be told, whichever is named first',
          coerce: showDash,
        })
        .positional('b', { type: 'string', describe: 'Another', coerce: showDash })
        .option('pairs', PAIRS)
        .option('html', { type: 'string', requiresArg: true, describe: 'Write the comparison as a page' })
        .option('templates', TEMPLATES)
        .option('json', { type: 'boolean', default: false, describe: 'Print { documents, relation } as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .example('$0 diff wire.txt page.html', 'what became of one text in the other')
        .example('$0 diff --pairs pairs.tsv > relations.ndjson', 'many pairs'),
    (argv) => {
      eachOnce(argv);
      done(import('./commands/diff.js').then(({ diffCommand }) => diffCommand(argv, streams, environment)));
    },
  );

const inspect = (parser: Parser, { streams, environment, done }: Stage): Parser =>
  parser.command(
    'inspect <inputs..>',
    'Show what was read from files: headline, outlet, dates, credits, who said what, damage',
    (command) =>
      command
        .positional('inputs', INPUTS)
        .option('json', { type: 'boolean', default: false, describe: 'One document a line as JSON' })
        .example('$0 inspect page.html', 'metadata, story and damage of one page')
        .example('$0 inspect crawl.warc.gz feed.xml', 'every page of an archive, every item of a feed')
        .example('$0 inspect articles/ --json | jq .headline.value', 'headlines of a folder'),
    (argv) => {
      eachOnce(argv);
      done(
        import('./commands/inspect.js').then(({ inspectCommand }) =>
          inspectCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams, environment),
        ),
      );
    },
  );

const schema = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'schema [name]',
    'Print a JSON Schema, or the names of all',
    (command) =>
      command
        .positional('name', { type: 'string', describe: 'For instance result' })
        .example('$0 schema result', 'the contract of result.json'),
    (argv) => done(import('./commands/schema.js').then(({ schemaCommand }) => schemaCommand(argv.name, streams))),
  );
