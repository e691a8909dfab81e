import { type Archive, openArchive } from '../../archive/archive.js';
import { openWriter } from '../../archive/writer.js';
import type { Options } from '../../model/options.js';
import { unreachable } from '../../model/unreachable.js';
import { addArticles } from '../../pipeline/add.js';
import { type Checked, checkArticles, checkedResult } from '../../pipeline/check.js';
import { hireCrew } from '../../pipeline/crew.js';
import type { RawOutcome } from '../../read/raw-article.js';
import { readInputs } from '../../read/read-inputs.js';
import type { CheckLevel } from '../check-level.js';
import { checkView } from '../check-view.js';
import { Failure } from '../failure.js';
import { put } from '../put.js';
import { isFailure, rejectedLine } from '../rejected-line.js';
import { type PageMaker, pagesFor } from '../render-pages.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import { painter, type Streams } from '../streams.js';
import { writePage } from '../write-page.js';

export interface CheckFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly archive: string;
  readonly json: boolean;
  readonly html?: string | undefined;
  readonly templates?: string | undefined;
  readonly ignoreDates: boolean;
  readonly add: boolean;
  readonly failOn?: CheckLevel | undefined;
}

/** Looks texts up in the archive. @returns the exit code: 1 for what `--fail-on` names, 2 when nothing could be read. */
export async function checkCommand(flags: CheckFlags, streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  const given = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  const threads = threadsOf(flags);
  const archive = openArchive(flags.archive);
  const options = { ...given, ...archive.fingerprinting };
  const read: RawOutcome[] = [];
  let tally: Tally;
  try {
    const articles = kept(readInputs(flags.inputs, { maxBytes: options.maxBytes, stdin: streams.stdin }), flags.add ? read : null);
    tally = await checkAll(articles, archive, { options, threads }, flags, streams, environment);
  } finally {
    // Before anything is added: one process cannot have the store open for reading and then for writing.
    await archive.close();
  }
  if (tally.read === 0) {
    streams.stderr.write('stemma: nothing could be read\n');
    return 2;
  }
  if (flags.add) await addRead(read, flags, options, threads, streams);
  return tally.isFound ? 1 : 0;
}

interface Tally {
  read: number;
  isFound: boolean;
}

interface Run {
  readonly options: Options;
  readonly threads: number;
}

async function checkAll(
  articles: AsyncIterable<RawOutcome>,
  archive: Archive,
  run: Run,
  flags: CheckFlags,
  streams: Streams,
  environment: NodeJS.ProcessEnv,
): Promise<Tally> {
  const pages = await pagesFor(flags);
  const tally: Tally = { read: 0, isFound: false };
  const paint = painter(streams.stdout, flags.color, environment);
  for await (const outcome of checkArticles(articles, archive, run)) {
    if (!outcome.ok) {
      if (isFailure(outcome.rejection) || !flags.quiet) streams.stderr.write(rejectedLine(outcome.rejection, streams.stderr));
      continue;
    }
    const { checked } = outcome;
    if (flags.html !== undefined && tally.read > 0) throw new Failure('--html takes one text; the inputs hold several');
    const between = tally.read > 0 && !flags.json ? '\n' : '';
    await put(
      streams.stdout,
      flags.json ? `${JSON.stringify(checked)}\n` : `${between}${checkView(checked, streams.stdout.columns, paint)}\n`,
    );
    if (flags.html !== undefined && pages !== null) await writeChecked(flags.html, checked, run, pages, flags, streams);
    tally.read++;
    tally.isFound ||= isAtLeast(checked, flags.failOn);
  }
  return tally;
}

function isAtLeast({ matches }: Checked, level: CheckLevel | undefined): boolean {
  switch (level) {
    case undefined:
      return false;
    case 'republication':
      return matches.some(({ relation }) => relation.kind === 'identical' || relation.kind === 'republication');
    case 'partial':
      return matches.length > 0;
    case 'major':
      return matches.some(({ relation }) => relation.flags.some(({ severity }) => severity === 'major'));
    default:
      return unreachable(level);
  }
}

async function writeChecked(
  path: string,
  checked: Checked,
  { options, threads }: Run,
  pages: PageMaker,
  flags: CheckFlags,
  streams: Streams,
): Promise<void> {
  const crew = hireCrew({ options, threads });
  try {
    const result = await checkedResult(checked, options, crew);
    if (result === null) streams.stderr.write('The archive has nothing of this text; no page was written.\n');
    else await writePage(path, result, pages, flags.json ? streams.stderr : streams.stdout);
  } finally {
    await crew.close();
  }
}

/** Hands articles on, and keeps what may be added later. */
async function* kept(articles: AsyncIterable<RawOutcome>, into: RawOutcome[] | null): AsyncGenerator<RawOutcome> {
  for await (const article of articles) {
    if (article.ok) into?.push(article);
    yield article;
  }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* await Promise.resolve(items);
}

async function addRead(read: readonly RawOutcome[], flags: CheckFlags, options: Options, threads: number, streams: Streams): Promise<void> {
  const writer = openWriter(flags.archive, 'check --add', null);
  let added = 0;
  try {
    for await (const batch of addArticles(each(read), writer, { options, threads }))
      added += batch.filter((one) => one.ok && one.fate !== 'held').length;
  } finally {
    await writer.close();
  }
  if (!flags.quiet) streams.stderr.write(`${added} added to the archive\n`);
}
