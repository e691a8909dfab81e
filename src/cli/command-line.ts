import yargs, { type Argv } from 'yargs';
import { SEVERITIES } from '../model/flag.js';
import { READABLE } from '../read/file-format.js';
import { printableLine } from '../text/printable.js';
import { addCommand } from './commands/add.js';
import { CHECK_LEVELS, checkCommand } from './commands/check.js';
import { clustersCommand } from './commands/clusters.js';
import { diffCommand } from './commands/diff.js';
import { inspectCommand } from './commands/inspect.js';
import { removeCommand } from './commands/remove.js';
import { reportCommand } from './commands/report.js';
import { schemaCommand } from './commands/schema.js';
import { verifyCommand } from './commands/verify.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/** yargs drops a lone `-` from a list of inputs, so it travels under another name. */
const DASH = '\u0000-';

/** Makes a `-` among the arguments safe from yargs. */
export const hideDash = (argument: string): string => (argument === '-' ? DASH : argument);
const showDash = (argument: string): string => (argument === DASH ? '-' : argument);

/** What the commands work with: where they read and write, and who takes their exit code. */
export interface Stage {
  readonly streams: Streams;
  readonly environment: NodeJS.ProcessEnv;
  readonly done: (outcome: Promise<number>) => Promise<void>;
}

const COMMANDS = ['report', 'diff', 'inspect', 'add', 'remove', 'check', 'clusters', 'verify', 'schema'] as const;

/** @throws Failure when the first word that is no option is no command: yargs would only call it an unknown argument. */
export function demandKnownCommand(args: readonly string[]): void {
  const [word] = args;
  if (word === undefined || word.startsWith('-') || (COMMANDS as readonly string[]).includes(word)) return;
  throw new Failure(`there is no command ${printableLine(word)}; the commands are ${COMMANDS.join(', ')}`);
}

/** Options of every command, and those of each. */
const COMMON = ['config', 'quiet', 'verbose', 'color', 'threads', 'help', 'version'] as const;
const OWN: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  report: ['out', 'only', 'json', 'ignore-dates', 'fail-on', 'stamp'],
  diff: ['pairs', 'html', 'json', 'ignore-dates', 'fail-on'],
  inspect: ['json'],
  add: ['archive', 'json'],
  remove: ['archive'],
  check: ['archive', 'json', 'html', 'ignore-dates', 'add', 'fail-on'],
  clusters: ['archive', 'out', 'only', 'json', 'ignore-dates', 'fail-on', 'stamp'],
  verify: ['archive', 'json'],
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
  [report, diff, inspect, add, remove, check, clusters, verify, schema].reduce((parser, command) => command(parser, stage), commonFlags());

/** Options that take one value. */
const SINGLE = ['config', 'threads', 'out', 'only', 'fail-on', 'pairs', 'html', 'archive'] as const;

/** yargs makes a list of an option that is given twice, and false of one with `no-` before it. */
function eachOnce(argv: Readonly<Record<string, unknown>>): void {
  for (const name of SINGLE) {
    if (Array.isArray(argv[name])) throw new Failure(`--${name} is given twice`);
    if (argv[name] === false) throw new Failure(`--no-${name} is no option`);
  }
}

const commonFlags = () =>
  yargs()
    .scriptName('stemma')
    .option('config', { type: 'string', requiresArg: true, describe: 'Options from a JSON file (see: stemma schema options)' })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print the result only' })
    .option('verbose', { type: 'boolean', default: false, describe: 'Print where a failure happened' })
    .option('color', { type: 'boolean', default: true, describe: 'Colour in a terminal (--no-color: none)' })
    .option('threads', { type: 'number', requiresArg: true, describe: 'Threads to work with (default: as many as the machine has)' });

type Parser = ReturnType<typeof commonFlags>;

