import type { Change } from './compare/word-changes.js';
import { esc } from './escape.js';

/** Which side of a comparison is drawn: both in one line, or one of them. */
export type ChangeSide = 'both' | 'before' | 'after';

/**
 * Change objects, in jsdiff's form, as HTML: removed text in `<del>`, added text in `<ins>`, the rest bare.
 * Every value is escaped and nothing else is written, so the text content of one side is that side's text.
 * @param flag number of the finding on the page; it becomes `data-flag`
 */
export function jsdiffHtml(changes: readonly Change[], side: ChangeSide = 'both', flag: number | null = null): string {
  const mark = flag === null ? '' : ` data-flag="${flag}"`;
  let html = '';
  for (const { value, added, removed } of changes) {
    if ((added && side === 'before') || (removed && side === 'after')) continue;
    const tag = removed ? 'del' : added ? 'ins' : null;
    html += tag === null ? esc(value) : `<${tag}${mark}>${esc(value)}</${tag}>`;
  }
  return html;
}
