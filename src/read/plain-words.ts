import { createRequire } from 'node:module';
import type * as Linkedom from 'linkedom';
import { looksLikeMarkup } from './feed.js';
import { htmlBlocks } from './html-blocks.js';

const require = createRequire(import.meta.url);

/** The words of a line that may hold markup: `Ramp <i>closed</i> &amp; dry` → `Ramp closed & dry`. */
export function plainWords(line: string): string {
  if (!looksLikeMarkup(line)) return line.replace(/\s+/gu, ' ').trim();
  const { parseHTML } = require('linkedom') as typeof Linkedom;
  const { document } = parseHTML(`<html><body>${line}</body></html>`);
  return htmlBlocks(document.body)
    .map(({ text }) => text)
    .join(' ');
}
