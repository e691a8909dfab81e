import { createRequire } from 'node:module';
import type * as Linkedom from 'linkedom';

const require = createRequire(import.meta.url);

/** Article pages have some thousands of elements, long ones with their comments some ten thousands. */
export const MAX_ELEMENTS = 500_000;

/** Parses markup into a page that runs no script and loads nothing. Loads the parser on first use. */
export function parsePage(markup: string): Document {
  const { parseHTML } = require('linkedom') as typeof Linkedom;
  // A fragment without a root would be spread over head and body.
  const wrapped = `<html><body>${markup}</body></html>`;
  const { document } = parseHTML(/<html[\s>]/i.test(markup.slice(0, 5000)) ? markup : wrapped);
  // A root tag that is never closed is none.
  return (document.documentElement as Element | null) === null ? parseHTML(wrapped).document : document;
}

/** True for markup with more start tags than any page of an article: it is not even parsed. Cost linear, without a tree. */
export function isOvergrown(markup: string): boolean {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const next = markup.charCodeAt(at + 1) | 32;
    if (next >= 97 && next <= 122 && ++count > MAX_ELEMENTS) return true;
  }
  return false;
}
