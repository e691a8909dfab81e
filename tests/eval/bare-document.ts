import { createHash } from 'node:crypto';
import type { Document } from '../../src/model/document.js';
import { documentId } from '../../src/read/document-id.js';
import { pageParagraphs } from '../../src/read/page-paragraphs.js';

/**
 * A text that is no news page as a document of the product: laid out in paragraphs as a page is, but all of it story. Nothing is taken
 * for a headline, a byline or furniture, which such a text does not have, and every span counts in the text as it was given.
 */
export function bareDocument(name: string, text: string): Document {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: documentId(name, sha256, 0),
    name,
    sha256,
    bytes: Buffer.byteLength(text),
    encoding: 'utf-8',
    language: 'unknown',
    outlet: null,
    headline: null,
    bylines: [],
    dateline: null,
    credits: [],
    published: null,
    modified: null,
    text,
    body: pageParagraphs(text, true).map(({ span }) => span),
    attributions: [],
    flags: [],
  };
}
