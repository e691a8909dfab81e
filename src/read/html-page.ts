import { createRequire } from 'node:module';
import type * as ReadabilityPackage from '@mozilla/readability';
import type * as Linkedom from 'linkedom';
import { folded } from './claims.js';
import { type HtmlBlock, htmlBlocks } from './html-blocks.js';
import { htmlClaims } from './html-claims.js';
import { htmlFields } from './html-fields.js';
import type { Page } from './page.js';
import type { PageParagraph } from './page-paragraphs.js';

const require = createRequire(import.meta.url);

/** Article pages have some thousands of elements; beyond this the page is read without looking for its article. */
const MAX_ELEMENTS = 60_000;

/** Parses markup into a page that runs no script and loads nothing. Loads the parser on first use. */
function parsePage(markup: string): Document {
  const { parseHTML } = require('linkedom') as typeof Linkedom;
  // A fragment without a root would be spread over head and body.
  const whole = /<html[\s>]/i.test(markup.slice(0, 5000)) ? markup : `<html><body>${markup}</body></html>`;
  return parseHTML(whole).document;
}

/** Real pages nest some dozens deep; Readability's cost grows with the square of the depth. */
const MAX_DEPTH = 400;

/** True for a page too large or too deep to look for its article in reasonable time. */
function unreasonable(page: Document): boolean {
  let count = 0;
  let depth = 0;
  let element: Element | null = page.documentElement;
  while (element) {
    if (++count > MAX_ELEMENTS || depth > MAX_DEPTH) return true;
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth++;
      continue;
    }
    while (element && !element.nextElementSibling) {
      element = element.parentElement;
      depth--;
    }
    element = element?.nextElementSibling ?? null;
  }
  return false;
}

/** The element that holds the article, cut out of the page; null when none stands out. Changes the page. */
function articleOf(page: Document): Element | null {
  const { Readability } = require('@mozilla/readability') as typeof ReadabilityPackage;
  if (unreasonable(page)) return null;
  return new Readability<Element>(page, { serializer: (element) => element as Element }).parse()?.content ?? null;
}

const OUTSIDE = /^(?:nav|header|footer|aside|form|menu|dialog)$/i;
const outsideStory = (element: Element): boolean =>
  OUTSIDE.test(element.tagName) || element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true';

/** Lays blocks under each other with empty lines between. */
function layOut(blocks: readonly HtmlBlock[]): { readonly text: string; readonly paragraphs: readonly PageParagraph[] } {
  let text = '';
  const paragraphs = blocks.map((block): PageParagraph => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    return { span: [start, text.length], text: block.text, mark: block.mark };
  });
  return { text, paragraphs };
}

/** The article's blocks with the page's visible headline on top, which the article element seldom holds. */
function withHeadline(blocks: readonly HtmlBlock[], heading: string | null): readonly HtmlBlock[] {
  if (heading === null) return blocks;
  const at = blocks.slice(0, 5).findIndex((block) => folded(block.text) === folded(heading));
  if (at >= 0) return blocks.map((block, i) => (i === at ? { text: block.text, mark: 'headline' } : block));
  return [{ text: heading, mark: 'headline' }, ...blocks];
}

/**
 * Reads an HTML page: the article found by Readability, its text cut at block tags, the metadata of the markup, and the
 * visible headline as the first paragraph. A page without a recognisable article gives all its text outside menus.
 */
export function htmlPage(markup: string): Page {
  const page = parsePage(markup);
  const fields = htmlFields(page);
  const { claims, credits } = htmlClaims(fields);
  const { heading } = fields;
  const article = articleOf(page);
  const found = article ? htmlBlocks(article) : [];
  const blocks = found.length > 0 ? found : htmlBlocks(page.documentElement, outsideStory);
  const laid = layOut(withHeadline(blocks, heading));
  return { ...laid, claims, credits, visibleHeadline: heading !== null, name: null, dateline: null, language: null };
}
