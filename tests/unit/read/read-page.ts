import type { Document } from '../../../src/model/document.js';
import type { RawFormat } from '../../../src/read/raw-article.js';
import { toDocument } from '../../../src/read/to-document.js';

/** Reads invented words as a file of a format. */
export function readPage(words: string, format: RawFormat = 'text'): Document {
  const outcome = toDocument({ name: 'page', format, bytes: new TextEncoder().encode(words) });
  if (!outcome.ok) throw new Error(`${outcome.rejection.code}: ${outcome.rejection.message}`);
  return outcome.document;
}

/** The story's paragraphs as words. */
export const bodyOf = (document: Document): readonly string[] => document.body.map(([start, end]) => document.text.slice(start, end));

/** What the spans of credits cover. */
export const creditsOf = (document: Document): readonly string[] => document.credits.map(({ agency, role }) => `${role} ${agency}`);

export const LEDE =
  'The ferry between Larkhaven and Osmund Bay will stop for the winter after engineers found cracks in its ramp, the harbour board said.';
export const SECOND = 'Passengers will be carried by bus until the spring, at no extra cost, the board added in a statement.';
export const THIRD = 'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.';
export const STORY = `${LEDE}\n\n${SECOND}\n\n${THIRD}`;
