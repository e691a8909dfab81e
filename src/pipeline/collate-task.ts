import type { Document } from '../model/document.js';
import type { CollateTask } from './tasks.js';

/** Some clusters with just the documents they need. A member is in one cluster only. */
export function collateTask(
  groups: readonly { readonly members: readonly string[] }[],
  documents: ReadonlyMap<string, Document>,
): CollateTask {
  const own: Document[] = [];
  const clusters = groups.map(({ members }) =>
    members.flatMap((id) => {
      const document = documents.get(id);
      return document === undefined ? [] : [own.push(document) - 1];
    }),
  );
  return { documents: own, clusters };
}
