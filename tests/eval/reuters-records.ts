import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A newswire story as an input record of the program. */
export interface NewswireRecord {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly dateline?: string;
  readonly published?: string;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The wire's own control codes, as characters and as references; they are no part of a story. */
const CONTROL = /&#\d+;|(?![\n\t])\p{Cc}/gu;

/**
 * The stories of all `reut2-*.sgm` files of a folder, in the order of the files. They are no valid SGML, so each element is cut out by its
 * tags. A story without a body has its headline as text, and one that was never marked up keeps all it has: nothing is lost. One
 * of the 21,578 is empty.
 */
export function newswireRecords(folder: string): readonly NewswireRecord[] {
  return readdirSync(folder)
    .filter((name) => /^reut2-\d+\.sgm$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'latin1').split('</REUTERS>').flatMap(record));
}

function record(block: string): readonly NewswireRecord[] {
  const id = /<REUTERS [^>]*NEWID="(\d+)"/.exec(block)?.[1];
  if (id === undefined) return [];
  const all = /<TEXT[^>]*>(.*)<\/TEXT>/s.exec(block)?.[1] ?? '';
  const headline = plain(element(all, 'TITLE')).trim();
  const dateline = plain(element(all, 'DATELINE')).trim();
  // What stands around the headline of a brief is a filler of the collection, the same in all of them.
  const body = storyText(element(all, 'BODY') || (headline === '' ? all : ''));
  const published = isoDate(element(block, 'DATE'));
  return [
    {
      id,
      text: body || headline,
      ...(headline && { headline }),
      ...(dateline && { dateline }),
      ...(published && { published }),
    },
  ];
}

function element(block: string, name: string): string {
  const start = block.indexOf(`<${name}>`);
  const end = block.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? '' : block.slice(start + name.length + 2, end);
}

const plain = (text: string): string =>
  text.replaceAll(CONTROL, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A story as a newspaper's file has it: the dateline is no field but stands at the head of the text. */
export const withPrintedDateline = ({ dateline, text, ...rest }: NewswireRecord): NewswireRecord => ({
  ...rest,
  text: dateline === undefined ? text : `${dateline.replace(/\s+/g, ' ')} ${text}`,
});

/** Lines stay as they are; an indented line, or the mark that stands for its tab, begins a paragraph after a blank line. */
const storyText = (text: string): string =>
  plain(text.replaceAll('&\\t', '\n    '))
    .split(/\n(?= {2,}\S)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** `26-FEB-1987 15:01:01.79` → `1987-02-26T15:01`. Empty when it is written in another way. */
function isoDate(text: string): string {
  const [, day = '', month = '', year = '', time = ''] = /(\d{1,2})-([A-Z]{3})-(\d{4})\s+(\d\d:\d\d)/.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? '' : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`;
}
