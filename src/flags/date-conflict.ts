import type { Document, PageDate } from '../model/document.js';
import type { Draft } from './draft.js';

const DAY = 24 * 60 * 60 * 1000;

/** Two days that are next to each other may be one moment in two zones. */
const FAR_APART = 1;

const dayOf = (iso: string): number | null => (/^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00Z`) / DAY : null);

/** Whether two days are the two readings of one `08/02/2019`: day and month stand for each other. */
const areReadings = (x: string, y: string): boolean =>
  x.slice(0, 4) === y.slice(0, 4) && x.slice(5, 7) === y.slice(8, 10) && x.slice(8, 10) === y.slice(5, 7);

/** A page that states two days for its publication, or was changed before it was published. */
export function dateConflict({ published, modified }: Document): readonly Draft[] {
  if (published === null) return [];
  const day = dayOf(published.iso);
  if (day === null) return [];
  const other = published.alternatives.find((iso) => {
    const stated = dayOf(iso);
    return stated !== null && Math.abs(stated - day) > FAR_APART && !areReadings(iso, published.iso);
  });
  if (other !== undefined)
    return [draft(published, other, 'published', `The page states two days for its publication: ${published.iso} and ${other}.`)];
  const changed = modified === null ? null : dayOf(modified.iso);
  if (modified === null || changed === null || day - changed <= FAR_APART) return [];
  return [
    draft(
      published,
      modified.iso,
      'modified',
      `The page says it was changed on ${modified.iso}, before it was published on ${published.iso}.`,
    ),
  ];
}

const draft = (published: PageDate, other: string, what: string, explanation: string): Draft => ({
  kind: 'date-conflict',
  severity: 'minor',
  a: null,
  b: null,
  before: published.iso,
  after: other,
  detail: { what },
  explanation,
});
