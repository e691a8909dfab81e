import type { Lineage } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { CollateTask } from './tasks.js';

/** Some clusters with just the documents they need. A member is in one cluster only. */
export function collateTask(lineages: readonly Lineage[], documents: ReadonlyMap<string, Document>): CollateTask {
  const own: Document[] = [];
  const clusters = lineages.map(({ members }) =>
    members.flatMap((id) => {
      const document = documents.get(id);
      return document === undefined ? [] : [own.push(document) - 1];
    }),
  );
  return { documents: own, clusters };
}
