import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { atLeast } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { countNames, isExact, type NameCounts, ratesOf } from '../exact.js';
import { inspectRun } from '../inspect-run.js';
import { withScratch } from '../scratch.js';

const DATA = 'article-extraction-andy';

interface Article {
  readonly id: number;
  readonly title: string;
  /** Names with commas between them; empty where the page names nobody. */
  readonly authors: string;
  /** ISO day. */
  readonly date: string;
  readonly html_file: string;
}

interface Verdict {
  readonly article: Article;
  readonly misses: readonly string[];
  readonly headline: boolean;
  readonly date: boolean;
  readonly authors: NameCounts;
}

/** Headline, day of publication and authors of saved news pages, against what a person noted of each. */
export const metadata: EvalTask = {
  name: 'metadata',
  dataSet: DATA,
  needs: [join(DATA, 'news_articles.json'), join(DATA, 'html')],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const folder = join(data, DATA);
  const all = JSON.parse(readFileSync(join(folder, 'news_articles.json'), 'utf8')) as readonly Article[];
  const articles = all.filter((article) => existsSync(join(folder, pageOf(article))));
  say(`${articles.length} pages …`);
  const paths = articles.map((article) => join(folder, pageOf(article)));
  const documents = await inspectRun(program, paths, scratch);
  const verdicts = articles.map((article, i) => judge(article, documents.get(paths[i] ?? '')));
  // Rules were tried on the pages with odd numbers only.
  const unseen = verdicts.filter(({ article }) => article.id % 2 === 0);
  return { measurements: [...scores(verdicts, ''), ...scores(unseen, ', even pages')], worst: worstOf(verdicts) };
}

const pageOf = ({ html_file }: Article): string => join('html', `${html_file}.html.gz`);

const namesIn = (authors: string): readonly string[] =>
  authors
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function judge(article: Article, document: Document | undefined): Verdict {
  const truth = namesIn(article.authors);
  const title = document?.headline?.value ?? null;
  const day = document?.published?.iso.slice(0, 10) ?? null;
  const names = document?.bylines.map(({ value }) => value) ?? [];
  const [headline, date, authors] = [isExact(article.title, title), article.date === day, countNames(truth, names)];
  const told = (list: readonly string[]): string => list.join(', ') || 'nobody';
  return {
    article,
    headline,
    date,
    authors,
    misses: [
      ...(headline ? [] : [`headline "${article.title}", said "${title ?? ''}"`]),
      ...(date ? [] : [`date ${article.date}, said ${day ?? 'none'}`]),
      ...(authors.missed + authors.invented === 0 ? [] : [`authors ${told(truth)}, said ${told(names)}`]),
    ],
  };
}

function scores(verdicts: readonly Verdict[], of: string): TaskReport['measurements'] {
  const share = (isRight: (verdict: Verdict) => boolean): number => verdicts.filter(isRight).length / verdicts.length;
  const wrong = ({ missed, invented }: NameCounts): number => missed + invented;
  return [
    { metric: `headline exact${of}`, value: share(({ headline }) => headline), target: atLeast(0.95) },
    { metric: `date exact${of}`, value: share(({ date }) => date), target: atLeast(0.95) },
    { metric: `authors F1${of}`, value: ratesOf(verdicts.map(({ authors }) => authors)).f1, target: atLeast(0.9) },
    { metric: `author sets exact${of}`, value: share(({ authors }) => wrong(authors) === 0), target: atLeast(null) },
  ];
}

const worstOf = (verdicts: readonly Verdict[]): readonly WorstCase[] =>
  [...verdicts]
    .filter(({ misses }) => misses.length > 0)
    .sort((x, y) => y.misses.length - x.misses.length || x.article.id - y.article.id)
    .slice(0, 10)
    .map(({ article, misses }) => ({ what: `page ${article.id}: ${misses.join('; ')}`, path: join(DATA, pageOf(article)) }));
