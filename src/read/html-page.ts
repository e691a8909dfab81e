import { createRequire } from 'node:module';
import type * as ReadabilityPackage from '@mozilla/readability';
import type * as Linkedom from 'linkedom';
import { folded } from './claims.js';
import { type HtmlBlock, htmlBlocks } from './html-blocks.js';
import { htmlClaims } from './html-claims.js';
import { htmlFields } from './html-fields.js';
import { nestsTooDeep } from './nesting.js';
import type { Page } from './page.js';
import type { PageParagraph } from './page-paragraphs.js';

const require = createRequire(import.meta.url);

/** Article pages have some thousands of elements; beyond this the page is read without looking for its article. */
const MAX_ELEMENTS = 60_000;

/** Parses markup into a page that runs no script and loads nothing. Loads the parser on first use. @throws RangeError when nested without end. */
function parsePage(markup: string): Document {
  // The same error that the parsers give where their own calls nest too deep.
  if (nestsTooDeep(markup)) throw new RangeError('the markup is nested too deep');
  const { parseHTML } = require('linkedom') as typeof Linkedom;
  // A fragment without a root would be spread over head and body.
  const wrapped = `<html><body>${markup}</body></html>`;
  const { document } = parseHTML(/<html[\s>]/i.test(markup.slice(0, 5000)) ? markup : wrapped);
  // A root tag that is never closed is none.
  return (document.documentElement as Element | null) === null ? parseHTML(wrapped).document : document;
}

/** Of 305 real pages the deepest nests 137 deep, the next 41; Readability's cost grows with the square of the depth. */
const MAX_DEPTH = 200;

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

/**
 * The element that holds the article, cut out of the page; null when none stands out. Changes the page.
 * Readability counts on a `<body>` around everything and throws where a torn page has text outside it.
 */
function articleOf(page: Document): Element | null {
  const { Readability } = require('@mozilla/readability') as typeof ReadabilityPackage;
  try {
    return new Readability<Element>(page, { serializer: (element) => element as Element }).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const OUTSIDE = /^(?:nav|header|footer|aside|form|menu|dialog)$/i;
const outsideStory = (element: Element): boolean =>
  OUTSIDE.test(element.tagName) || element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true';

/** The blocks of the article, or of all the page outside its menus where no article stands out. Changes the page. */
function storyBlocks(page: Document, markup: string): readonly HtmlBlock[] {
  if (unreasonable(page)) return htmlBlocks(page.documentElement, outsideStory);
  const article = articleOf(page);
  const found = article ? htmlBlocks(article) : [];
  return found.length > 0 ? found : htmlBlocks(parsePage(markup).documentElement, outsideStory);
}

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

const wordsOf = (line: string): readonly string[] => line.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** A page's main heading may be its logo or a button: with fewer words than this it must resemble a title of the metadata. */
const MIN_HEADING_WORDS = 4;

/** The heading that shares most words with what the metadata calls the article; the longer of two alike. */
function mainHeading(headings: readonly string[], titles: readonly string[]): string | null {
  const known = new Set(titles.flatMap(wordsOf));
  const scored = headings.map((heading) => {
    const words = wordsOf(heading);
    return { heading, words: words.length, shared: words.filter((word) => known.has(word)).length };
  });
  const likely = scored.filter(({ words, shared }) => (known.size === 0 ? words >= 2 : shared >= 2 || words >= MIN_HEADING_WORDS));
  return (
    likely.reduce<(typeof scored)[number] | null>(
      (best, next) =>
        best === null || next.shared > best.shared || (next.shared === best.shared && next.words > best.words) ? next : best,
      null,
    )?.heading ?? null
  );
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
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => heading.textContent.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '' && words.length < 400);
  const blocks = storyBlocks(page, markup);
  const titles = [...(fields['json-ld']?.headlines ?? []), ...fields.opengraph.headlines, ...fields.meta.headlines];
  const heading = mainHeading(headings, titles);
  const laid = layOut(withHeadline(blocks, heading));
  return { ...laid, claims, credits, visibleHeadline: heading !== null, name: null, dateline: null, language: null };
}
