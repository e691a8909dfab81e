import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { TextLines } from './text-lines.js';

/** A line of a page that is neither story nor a field that was recognised. */
export interface FurnitureLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a document that were left out of its story and say nothing about it. In order; blank ones are not counted. */
export function furnitureLines(document: Document, lines: TextLines): readonly FurnitureLine[] {
  const used = new Set<number>();
  for (const [start, end] of [...document.body, ...fieldSpans(document)])
    for (let number = lines.numberAt(start); number <= lines.numberAt(Math.max(start, end - 1)); number++) used.add(number);
  const left: FurnitureLine[] = [];
  for (let number = 1; number <= lines.count; number++) {
    const text = document.text.slice(...lines.spanOf(number)).trim();
    if (text !== '' && !used.has(number)) left.push({ number, text });
  }
  return left;
}

/** Where the recognised fields stand. */
function fieldSpans({ text, outlet, headline, bylines, credits, dateline, published, modified }: Document): readonly Span[] {
  const placed = [outlet, headline, ...bylines, ...credits].flatMap((field) => (field?.span ? [field.span] : []));
  const words = [dateline?.place, published?.raw, modified?.raw].filter((raw) => raw !== undefined && raw !== '');
  return [
    ...placed,
    ...words.flatMap((raw): readonly Span[] => {
      const at = text.indexOf(raw ?? '');
      return at < 0 ? [] : [[at, at + (raw ?? '').length]];
    }),
  ];
}
