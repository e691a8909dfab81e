import type { Document } from '../../src/model/document.js';
import type { GoldDocument, OneOf } from './gold.js';

/** The first of the accepted values when the found one is among them, else the found one: equal values compare equal. */
function settle(accepted: OneOf | null, found: string | null): string | null {
  if (accepted === null || typeof accepted === 'string') return found;
  return found !== null && accepted.includes(found) ? (accepted[0] ?? null) : found;
}

const first = (accepted: OneOf | null): string | null =>
  accepted === null || typeof accepted === 'string' ? accepted : (accepted[0] ?? null);

function paragraph(document: Document, at: number): string {
  const span = document.body.at(at);
  return span === undefined ? '' : document.text.slice(span[0], span[1]);
}

/** The expected record of a document in the shape `describeDocument` gives. */
export function describeGold(gold: GoldDocument): unknown {
  return {
    headline: gold.headline,
    outlet: first(gold.outlet),
    bylines: gold.bylines,
    published: gold.published,
    modified: gold.modified,
    dateline: gold.dateline,
    credits: gold.credits.map((credit) => ({ agency: first(credit.agency), role: credit.role })),
    paragraphs: gold.paragraphs,
    starts: gold.starts,
    ends: gold.ends,
    flags: gold.flags,
  };
}

/** What the program read from a document, cut to what the gold speaks of. */
export function describeDocument(document: Document, gold: GoldDocument): unknown {
  const start = paragraph(document, 0);
  return {
    headline: document.headline?.value ?? null,
    outlet: settle(gold.outlet, document.outlet?.value ?? null),
    bylines: document.bylines.map((byline) => byline.value),
    published: document.published?.iso ?? null,
    modified: gold.modified === undefined ? undefined : (document.modified?.iso ?? null),
    dateline: document.dateline && { place: document.dateline.place, agency: document.dateline.agency },
    credits: document.credits.map((credit, at) => ({ agency: settle(gold.credits[at]?.agency ?? null, credit.agency), role: credit.role })),
    paragraphs: document.body.length,
    starts: gold.starts === undefined ? undefined : start.slice(0, gold.starts.length),
    ends: paragraph(document, -1).slice(-gold.ends.length),
    flags: document.flags.map((flag) => flag.kind).sort(),
  };
}
