import type { FlagJudgement } from '../model/decision.js';
import { decisionLayer } from './decision-layer.js';
import { openDecisionLog } from './decision-log.js';

/** What reviewers have said of the findings of an archive, as it stands now. @throws ArchiveError */
export function decisionsOf(archive: string): readonly FlagJudgement[] {
  const log = openDecisionLog(archive);
  try {
    const layer = decisionLayer();
    for (const entry of log.news()) layer.take(entry);
    return layer.all();
  } finally {
    log.close();
  }
}
