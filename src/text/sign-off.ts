import type { Span } from '../model/span.js';
import { LETTERS, UPPER } from './letter-ranges.js';

/** A sign-off is one short sentence or one bracket of credits. */
const MAX_SIGN_OFF = 400;
/** Sign-offs stand among the last few paragraphs. */
const LAST_PARAGRAPHS = 6;

const NAME = String.raw`[${UPPER}][${LETTERS}.'’-]*(?:\s(?:[${UPPER}]|al-|de\s|van\s|von\s|bin\s)[${LETTERS}.'’-]*){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:,\s|\sand\s|,\sand\s|\sin\s)${NAME}){0,6}`;
const TASK =
  '(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]eported|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Ff]ilming|[Gg]raphics?|[Pp]roduction|REPORTING|WRITING|EDITING)';
const MORE = String.raw`(?:(?:[Aa]dditional|[Ff]urther|[Ww]ith)\s)?`;
const BY = String.raw`(?:\s(?:assistance|support))?\s(?:by|from|BY)\s`;

/** A word of every form, so that most paragraphs are tried once. */
const TOLD = /report|writ|edit|compil|film|graphic|production|contribut|files|material|information|wires?\b/i;

const FORMS: readonly RegExp[] = [
  // (Reporting by A in Town; Writing by B; Editing by C)
  new RegExp(String.raw`^[(\[]?${MORE}${TASK}(?:\s(?:and|&)\s${TASK})?${BY}[${UPPER}]`),
  // Kovac reported in Split. Ana Horvat and Luka Babic reported from Zadar.
  new RegExp(
    String.raw`^${NAMES},?\s(?:also\s)?report(?:ed|s|ing)\s(?:in|from)\s${NAMES}(?:[,;]?\s(?:and\s)?${NAMES}\s(?:in|from)\s${NAMES}){0,3}\.?$`,
  ),
  // Staff writer A in Town contributed to this report.
  /contribut(?:ed|ing)(?:\s(?:reporting|research|writing))?\s(?:to|for|from)\s(?:this|the)\s(?:report|story|article|dispatch)/i,
  new RegExp(String.raw`^${NAMES}\scontributed(?:\sreporting)?\sfrom\s${NAMES}\.?$`),
  // Contributing: A and B, The Harbour Press
  /^contribut(?:ing|ors?)\s?:\s[A-ZÀ-Þ]/i,
  // With Post wires. With wire reports
  new RegExp(
    String.raw`^[Ww]ith\s(?:[${UPPER}][${LETTERS}.'’&-]{0,30}\s){0,4}(?:[Ww]ires?|[Ww]ire\s[Ss]ervices?|[Ww]ire\s(?:[Ss]ervice\s)?[Rr]eports?)\.?$`,
  ),
  // With files from The Harbour Press
  /^[Ww]ith\s(?:files|reporting|reports|material|information)\s(?:from|by)\s[A-ZÀ-Þ]/,
];

const AT_END = new RegExp(String.raw`[(\[]${MORE}${TASK}(?:\s(?:and|&)\s${TASK})?${BY}[${UPPER}][^()\[\]]{0,300}[)\]]\s*$`);

/**
 * Tells whether a paragraph is nothing but a sign-off: who reported, wrote or edited, and from where.
 * @param paragraph trimmed
 */
export function isSignOff(paragraph: string): boolean {
  if (paragraph.length > MAX_SIGN_OFF) return false;
  if (!TOLD.test(paragraph)) return false;
  const words = paragraph.replace(/^[—–\-_*\s]+/, '');
  return FORMS.some((form) => form.test(words)) && sentences(words) <= 2;
}

const sentences = (words: string): number => words.match(/[\p{Ll}\d)]{2}[.!?](?=\s\p{Lu}|$)/gu)?.length ?? 1;

/**
 * Where a bracketed sign-off hangs on the end of a paragraph's last sentence.
 * @returns its offset in `paragraph`, or null
 */
export function trailingSignOff(paragraph: string): number | null {
  if (!/[)\]]\s*$/.test(paragraph)) return null;
  const from = Math.max(0, paragraph.length - MAX_SIGN_OFF);
  const match = AT_END.exec(paragraph.slice(from));
  return match ? from + match.index : null;
}

/**
 * Finds the sign-off of a page, inside or after the story: "Kovac reported in Split.", "(Reporting by A; editing by B)".
 * A sign-off without a byline or a credit beside it is a mark of wire copy that lost its credit.
 * @param body paragraphs of the story in `text`
 * @returns the last one, trimmed, or null; cost linear in the end of the text
 */
export function findSignOff(text: string, body: readonly Span[]): Span | null {
  const from = body.at(-LAST_PARAGRAPHS)?.[0] ?? body[0]?.[0] ?? 0;
  const lines = [...text.slice(from).matchAll(/[^\n\r\u2028\u2029]+/g)].slice(-3 * LAST_PARAGRAPHS).reverse();
  for (const line of lines) {
    const words = line[0].trim();
    const start = from + line.index + line[0].indexOf(words);
    if (isSignOff(words)) return [start, start + words.length];
    const at = trailingSignOff(words);
    if (at !== null) return [start + at, start + words.length];
  }
  return null;
}
