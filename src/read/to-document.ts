import { unreachable } from '../model/unreachable.js';
import { type About, overlayAbout } from './about.js';
import { assemble } from './assemble.js';
import { decode } from './decode.js';
import { htmlPage } from './html-page.js';
import { markdownPage } from './markdown-page.js';
import type { Page } from './page.js';
import type { DocumentOutcome, RawArticle, RawFormat } from './raw-article.js';
import { overlay, parseRecord, textPage } from './record.js';
import { refuse } from './refuse.js';

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function finish(page: Page, raw: RawArticle, encoding: string): DocumentOutcome {
  if (!hasLetters(page.text)) return refuse(raw.name, 'no-text', 'holds no text: neither a letter nor a digit');
  return { ok: true, document: assemble(page, raw, encoding) };
}

function recordDocument(raw: RawArticle, json: string): DocumentOutcome {
  const parsed = parseRecord(json);
  if (!parsed.ok) return refuse(raw.name, 'bad-record', parsed.message);
  const { record } = parsed;
  const page = record.text === undefined ? htmlPage(record.html ?? '') : textPage(record.text, (record.headline ?? '') !== '');
  return finish(overlay(record, page), raw, 'utf-8');
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
  const decoded = decode(raw.bytes, { html: raw.format === 'html', declared: raw.about?.charset ?? null });
  if (!decoded.ok) return refuse(raw.name, decoded.code, decoded.message);
  const { text, encoding } = decoded;
  try {
    if (raw.format !== 'record') return finish(articlePage(raw.format, text, raw.about ?? {}), raw, encoding);
    return encoding === 'utf-8' ? recordDocument(raw, text) : refuse(raw.name, 'bad-encoding', 'is not valid UTF-8; records must be');
  } catch (error) {
    // The HTML parsers are recursive: a page nested thousands deep is the page's fault and must not end the run.
    if (error instanceof RangeError) return refuse(raw.name, 'failed', 'is nested too deep or too large to be understood');
    throw error;
  }
}