const INPUTS = {
  type: 'string',
  array: true,
  demandOption: true,
  describe: `Files, folders, patterns, or - for standard input; read are ${READABLE}`,
} as const;
const ARCHIVE = { type: 'string', requiresArg: true, demandOption: true, describe: 'Folder of the archive' } as const;
const IGNORE_DATES = { type: 'boolean', default: false, describe: 'Infer direction from the texts alone' } as const;
const FAIL_ON = { choices: SEVERITIES, requiresArg: true, describe: 'Exit with 1 when a finding is as severe as this' } as const;
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
        .option('json', { type: 'boolean', default: false, describe: 'Print counts and the path as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .option('stamp', { type: 'boolean', default: false, describe: 'Write the time of the run into the result' })
        .example('$0 report articles/ --out report', 'every article below a folder')
        .example('$0 report page.html wire.txt --out report --fail-on major', 'exit code 1 if anything major changed'),
    (argv) => {
      eachOnce(argv);
      return done(reportCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams));
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
        .option('json', { type: 'boolean', default: false, describe: 'Print { documents, relation } as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .example('$0 diff wire.txt page.html', 'what became of one text in the other')
        .example('$0 diff --pairs pairs.tsv > relations.ndjson', 'many pairs'),
    (argv) => {
      eachOnce(argv);
      return done(diffCommand(argv, streams, environment));
    },
  );

const inspect = (parser: Parser, { streams, environment, done }: Stage): Parser =>
  parser.command(
    'inspect <inputs..>',
    'Show what was read from files: headline, outlet, dates, credits, damage',
    (command) =>
      command
        .positional('inputs', INPUTS)
        .option('json', { type: 'boolean', default: false, describe: 'One document a line as JSON' })
        .example('$0 inspect page.html', 'metadata, story and damage of one page')
        .example('$0 inspect crawl.warc.gz feed.xml', 'every page of an archive, every item of a feed')
        .example('$0 inspect articles/ --json | jq .headline.value', 'headlines of a folder'),
    (argv) => {
      eachOnce(argv);
      return done(inspectCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams, environment));
    },
  );

const add = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'add <inputs..>',
    'Put articles into an archive, which is made if there is none',
    (command) =>
      command
        .positional('inputs', INPUTS)
        .option('archive', ARCHIVE)
        .option('json', { type: 'boolean', default: false, describe: 'One line for each article as soon as it is safe on the disk' })
        .example('$0 add articles/ --archive stories', 'what is held already adds nothing')
        .example('zcat feed.ndjson.gz | $0 add - --archive stories', 'a stream of records'),
    (argv) => {
      eachOnce(argv);
      return done(addCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams));
    },
  );

const remove = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'remove <ids..>',
    'Take articles out of an archive',
    (command) =>
      command
        .positional('ids', { type: 'string', array: true, demandOption: true, describe: 'Ids, as add --json and check print them' })
        .option('archive', ARCHIVE)
        .example('$0 remove 6b1f0c9a2d3e4f50 --archive stories', 'no check or cluster has it any more'),
    (argv) => {
      eachOnce(argv);
      return done(removeCommand({ ...argv, ids: argv.ids.map(String) }, streams));
    },
  );

const check = (parser: Parser, { streams, environment, done }: Stage): Parser =>
  parser.command(
    'check <inputs..>',
    'Look a new text up in an archive: what of it is held, from where, and how it differs',
    (command) =>
      command
        .positional('inputs', INPUTS)
        .option('archive', ARCHIVE)
        .option('json', { type: 'boolean', default: false, describe: 'One line for each text as JSON' })
        .option('html', { type: 'string', requiresArg: true, describe: 'Write a page with the text and its matches' })
        .option('ignore-dates', IGNORE_DATES)
        .option('add', { type: 'boolean', default: false, describe: 'Add the texts to the archive afterwards' })
        .option('fail-on', {
          choices: CHECK_LEVELS,
          requiresArg: true,
          describe: 'Exit with 1 when a text is a republication, shares a passage, or differs in a major way',
        })
        .example('$0 check tonight.html --archive stories', 'where its passages stand')
        .example('$0 check feed.ndjson --archive stories --json', 'many texts, a line each'),
    (argv) => {
      eachOnce(argv);
      return done(checkCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams, environment));
    },
  );

const clusters = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'clusters',
    'Find the stories of an archive and who copied whom',
    (command) =>
      command
        .option('archive', ARCHIVE)
        .option('out', { type: 'string', requiresArg: true, describe: 'Write the report into this folder' })
        .option('only', { choices: ['json'] as const, requiresArg: true, describe: 'With --out: result.json without pages' })
        .option('json', { type: 'boolean', default: false, describe: 'One cluster a line as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .option('stamp', { type: 'boolean', default: false, describe: 'Write the time of the run into the result' })
        .example('$0 clusters --archive stories', 'a line for each story')
        .example('$0 clusters --archive stories --out report', 'the same pages as report writes'),
    (argv) => {
      eachOnce(argv);
      return done(clustersCommand(argv, streams));
    },
  );

const verify = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'verify',
    'Hash everything in an archive anew and say what it is made of',
    (command) =>
      command
        .option('archive', ARCHIVE)
        .option('json', { type: 'boolean', default: false, describe: 'Print the findings as JSON' })
        .example('$0 verify --archive stories', 'exit code 2 when anything is damaged'),
    (argv) => {
      eachOnce(argv);
      return done(verifyCommand(argv, streams));
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
    (argv) => done(schemaCommand(argv.name, streams)),
  );
