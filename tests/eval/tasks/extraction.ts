import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { atLeast, atMost } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';
import { matchShingles, overallF1, pageF1, type ShingleMatch } from '../shingles.js';

const ZYTE = 'article-extraction';
const ANDY = 'article-extraction-andy';

/** The story of a page as a person marked it. */
interface Marked {
  readonly page: string;
  readonly url: string;
  readonly body: string;
}

interface Scored {
  readonly marked: Marked;
  /** Null when the page gave no document. */
  readonly match: ShingleMatch | null;
}

/** Is the story of a page all there, and nothing else? Both sets by the measure of the first's own benchmark. */
export const extraction: EvalTask = {
  name: 'extraction',
  dataSet: `${ZYTE}, ${ANDY}`,
  needs: [ZYTE, ANDY],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

function readMarked(data: string, set: string): readonly Marked[] {
  if (set === ZYTE) {
    const truth = JSON.parse(readFileSync(join(data, ZYTE, 'ground-truth.json'), 'utf8')) as Record<
      string,
      { articleBody?: string; url: string }
    >;
    return Object.entries(truth).map(([page, { articleBody, url }]) => ({ page, url, body: articleBody ?? '' }));
  }
  const truth = JSON.parse(readFileSync(join(data, ANDY, 'news_articles.json'), 'utf8')) as {
    html_file: string;
    text: string;
    link: string;
  }[];
  return truth.map(({ html_file, text, link }) => ({ page: html_file.replace(/\.html$/, ''), url: link, body: text }));
}

/** The pages of a set that are in the folder, each read by the program. */
async function scoreSet({ data, program, say }: EvalContext, set: string, scratch: string): Promise<readonly Scored[]> {
  const folder = join(data, set, 'html');
  const there = new Set(readdirSync(folder));
  const marked = readMarked(data, set).filter(({ page }) => there.has(`${page}.html.gz`));
  say(`${set}: ${marked.length} pages …`);
  const cwd = join(scratch, set);
  mkdirSync(cwd);
  for (const { page } of marked) symlinkSync(join(folder, `${page}.html.gz`), join(cwd, `${page}.html.gz`));
  const { stdout } = await runProgram(program, ['inspect', '.', '--json', '--quiet'], cwd);
  const documents = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
  const bodies = new Map(
    documents.map(({ name, text, body }) => [name.replace(/^.*\/|\.html\.gz$/g, ''), body.map((span) => text.slice(...span)).join('\n')]),
  );
  return marked.map((one) => {
    const body = bodies.get(one.page);
    return { marked: one, match: body === undefined ? null : matchShingles(one.body, body) };
  });
}

const NOTHING: ShingleMatch = { right: 0, invented: 0, missed: 1 };
const matches = (scored: readonly Scored[]): readonly ShingleMatch[] => scored.map(({ match }) => match ?? NOTHING);

function worst(set: string, scored: readonly Scored[]): readonly WorstCase[] {
  const graded = scored.map(({ marked, match }) => ({ marked, match: match ?? NOTHING, f1: pageF1(match ?? NOTHING) }));
  return graded
    .sort((x, y) => x.f1 - y.f1)
    .slice(0, 5)
    .map(({ marked, match, f1 }) => ({
      what: `F1 ${f1.toFixed(3)}: ${(100 * match.invented).toFixed(0)} % invented, ${(100 * match.missed).toFixed(0)} % missed; ${marked.url}`,
      path: `${set}/html/${marked.page}.html.gz`,
    }));
}

async function measure(context: EvalContext, scratch: string): Promise<TaskReport> {
  const zyte = await scoreSet(context, ZYTE, scratch);
  const andy = await scoreSet(context, ANDY, scratch);
  const first = overallF1(matches(zyte));
  return {
    measurements: [
      { metric: 'body F1', value: first.f1, target: atLeast(0.97) },
      { metric: 'body precision', value: first.precision, target: atLeast(null) },
      { metric: 'body recall', value: first.recall, target: atLeast(null) },
      { metric: 'body F1 (andy)', value: overallF1(matches(andy)).f1, target: atLeast(null) },
      {
        metric: 'pages empty or refused',
        value: [...zyte, ...andy].filter(({ match }) => match === null || match.right + match.invented === 0).length,
        target: atMost(0),
      },
    ],
    worst: [...worst(ZYTE, zyte), ...worst(ANDY, andy)],
  };
}
