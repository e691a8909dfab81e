import { folded } from './claims.js';
import { endsSentence, wordCount } from './headline-shape.js';
import type { LineForm } from './line-form.js';
import type { PageParagraph } from './page-paragraphs.js';
import { noteWriter } from './writer-note.js';

interface FormedLine extends PageParagraph {
  readonly form: LineForm;
}

const isProse = ({ form, mark }: FormedLine): boolean => form === 'prose' && mark === null;

/** A line that neither ends a sentence nor is anything by its form. */
const isLabel = ({ form, mark, text }: FormedLine): boolean => form === 'line' && mark === null && !endsSentence(text);

/** Notes on the page's own writers after the story; of anybody else the same words may be its last sentence. */
function writersNotes<Line extends FormedLine>(lines: readonly Line[], writers: ReadonlySet<string>): readonly Line[] {
  let last = lines.length - 1;
  const isNote = (line: Line | undefined): boolean => line !== undefined && writers.has(folded(noteWriter(line.text) ?? '\u0000'));
  const notes = new Set<number>();
  for (; last >= 0; last--) {
    const line = lines[last];
    if (line && !isProse(line)) continue;
    if (!isNote(line)) break;
    notes.add(last);
  }
  // A page of nothing but notes is about its writers.
  return last < 0 ? lines : lines.map((line, i) => (notes.has(i) ? { ...line, form: 'sign-off' } : line));
}

/** Labels below the sign-off are no story: it has ended. */
function belowSignOff<Line extends FormedLine>(lines: readonly Line[]): readonly Line[] {
  const lastProse = lines.findLastIndex(isProse);
  const signOff = lastProse < 0 ? -1 : lines.findIndex(({ form, mark }, i) => i > lastProse && form === 'sign-off' && mark !== 'furniture');
  return signOff < 0 ? lines : lines.map((line, i) => (i > signOff && isLabel(line) ? { ...line, form: 'furniture' } : line));
}

/** A price alone: the link to a shop. */
const PRICE = /^(?:[A-Z]{2,3}\s?)?[$€£¥₹]\s?\d[\d.,]{0,12}$|^\d[\d.,]{0,12}\s?(?:€|£|USD|EUR|GBP)$/;
/** A product has a maker and a name, on a line each. */
const MAX_CARD_LINES = 2;
const MAX_CARD_WORDS = 8;

/** What is sold above a price that leads to a shop. */
function productCards<Line extends FormedLine>(lines: readonly Line[]): readonly Line[] {
  const cards = new Set<number>();
  lines.forEach(({ text, mark }, price) => {
    if (mark !== 'furniture' || !PRICE.test(text)) return;
    for (let at = price - 1; at >= price - MAX_CARD_LINES; at--) {
      const line = lines[at];
      if (!line || !isLabel(line) || wordCount(line.text) > MAX_CARD_WORDS) break;
      cards.add(at);
    }
  });
  return cards.size === 0 ? lines : lines.map((line, i) => (cards.has(i) ? { ...line, form: 'furniture' } : line));
}

/**
 * Tells what pages set below a story and into it: notes on its writers, labels under a sign-off, cards of products.
 * @param writers the page's bylines, from its metadata and its lines
 * @returns the same lines, some in another form; cost linear
 */
export function endForms<Line extends FormedLine>(lines: readonly Line[], writers: readonly string[]): readonly Line[] {
  return belowSignOff(writersNotes(productCards(lines), new Set(writers.map(folded))));
}
