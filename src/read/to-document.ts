import type { EncodingFinding } from '../model/encoding-basis.js';
import { unreachable } from '../model/unreachable.js';
import { type About, overlayAbout } from './about.js';
import { assemble } from './assemble.js';
import { decode } from './decode.js';
import { htmlPage } from './html-page.js';
import { markdownPage } from './markdown-page.js';
import { isOvergrown, MAX_ELEMENTS } from './markup.js';
import type { Page } from './page.js';
import type { DocumentOutcome, RawArticle, RawFormat } from './raw-article.js';
import { overlay, parseRecord, textPage } from './record.js';
import { refuse } from './refuse.js';

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function finish(page: Page, raw: RawArticle, encoding: EncodingFinding, url: string | null | undefined): DocumentOutcome {
  // A file may be nothing but fields: a head without a story.
  if (!page.paragraphs.some(({ text }) => hasLetters(text)))
    return refuse(raw.name, 'no-text', 'holds no text: neither a letter nor a digit');
  return { ok: true, document: assemble(page, raw, encoding.encoding), encoding, place: raw.name, url: url?.trim() || null };
}

const overgrown = (raw: RawArticle): DocumentOutcome =>
  refuse(raw.name, 'too-large', `has more than ${MAX_ELEMENTS} elements, which no page of an article has`);

function recordDocument(raw: RawArticle, json: string, encoding: EncodingFinding): DocumentOutcome {
  const parsed = parseRecord(json);
  if (!parsed.ok) return refuse(raw.name, 'bad-record', parsed.message);
  const { record } = parsed;
  if (record.text === undefined && isOvergrown(record.html ?? '')) return overgrown(raw);
  const page = record.text === undefined ? htmlPage(record.html ?? '') : textPage(record.text, (record.headline ?? '') !== '');
  return finish(overlay(record, page), raw, encoding, record.url);
}

function pageOf(format: Exclude<RawFormat, 'record'>, text: string, headed: boolean): Page {
  switch (format) {
    case 'text':
      return textPage(text, headed);
    case 'markdown':
      return markdownPage(text);
    case 'html':
      return htmlPage(text);
    default:
      return unreachable(format);
  }
}

/** A page of any format but a record's, with what is known of it from outside. */
function articlePage(format: Exclude<RawFormat, 'record'>, text: string, about: About): Page {
  return overlayAbout(about, pageOf(format, text, (about.headline ?? '') !== ''));
}

/**
 * Reads one article. Pure: no files of the user, no clock; safe in any thread.
 * @returns the document with the id of a unique input (see `distinguish`), or why there is none
 */
export function toDocument(raw: RawArticle): DocumentOutcome {
  if (raw.bytes.length === 0) return refuse(raw.name, 'empty', 'is empty');
  const decoded = decode(raw.bytes, {
    html: raw.format === 'html',
    declared: raw.about?.charset ?? null,
    unicodeOnly: raw.format === 'record',
  });
  if (!decoded.ok) return refuse(raw.name, decoded.code, decoded.message);
  const { text, encoding: name, basis, disproved } = decoded;
  const encoding: EncodingFinding = raw.encoding ?? { encoding: name, basis, disproved };
  if (raw.format === 'html' && isOvergrown(text)) return overgrown(raw);
  try {
    return raw.format === 'record'
      ? recordDocument(raw, text, encoding)
      : finish(articlePage(raw.format, text, raw.about ?? {}), raw, encoding, raw.about?.url);
  } catch (error) {
    // The HTML parsers are recursive: a page nested thousands deep is the page's fault and must not end the run.
    if (error instanceof RangeError) return refuse(raw.name, 'failed', 'is nested too deep or too large to be understood');
    throw error;
  }
}
