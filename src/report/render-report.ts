import { type FlagJudgement, NO_JUDGEMENT } from '../model/decision.js';
import type { Result } from '../model/result.js';
import { type ReportAssets, reportPages } from './report-pages.js';

export type { ReportAssets };

/** One file of the report: its name below the output folder, and its whole content. */
export interface ReportFile {
  readonly path: string;
  readonly content: string;
}

/** What is written beside the pages of the clusters. */
export interface ReportOptions {
  /** Whether there is an index page. Without one the pages of the clusters link to nothing outside themselves. */
  readonly index: boolean;
  /** What reviewers said, to be shown on the pages; nothing without it. */
  readonly judgements?: readonly FlagJudgement[];
}

/**
 * The HTML report of a result: `index.html` unless the options say otherwise, then one page a cluster, one file at a time.
 *
 * Every page is complete in itself: style and script are inline and named by their hash in its Content-Security-Policy, and
 * nothing is fetched. The same result and assets give the same bytes.
 * @throws before the first file, when an asset cannot stand inline or the id of a cluster or a flag is not one of ours
 */
export function* renderReport(result: Result, assets: ReportAssets, options: ReportOptions = { index: true }): Generator<ReportFile> {
  const pages = reportPages(result, assets, options.index);
  const judgements = new Map((options.judgements ?? []).map((judgement) => [judgement.flag, judgement]));
  if (options.index) yield { path: 'index.html', content: pages.index(null, null).content };
  for (const { id } of result.clusters) {
    const page = pages.cluster(id, null, (flag) => judgements.get(flag) ?? NO_JUDGEMENT);
    if (page !== null) yield { path: `cluster-${id}.html`, content: page.content };
  }
}
