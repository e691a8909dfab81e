import { createHash } from 'node:crypto';
import type { Document } from '../model/document.js';

/**
 * A document's id: the first sixteen hex digits of a hash of its name, its bytes' hash and a number.
 * @param nth how many other documents of the same name and bytes come before it; 0 for all that are unique
 */
export const documentId = (name: string, sha256: string, nth: number): string =>
  createHash('sha256').update(`${name}\0${sha256}\0${nth}`).digest('hex').slice(0, 16);

/**
 * Gives documents of one name and content ids of their own, so that a record given twice stays two documents.
 * They are equal in all else, so the order of the input never shows. Run once over all documents of a run.
 */
export function distinguish(documents: readonly Document[]): readonly Document[] {
  const seen = new Map<string, number>();
  return documents.map((document) => {
    const nth = seen.get(document.id) ?? 0;
    seen.set(document.id, nth + 1);
    return nth === 0 ? document : { ...document, id: documentId(document.name, document.sha256, nth) };
  });
}
