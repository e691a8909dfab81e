import type { Result } from '../../../../src/model/result.js';
import type { ExportSource } from '../../../../src/report/exports/export-source.js';

/** What an export is made of, from a result in memory. */
export const sourceOf = ({ documents, relations, clusters }: Pick<Result, 'documents' | 'relations' | 'clusters'>): ExportSource => ({
  documents: () => documents,
  articles: () => documents,
  relations: () => relations,
  clusters: () => clusters,
  document: (id) => {
    const found = documents.find((document) => document.id === id);
    if (found === undefined) throw new Error(`no document ${id}`);
    return found;
  },
});

/** All that comes, in one string. */
export async function whole(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
