import { type Said, saidIn } from '../../../src/attribution/attributions.js';
import type { Span } from '../../../src/model/span.js';

/** An attribution in one line: `speaker | verb | addressee | kind | content / content`. */
const lineOf = (text: string, { speaker, verb, addressee, kind, content }: Said): string =>
  [
    speaker ?? '–',
    verb ?? '–',
    addressee === null ? '–' : wordsOf(text, addressee),
    kind,
    content.map((span) => wordsOf(text, span)).join(' / '),
  ].join(' | ');

const wordsOf = (text: string, span: Span): string => text.slice(...span).replace(/\s+/g, ' ');

/** Who said what in a text, a line each. */
export const linesOf = (text: string): readonly string[] => saidIn(text).map((said) => lineOf(text, said));
