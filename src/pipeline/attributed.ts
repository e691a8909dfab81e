import { createHash } from 'node:crypto';
import { type Said, saidIn } from '../attribution/attributions.js';
import type { Attribution } from '../model/attribution.js';
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { BUILT_IN_LEXICON, type Lexicon } from '../text/lexicon.js';
import { repairedView, toOriginalSpan } from '../text/repaired.js';
import { storyOf, toDocumentSpan } from '../text/story.js';

/** Letters of hex in an id: as many as a flag's. */
const ID_DIGITS = 16;

/**
 * A document with its attributions: who said what in its story. English only; lost spaces are put back to read it, spans are those of the text as
 * it is. Pure; linear in the story.
 */
export function attributed(document: Document, lexicon: Lexicon = BUILT_IN_LEXICON): Document {
  if (document.language !== 'en' || document.body.length === 0) return document;
  const story = storyOf(document);
  const repaired = repairedView(story.text);
  const place = (span: Span): Span => toDocumentSpan(story, toOriginalSpan(repaired, span));
  const seen = new Map<string, number>();
  return { ...document, attributions: saidIn(repaired.text, lexicon).map((said) => attribution(document, said, place, seen)) };
}

function attribution(document: Document, said: Said, place: (span: Span) => Span, seen: Map<string, number>): Attribution {
  const content = said.content.map(place);
  const cue = said.cue === null ? null : place(said.cue);
  const key = JSON.stringify([
    document.sha256,
    cue === null ? '' : document.text.slice(...cue),
    content.map((span) => document.text.slice(...span)),
  ]);
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return {
    id: createHash('sha256').update(key).update(String(count)).digest('hex').slice(0, ID_DIGITS),
    kind: said.kind,
    source: said.source === null ? null : place(said.source),
    speaker: said.speaker,
    cue,
    verb: said.verb,
    stance: said.stance,
    content,
    addressee: said.addressee === null ? null : place(said.addressee),
  };
}
