import type { FileFormat } from './file-format.js';
import { readFrontMatter } from './front-matter.js';
import { startsJsonFeed } from './json-feed.js';
import { startsTable } from './table-header.js';

/** Bytes of the start that tell what follows. */
export const SNIFFED_BYTES = 4096;

/** What comes before the root of a page or a feed: declaration, comments, stylesheet, document type of XML. */
const PROLOGUE = /^(?:\s+|<\?[^>]{0,500}>|<!--[\s\S]{0,2000}?-->|<!doctype\s+(?!html)[^>]{0,2000}>)/i;
/** Headers that servers write, which no article begins with. */
const MAIL_HEADER = /^(?:return-path|received|delivered-to|message-id|mime-version|content-type|dkim-signature|x-[\w-]{1,40}):\s/im;

function rootMarkup(text: string): string {
  let rest = text;
  for (let n = 0; n < 20; n++) {
    const next = rest.replace(PROLOGUE, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** One object a line, unless the first line only opens it. */
function jsonFormat(text: string): FileFormat {
  return startsJsonFeed(text) || /^\{\s*\n/.test(text) || text.startsWith('[') ? 'records' : 'lines';
}

const isMail = (text: string): boolean => {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^[\w-]{1,60}:\s/.test(head) && MAIL_HEADER.test(head);
};

/** Plain text may be underlined; only Markdown sets these marks before its first line, or fields that say something of the article. */
const MARKED_HEADING = /^#{1,6}[ \t]+\S/;

function isMarkdown(text: string): boolean {
  if (MARKED_HEADING.test(text)) return true;
  const claims = readFrontMatter(text)?.claims;
  return claims !== undefined && [claims.headline, claims.bylines, claims.outlet, claims.published].some((found) => found.length > 0);
}

/**
 * Tells from the first bytes what a stream without a name holds.
 * @param head uncompressed
 * @returns `text` for everything of no other form
 */
export function sniff(head: Uint8Array): FileFormat {
  const text = new TextDecoder().decode(head).trimStart();
  if (/^%PDF-/.test(text)) return 'pdf';
  if (text.startsWith('PK\u0003\u0004')) return 'docx';
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (/^\{|^\[\s*\{/.test(text)) return jsonFormat(text);
  const markup = text.startsWith('<') ? rootMarkup(text) : '';
  if (/^<(?:!doctype\s+html|html)\b/i.test(markup)) return 'html';
  if (/^<\?xml\b/i.test(text) || /^<(?:rss|feed|rdf:rdf)\b/i.test(markup)) return 'feed';
  if (isMail(text)) return 'mail';
  if (startsTable(text)) return 'csv';
  return isMarkdown(text) ? 'markdown' : 'text';
}
