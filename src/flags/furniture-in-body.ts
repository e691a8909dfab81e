import type { Document } from '../model/document.js';
import lines from '../text/lexicons/furniture-lines.json' with { type: 'json' };
import type { Draft } from './draft.js';
import { quote } from './pair.js';

const WHOLE: ReadonlySet<string> = new Set(lines.entries.whole);

/** Longer paragraphs are prose, however they begin. */
const LONGEST_LINE = 120;

/** Lines of the page that stand among the paragraphs of the story, told once. */
export function furnitureInBody(document: Document): readonly Draft[] {
  const places = document.body.filter((span) => isFurniture(document.text.slice(...span).trim()));
  const first = places[0];
  // A text that is nothing else is no story with furniture in it.
  if (first === undefined || places.length === document.body.length) return [];
  const before = document.text.slice(...first).trim();
  const more = places.length === 1 ? '' : `, and ${places.length - 1} more`;
  return [
    {
      kind: 'furniture-in-body',
      severity: 'info',
      a: first,
      b: null,
      before,
      after: null,
      detail: { places: places.length },
      explanation: `Page furniture stands in the story: ${quote(before)}${more}.`,
    },
  ];
}

function isFurniture(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const plain = line.toLowerCase().replaceAll('’', "'");
  if (WHOLE.has(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return true;
  return lines.entries.heads.some((head) => plain.startsWith(head)) && !/["“”]/u.test(line);
}
