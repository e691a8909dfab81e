import type { Origin, PageDate } from '../model/document.js';
import { type FoundDate, findDates } from './find-dates.js';

/** What a line says about when its page was published or changed, and what else stands on it. */
export interface DateLine {
  readonly published: readonly PageDate[];
  readonly modified: readonly PageDate[];
  /** True when a word says what the date is ("Published", "Updated"), not only that there is one. */
  readonly labelled: boolean;
  /** The line without dates, labels and separators; empty when it is about dates only. */
  readonly rest: string;
}

/** A longer paragraph is prose that mentions a date. */
const MAX_LINE = 200;

const MODIFIED =
  /(?<![a-zÀ-ɏ])(?:last\s+(?:modified|updated?|edited)|updated?|modified|edited|mis à jour|aktualisiert|actualizado|aggiornato|atualizado)(?![a-zÀ-ɏ])/i;
const LABEL =
  /(?<![a-zÀ-ɏ])(?:(?:last|first|date|originally)\s+)?(?:publish(?:ed)?|publication|posted|created|issued|filed|released?|modified|updated?|edited|added|submitted|date[ds]?|time|pub|publié|mis à jour|veröffentlicht|erschienen|aktualisiert|stand|publicado|actualizado|pubblicato|aggiornato|atualizado)(?:\s+(?:date|time|on|at|le|am|el|em|il))*(?![a-zÀ-ɏ])\s*[:：]?/gi;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;
const NOISE = /\b(?:loading|\d{1,3}\s*min(?:ute)?s?(?:\s+read)?|at|on)\b|[\s,،|/·•@:：;.…–—()[\]*"-]+/gi;

/** A date of a page's own words. */
const pageDate = (raw: string, found: FoundDate, origin: Origin): PageDate => ({
  raw,
  iso: found.iso,
  precision: found.precision,
  zone: found.zone,
  origin,
  alternatives: found.readings,
});

/**
 * Reads the first date in a value that is meant to be one: a field of a record, a `datetime` attribute.
 * @returns null when no certain part can be read
 */
export function readDate(value: string, origin: Origin): PageDate | null {
  const raw = value.trim().slice(0, MAX_LINE);
  const found = findDates(raw)[0];
  if (found) return pageDate(raw, found, origin);
  const year = /^(\d{4})$/.exec(raw)?.[1];
  return year ? { raw, iso: year, precision: 'year', zone: null, origin, alternatives: [] } : null;
}

/**
 * Reads a line for dates and tells what each is by the words before it.
 * @returns null for a line without a date or too long to be about one
 */
export function dateLine(line: string): DateLine | null {
  if (line.length > MAX_LINE || !/\d{4}/.test(line)) return null;
  const dates = findDates(line);
  if (dates.length === 0) return null;
  const published: PageDate[] = [];
  const modified: PageDate[] = [];
  let rest = '';
  let labelled = false;
  let from = 0;
  for (const date of dates) {
    const before = line.slice(from, date.start);
    labelled ||= before.search(LABEL) >= 0;
    rest += `${before} `;
    (MODIFIED.test(before) ? modified : published).push(pageDate(line.slice(date.start, date.end), date, 'text'));
    from = date.end;
  }
  rest += line.slice(from);
  return { published, modified, labelled, rest: withoutLabels(rest) };
}

/** A line that is only a label, its date standing on the next: `Updated`, `Posted on:`. Null when it is anything else. */
export function lonelyLabel(line: string): 'published' | 'modified' | null {
  if (line.length > 40 || line.search(LABEL) < 0 || withoutLabels(line) !== '') return null;
  return MODIFIED.test(line) ? 'modified' : 'published';
}

/** What is left of a line's words once labels, weekdays and separators are gone; inner spaces stay. */
function withoutLabels(words: string): string {
  const bare = words.replace(LABEL, ' ').replace(WEEKDAY, ' ');
  return bare.replace(NOISE, '') === '' ? '' : bare.replace(/^[\s,،|/·•@:;.–—-]+|[\s,،|/·•@:;–—-]+$/gu, '').replace(/\s+/g, ' ');
}
