import type { FlagKind } from '../../../src/model/flag.js';

/** The parts of a page that may carry a credit: lines above and below the story, and what stands before its first word and after its last. */
interface Carrier {
  readonly above?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly below?: string;
}

/** An agency as pages write it. */
interface Name {
  readonly full: string;
  readonly short: string;
}

/** Ways in which real pages say whose copy they run. @returns the same without the agency when there is none */
const CARRIERS: Readonly<Record<string, (agency: Name | null) => Carrier>> = {
  'byline with agency': (agency) => ({ above: agency === null ? 'By Marta Quellin' : `By Marta Quellin, ${agency.full}` }),
  'agency as byline': (agency) => (agency === null ? {} : { above: `By ${agency.full}` }),
  'line below the byline': (agency) => ({ above: agency === null ? 'By MARTA QUELLIN' : `By MARTA QUELLIN\n\n${agency.full}` }),
  dateline: (agency) => ({ opening: agency === null ? 'LARKHAVEN — ' : `LARKHAVEN (${agency.short}) — ` }),
  'dateline with day': (agency) => ({ opening: agency === null ? 'LARKHAVEN, March 3 - ' : `LARKHAVEN, March 3 (${agency.short}) - ` }),
  'tag after the last word': (agency) => (agency === null ? {} : { closing: ` (${agency.short})` }),
  'tag line': (agency) => (agency === null ? {} : { below: `(${agency.short})` }),
  'dash and name': (agency) => (agency === null ? {} : { below: `— ${agency.short}` }),
  'source line': (agency) => (agency === null ? {} : { below: `Source: ${agency.full}` }),
  copyright: (agency) => (agency === null ? {} : { below: `© 2016 ${agency.full}. All rights reserved.` }),
  'reporting by': (agency) => ({
    below: `(Reporting by Ines Halloran${agency === null ? '' : ` for ${agency.full}`}; Editing by Oskar Tremayne)`,
  }),
  contributed: (agency) => ({
    below: agency === null ? 'Ines Halloran contributed to this report.' : `Ines Halloran of ${agency.full} contributed to this report.`,
  }),
};

/** Carriers that name no writer: exchanged for another they change the credit's form alone. */
const WITHOUT_WRITER = Object.entries(CARRIERS).filter(([form]) => form !== 'byline with agency' && form !== 'line below the byline');

const AGENCIES: readonly Name[] = [
  { full: 'Reuters', short: 'Reuters' },
  { full: 'The Associated Press', short: 'AP' },
  { full: 'Agence France-Presse', short: 'AFP' },
  { full: 'Bloomberg News', short: 'Bloomberg' },
];

/** A page and the same with its credit dropped, added or exchanged, or told in another way. */
export interface CreditCase {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** Flags of which one must come; none where the same agency is credited in another way. */
  readonly expected: readonly FlagKind[];
  readonly format: 'text' | 'html';
}

/** Without a direction what was dropped from one text may as well have been added to the other. */
const ONE_SIDED: readonly FlagKind[] = ['credit-dropped', 'credit-added'];

/** A credit that was changed in a page of these paragraphs, or one that was kept. */
export function creditCase(paragraphs: readonly string[], kept: boolean, pick: <Item>(items: readonly Item[]) => Item): CreditCase {
  const agency = pick(AGENCIES);
  const format = pick(['text', 'html'] as const);
  const page = (carried: Carrier): string => PAGES[format](paragraphs, carried);
  if (kept) {
    const [[form, carrier], [otherForm, otherCarrier]] = [pick(WITHOUT_WRITER), pick(WITHOUT_WRITER)];
    const told = `${agency.full}: ${form} → ${otherForm} (${format})`;
    return { before: page(carrier(agency)), after: page(otherCarrier(agency)), change: told, expected: [], format };
  }
  const [form, carrier] = pick(Object.entries(CARRIERS));
  const other = pick(AGENCIES.filter((one) => one !== agency));
  const credited = page(carrier(agency));
  const change = pick(['dropped', 'added', 'changed'] as const);
  const told = `${form} (${format}): ${agency.full} ${change}`;
  if (change === 'changed')
    return { before: credited, after: page(carrier(other)), change: `${told} to ${other.full}`, expected: ['credit-changed'], format };
  const bare = page(carrier(null));
  const [before, after] = change === 'dropped' ? [credited, bare] : [bare, credited];
  return { before, after, change: told, expected: ONE_SIDED, format };
}

const HEADLINE = 'What the week brought and what it left open';

const PAGES: Readonly<Record<CreditCase['format'], (paragraphs: readonly string[], carried: Carrier) => string>> = { text, html };

function text(paragraphs: readonly string[], { above, opening = '', closing = '', below }: Carrier): string {
  const story = `${opening}${paragraphs.join('\n\n')}${closing}`;
  return [HEADLINE, above, story, below].filter((part) => part !== undefined).join('\n\n');
}

function html(paragraphs: readonly string[], { above, opening = '', closing = '', below }: Carrier): string {
  const inside = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = (part: string | undefined, name: string): string =>
    (part ?? '')
      .split('\n\n')
      .filter((line) => line !== '')
      .map((line) => `<p class="${name}">${inside(line)}</p>`)
      .join('');
  const story = `${opening}${paragraphs.join('\n\n')}${closing}`.split('\n\n').map((words) => `<p>${inside(words)}</p>`);
  return `<!DOCTYPE html><html lang="en"><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>${lines(above, 'byline')}<div class="story">${story.join('\n')}</div>${lines(below, 'tagline')}</article></body></html>`;
}
