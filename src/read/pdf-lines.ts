/** A run of letters as a page places it. Units of the page, y upwards. */
export interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Lines further apart than this many usual distances are paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** First lines of paragraphs are set in by about one letter's height; more is a table or a centred line. */
const INDENT = { least: 0.5, most: 5 } as const;

const ENDS = /[.!?:…]["”»’)\]]{0,2}$/;

/** Items in the order they are given, cut at their line ends. */
function linesOf(items: readonly PdfItem[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let first: PdfItem | null = null;
  for (const item of items) {
    if (item.str.trim() !== '') first ??= item;
    text += item.str;
    if (!item.hasEOL) continue;
    if (first) lines.push({ text: text.trim(), x: first.x, y: first.y, height: first.height });
    text = '';
    first = null;
  }
  if (first) lines.push({ text: text.trim(), x: first.x, y: first.y, height: first.height });
  return lines;
}

/** The usual distance between lines of a page: the median of all downward steps. */
function leading(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map(({ y }, i) => (lines[i]?.y ?? 0) - y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}

function opensParagraph(before: Line, line: Line, usual: number): boolean {
  const step = before.y - line.y;
  // A column or a page ended: only a finished sentence ends the paragraph with it.
  if (step <= 0 || line.height !== before.height) return ENDS.test(before.text) || line.height !== before.height;
  if (step > usual * PARAGRAPH_GAP) return true;
  const indent = line.x - before.x;
  return ENDS.test(before.text) && indent > line.height * INDENT.least && indent < line.height * INDENT.most;
}

/**
 * The text of a PDF's pages: a line as it is printed, its hyphen kept; an empty line where the page shows a new paragraph.
 * Columns come in the order of the file.
 */
export function pdfText(pages: readonly (readonly PdfItem[])[]): string {
  let text = '';
  let before: Line | null = null;
  for (const items of pages) {
    const lines = linesOf(items);
    const usual = leading(lines);
    for (const [i, line] of lines.entries()) {
      const paragraph = before !== null && (i === 0 ? ENDS.test(before.text) : opensParagraph(before, line, usual));
      text += `${before === null ? '' : paragraph ? '\n\n' : '\n'}${line.text}`;
      before = line;
    }
  }
  return text;
}
