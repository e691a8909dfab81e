import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';

/** The parts of a text that are read: the headline, where it stands apart, and the story. */
function readParts(document: Document): readonly Span[] {
  const headline = document.headline?.span ?? null;
  const apart = headline !== null && document.body.every(([start, end]) => headline[1] <= start || end <= headline[0]);
  return apart ? [headline, ...document.body] : document.body;
}

/** Every match of a rule in the parts that are read, its span counted in the text. */
export const eachPart = <T extends { readonly span: Span }>(document: Document, rule: (text: string) => readonly T[]): readonly T[] =>
  readParts(document).flatMap(([start, end]) =>
    rule(document.text.slice(start, end)).map((match) => ({ ...match, span: [start + match.span[0], start + match.span[1]] as const })),
  );
