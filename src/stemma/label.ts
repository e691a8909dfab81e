import type { Document } from '../model/document.js';
import { pageDate, spellDay } from './page-date.js';

/** Names longer than this are cut in sentences. */
const LONGEST_LABEL = 60;

/**
 * How each document is called in sentences: by its outlet; where two share one, with the day, then the clock, then the name.
 *
 * @returns one label for each document id, all different unless two documents share name and content.
 */
export function labelDocuments(documents: readonly Document[]): ReadonlyMap<string, string> {
  const candidates = documents.map((document) => [plainLabel(document), dated(document, false), dated(document, true), named(document)]);
  return new Map(documents.map((document, index) => [document.id, firstUnique(candidates, index)]));
}

/** The outlet alone: enough where the sentence says the rest. */
export const plainLabel = (document: Document): string =>
  document.outlet === null ? shorten(document.name) : document.outlet.value.slice(0, LONGEST_LABEL);

function firstUnique(candidates: readonly (readonly string[])[], index: number): string {
  const own = candidates[index] ?? [];
  const free = own.find((label, form) => !candidates.some((other, at) => at !== index && other[form] === label));
  return free ?? own.at(-1) ?? '';
}

const shorten = (name: string): string => (name.length > LONGEST_LABEL ? `…${name.slice(1 - LONGEST_LABEL)}` : name);
const named = (document: Document): string => `${plainLabel(document)} (${shorten(document.name)})`;

function dated(document: Document, clock: boolean): string {
  const date = pageDate(document);
  if (date === null) return plainLabel(document);
  const time = clock && date.precision === 'minute' ? `, ${date.iso.slice(11, 16)}` : '';
  return `${plainLabel(document)} of ${spellDay(date)}${time}`;
}
