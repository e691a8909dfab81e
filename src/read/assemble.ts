import type { Dateline, Document } from '../model/document.js';
import { type Claim, joinClaims, settle, settleBylines, settleHeadline } from './claims.js';
import { pageCredits } from './credits.js';
import { openingParagraph, readDateline, readGivenDateline, readLonelyDateline } from './dateline.js';
import { documentId } from './document-id.js';
import { languageOf } from './language.js';
import { type MarkedParagraph, markPage } from './mark-page.js';
import { originalOf } from './original.js';
import type { Page } from './page.js';
import { pageClaims } from './page-claims.js';
import type { RawArticle } from './raw-article.js';
import { settleModified, settlePublished } from './settle-date.js';

/** `CITY:` opens a story only where no other paragraph opens the same way, as speakers in a transcript do. */
const COLON_OPENING = /^\p{Lu}[\p{Lu}.' -]{2,30}:/u;

function datelineOf(marked: readonly MarkedParagraph[], story: readonly MarkedParagraph[]): Dateline | null {
  const colons = story.filter(({ text }) => COLON_OPENING.test(text)).length;
  const first = story[openingParagraph(story.map(({ text }) => text))];
  const head = first ? (readDateline(first.text, colons === 1)?.dateline ?? null) : null;
  const alone = marked.find(({ mark }) => mark === 'dateline');
  return head ?? (alone ? readLonelyDateline(alone.text) : null);
}

/**
 * Builds the document of a page: marks its paragraphs, settles every claim, names credits and language.
 * @param encoding of the bytes the page was read from
 */
export function assemble(page: Page, raw: RawArticle, encoding: string): Document {
  const stated = page.claims.headline.find(({ origin }) => origin === 'given')?.value ?? null;
  const writers = [...page.claims.bylines.map(({ value }) => value), ...page.claims.printed.bylines];
  const marked = markPage(page.paragraphs, stated, writers);
  const story = marked.filter(({ mark }) => mark === 'story');
  const body = story.map(({ span }) => span);
  const printed = pageClaims(marked);
  const claims = joinClaims(page.claims, printed);
  const heading = printed.headline[0];
  const visible: Claim | null = page.visibleHeadline && heading ? { ...heading, origin: 'markup' } : null;
  const { sha256, bytes } = raw.original ?? originalOf(raw.bytes);
  const name = page.name ?? raw.name;
  const outlet = settle(claims.outlet);
  return {
    id: documentId(name, sha256, 0),
    name,
    sha256,
    bytes,
    encoding,
    language: page.language ?? languageOf(page.text, body),
    outlet,
    headline: settleHeadline(claims.headline, visible),
    bylines: settleBylines(claims),
    dateline: (page.dateline === null ? null : readGivenDateline(page.dateline)) ?? datelineOf(marked, story),
    credits: pageCredits(page.text, marked, outlet?.value ?? null, page.credits),
    published: settlePublished(claims),
    modified: settleModified(claims),
    text: page.text,
    body,
    attributions: [],
    flags: [],
  };
}
