import type { Document } from '../model/document.js';
import { wordsAt } from '../text/phrases.js';
import type { Draft } from './draft.js';
import { found } from './integrity.js';
import { quote } from './pair.js';

/** Words that no English sentence ends with. */
const OPEN_ENDED =
  /^(?:a|an|the|of|and|or|but|with|from|by|their|its|is|are|was|were|has|have|had|would|could|should|may|might|because|although|whose|than|as|at|into|between|during|says|including)$/;

/** A page that goes on elsewhere says so at its end: dots, "[…]", "[+1234 chars]", "… Read more". */
const GOES_ON =
  /(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|\[\+\d+ chars\]|(?:…|\.{3})\s*(?:read|see|show|view) (?:more|the full (?:story|article))\W*)$/iu;
const DOTS = /[\p{L}\p{N}]\s?(?:…|\.{3})$/u;
const ENDS = /[.!?…。！？:;)\]]["'”’»*]*$|["”»]$/u;

/** Shorter last lines are captions, names and links. */
const SHORTEST_PARAGRAPH = 8;

/** How many paragraphs of a story end with a mark where its end tells something. */
const MOST_END = 0.9;
const ENOUGH_PARAGRAPHS = 4;

/** How much of the end is shown, in UTF-16 units. */
const SHOWN = 40;

/**
 * A story that stops before its end: it goes on behind a link, or its last sentence has no end. Where a page leaves other
 * paragraphs without a mark too, a missing one tells nothing.
 */
export function truncated(document: Document): readonly Draft[] {
  const last = document.body.at(-1);
  if (last === undefined) return [];
  const text = document.text.slice(...last).trimEnd();
  const how = howItStops(document, text);
  if (how === null) return [];
  const end = last[0] + text.length;
  const tail = text.slice(-SHOWN).replace(/^\S*\s+/u, '');
  return [found('truncated', [end - tail.length, end], tail, `The text stops before its end: ${how} at ${quote(tail)}.`)];
}

function howItStops(document: Document, text: string): string | null {
  if (GOES_ON.test(text)) return 'it says that it goes on elsewhere';
  const words = wordsAt(text.slice(-300));
  if (words.length < SHORTEST_PARAGRAPH) return null;
  if (DOTS.test(text) && !opensWithDots(document)) return 'it trails off in dots';
  if (ENDS.test(text)) return null;
  const lastWord = words.at(-1);
  const atWord = lastWord !== undefined && text.endsWith(text.slice(-300).slice(...lastWord.span));
  if (/,$/u.test(text) || (atWord && OPEN_ENDED.test(lastWord.word) && document.language === 'en')) return 'its last sentence has no end';
  return null;
}

/** A writer who lets other paragraphs trail off too writes that way. */
function opensWithDots({ text, body }: Document): boolean {
  const others = body.slice(0, -1).map((span) => text.slice(...span).trimEnd());
  const dotted = others.filter((paragraph) => DOTS.test(paragraph)).length;
  return dotted > 0 && (others.length < ENOUGH_PARAGRAPHS || dotted > others.length * (1 - MOST_END));
}
