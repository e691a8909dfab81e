import { looksLikeMarkup } from './feed.js';
import { pageBlocks } from './html-blocks.js';
import { parsePage } from './parse-page.js';

/** The words of a line that may hold markup: `Ramp <i>closed</i> &amp; dry` → `Ramp closed & dry`. */
export function plainWords(line: string): string {
  if (!looksLikeMarkup(line)) return line.replace(/\s+/gu, ' ').trim();
  return pageBlocks(parsePage(line).documentElement)
    .blocks.map(({ text }) => text)
    .join(' ');
}
