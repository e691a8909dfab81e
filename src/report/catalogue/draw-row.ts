import { FLAG_FAMILIES } from '../../model/flag.js';
import { percent } from '../../model/percent.js';
import { esc } from '../escape.js';
import { FAMILY_NAMES, grouped } from '../strings.js';
import type { CatalogueData, CatalogueRow } from './row-model.js';
import { drawTwig } from './twig.js';

/** Outlets named in a row; the rest is a number. */
const MOST_OUTLETS = 5;

function outletsText(row: CatalogueRow, data: Pick<CatalogueData, 'outlets'>): string {
  const names = row.outlets.slice(0, MOST_OUTLETS).map((i) => `<bdi>${esc(data.outlets[i] ?? '')}</bdi>`);
  const more = row.outlets.length - names.length;
  return names.join(', ') + (more > 0 ? `, ${more} more` : '');
}

/** What single texts show on their own: it is no difference between versions, and stands apart from those. */
const aloneText = ({ alone, aloneMajor }: CatalogueRow): string =>
  alone === 0 ? '' : `<span>In single texts: ${grouped(alone)}${aloneMajor > 0 ? `, ${grouped(aloneMajor)} major` : ''}</span>`;

/** The review of a cluster: how many of its findings carry a decision in this browser. */
function reviewText(row: CatalogueRow, decided: number | null): string {
  const total = row.major + row.minor + row.info;
  if (decided === null || total === 0) return '';
  const done = Math.min(decided, total);
  return `<span>${done === 0 ? 'Not reviewed' : `${done} of ${total} decided`}</span><progress max="${total}" value="${done}" aria-label="Reviewed in ${esc(row.title)}">${done}</progress>`;
}

/**
 * One cluster of the list as HTML.
 * @param decided findings with a decision in this browser; null where that cannot be known
 */
export function drawRow(row: CatalogueRow, data: Pick<CatalogueData, 'outlets'>, decided: number | null): string {
  const families = FLAG_FAMILIES.filter((family) => (row.families[family] ?? 0) > 0)
    .sort((x, y) => (row.families[y] ?? 0) - (row.families[x] ?? 0))
    .map(
      (family) =>
        `<span class="fam-${family}"><span class="mark" aria-hidden="true"></span>${FAMILY_NAMES[family]} ${row.families[family] ?? 0}</span>`,
    );
  const majors = row.major > 0 ? `<b>${grouped(row.major)} major</b>` : '<span class="zero">No major finding between versions</span>';
  const meta = [row.dates, row.cast].filter((part) => part !== '').map(esc);
  return `<li class="cl">${drawTwig(row.tree)}<div class="main"><h2 dir="auto"><a href="cluster-${esc(row.id)}.html">${esc(row.title)}</a></h2><p class="say">${esc(row.finding)}</p><p class="meta">${[...meta, outletsText(row, data)].join('. ')}</p><p class="fams">${families.join('')}</p></div><div class="facts">${majors}<span>${grouped(row.minor)} minor, ${grouped(row.info)} info</span>${aloneText(row)}<span>up to ${percent(row.coverage)} shared</span>${reviewText(row, decided)}</div></li>`;
}
