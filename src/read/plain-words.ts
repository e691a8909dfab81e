import { looksLikeMarkup } from './feed.js';
import { pageBlocks } from './html-blocks.js';
import { parseMarkup } from './markup.js';

/** The words of a line that may hold markup: `Ramp <i>closed</i> &amp; dry` → `Ramp closed & dry`. */
export function plainWords(line: string): string {
  if (!looksLikeMarkup(line)) return line.replace(/\s+/gu, ' ').trim();
  return pageBlocks(parseMarkup(line))
    .blocks.map(({ text }) => text)
    .join(' ');
}
