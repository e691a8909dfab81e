import { hash } from 'node:crypto';
import type { Document } from '../model/document.js';
import type { Flag } from '../model/flag.js';

/** A flag before it has its id. */
export type Draft = Omit<Flag, 'id'>;

/** Letters of context on each side that tell one lost space from another of the same two words. */
const CONTEXT = 24;

/**
 * Gives drafts their ids and puts them in the order of the texts.
 *
 * The id hashes both documents' bytes, the kind and the text around the place, so it survives a re-run, another order of
 * input and flags that come and go elsewhere. Equal places (a repeated paragraph) are told apart by counting.
 *
 * @param b null for a flag about one text alone.
 */
export function finishFlags(drafts: readonly Draft[], a: Document, b: Document | null): readonly Flag[] {
  const seen = new Map<string, number>();
  return [...drafts].sort(byPlace).map((draft) => {
    const anchor = [draft.kind, draft.before ?? '', draft.after ?? '', contextOf(a, draft.a), b === null ? '' : contextOf(b, draft.b)];
    const key = JSON.stringify([a.sha256, b?.sha256 ?? '', ...anchor]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const id = hash('sha256', `${key}${count}`).slice(0, 16);
    return { id, ...draft };
  });
}

function contextOf(document: Document, span: Draft['a']): string {
  return span === null ? '' : document.text.slice(Math.max(0, span[0] - CONTEXT), span[1] + CONTEXT);
}

/** Flags without a place (headline, byline) first, then as B tells the story, then as A does, then by kind. */
function byPlace(x: Draft, y: Draft): number {
  const place = (draft: Draft): number => draft.b?.[0] ?? draft.a?.[0] ?? -1;
  const placeA = (draft: Draft): number => draft.a?.[0] ?? -1;
  return place(x) - place(y) || placeA(x) - placeA(y) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0);
}
