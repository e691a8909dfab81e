import { decisionLayer } from '../archive/decision-layer.js';
import { openDecisionLog } from '../archive/decision-log.js';
import type { Result } from '../model/result.js';
import { reportPages } from '../report/report-pages.js';
import type { CheckThreadTask, SentPage } from './check-messages.js';

/** Draws the comparisons of checked texts, with what reviewers have said of their findings. */
export interface CheckPages {
  /**
   * The page of the one cluster of a result, as bytes of their own that can be handed over; null when it has none.
   * @param back address of the page that led there
   * @throws ArchiveError
   */
  draw(result: Result, back: string): SentPage | null;
  close(): void;
}

/** @throws ArchiveError */
export function checkPages({ archive, assets, reader }: CheckThreadTask): CheckPages {
  const log = openDecisionLog(archive);
  const layer = decisionLayer();
  const encoder = new TextEncoder();
  return {
    draw(result, back) {
      for (const entry of log.news()) layer.take(entry);
      const [cluster] = result.clusters;
      if (cluster === undefined) return null;
      const page = reportPages(result, assets, false).cluster(cluster.id, { ...reader, seen: layer.seen, back }, (flag) => layer.on(flag));
      return page === null ? null : { bytes: encoder.encode(page.content), policy: page.policy };
    },
    close: () => log.close(),
  };
}
