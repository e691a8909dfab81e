import { EXPORT_FORMATS } from '../report/exports/formats.js';
import { CHECK_LEVELS } from './check-level.js';
import {
  ARCHIVE,
  DEFAULT_PORT,
  eachOnce,
  FAIL_ON,
  IGNORE_DATES,
  INPUTS,
  type Parser,
  type Stage,
  showDash,
  TEMPLATES,
} from './command-options.js';

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
      done(import('./commands/add.js').then(({ addCommand }) => addCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams)));
    },
  );

const remove = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'remove <ids..>',
    'Take articles out of an archive',
    (command) =>
      command
        .positional('ids', {
          type: 'string',
          array: true,
          demandOption: true,
          default: undefined,
          describe: 'Ids, as add --json and check print them',
        })
        .option('archive', ARCHIVE)
        .example('$0 remove 6b1f0c9a2d3e4f50 --archive stories', 'no check or cluster has it any more'),
    (argv) => {
      eachOnce(argv);
      done(import('./commands/remove.js').then(({ removeCommand }) => removeCommand({ ...argv, ids: argv.ids.map(String) }, streams)));
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
        .option('templates', TEMPLATES)
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
      done(
        import('./commands/check.js').then(({ checkCommand }) =>
          checkCommand({ ...argv, inputs: argv.inputs.map(showDash) }, streams, environment),
        ),
      );
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
        .option('templates', TEMPLATES)
        .option('json', { type: 'boolean', default: false, describe: 'One cluster a line as JSON' })
        .option('ignore-dates', IGNORE_DATES)
        .option('fail-on', FAIL_ON)
        .option('stamp', { type: 'boolean', default: false, describe: 'Write the time of the run into the result' })
        .example('$0 clusters --archive stories', 'a line for each story')
        .example('$0 clusters --archive stories --out report', 'the same pages as report writes'),
    (argv) => {
      eachOnce(argv);
      done(import('./commands/clusters.js').then(({ clustersCommand }) => clustersCommand(argv, streams)));
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
      done(import('./commands/verify.js').then(({ verifyCommand }) => verifyCommand(argv, streams)));
    },
  );

const exportTables = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'export',
    'Write what an archive holds: tables of documents, relations, flags, clusters, members, edges, or PROV, annotations, GraphML, TEI',
    (command) =>
      command
        .option('archive', ARCHIVE)
        .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: 'Folder for the files' })
        .option('format', {
          choices: EXPORT_FORMATS,
          default: 'ndjson' as const,
          requiresArg: true,
          describe: 'Tables (ndjson, csv, parquet) or a standard',
        })
        .option('ignore-dates', IGNORE_DATES)
        .example('$0 export --archive stories --out tables --format parquet', 'for a database or data frames')
        .example('$0 export --archive stories --out editions --format tei', 'each story with an apparatus of its versions'),
    (argv) => {
      eachOnce(argv);
      done(import('./commands/export.js').then(({ exportCommand }) => exportCommand(argv, streams)));
    },
  );

const serve = (parser: Parser, { streams, done }: Stage): Parser =>
  parser.command(
    'serve',
    'Browse an archive, check texts and review findings in a browser',
    (command) =>
      command
        .option('archive', ARCHIVE)
        .option('port', { type: 'number', requiresArg: true, describe: `Port to listen on (default: ${DEFAULT_PORT}, or a free one)` })
        .option('host', {
          type: 'string',
          requiresArg: true,
          default: '127.0.0.1',
          describe: 'Address to listen on; another one lets other machines in, with a key',
        })
        .option('reviewer', { type: 'string', requiresArg: true, describe: 'Name that stands by decisions (default: the user)' })
        .option('ignore-dates', IGNORE_DATES)
        .example('$0 serve --archive stories', 'open the address it prints; Ctrl-C ends it')
        .example('$0 serve --archive stories --reviewer "Ines Marlow" --port 8080', 'decisions under that name')
        .example('$0 serve --archive stories --host 0.0.0.0', 'for a desk: the address it prints holds the key'),
    (argv) => {
      eachOnce(argv);
      done(import('./commands/serve.js').then(({ serveCommand }) => serveCommand(argv, streams)));
    },
  );

/** The commands that work on an archive. Each is loaded when it is called: the store takes a tenth of a second that `diff` need not pay. */
export const ARCHIVE_COMMANDS: readonly ((parser: Parser, stage: Stage) => Parser)[] = [
  add,
  remove,
  check,
  clusters,
  verify,
  exportTables,
  serve,
];
