import type { Collation } from '../compare/collation.js';
import { ribbonLooks } from '../compare/ribbon-look.js';
import { all, need, one } from './dom.js';

type Ends = readonly [top: number, bottom: number];

const round = (value: number): number => Math.round(value * 10) / 10;

/** Top and bottom of an element; a run of words begins and ends in the middle of its first and last lines. */
function endsOf(element: Element | undefined, top: number): Ends | null {
  if (element === undefined) return null;
  const rects = element.getClientRects();
  const [first, last] = [rects[0], rects[rects.length - 1]];
  if (first === undefined || last === undefined) return null;
  const inline = rects.length > 1;
  return [round(first.top - top + (inline ? first.height / 2 : 0)), round(last.bottom - top - (inline ? last.height / 2 : 0))];
}

function byKey(pane: Element, attribute: 'p' | 'part'): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const element of all(`[data-${attribute}]`, pane)) {
    const key = element.dataset[attribute] ?? '';
    if (!found.has(key)) found.set(key, element);
  }
  return found;
}

const band = (look: string, a: Ends, b: Ends, width: number): string =>
  `<path class="rb ${look}" d="M0 ${a[0]}C${width / 2} ${a[0]} ${width / 2} ${b[0]} ${width} ${b[0]}L${width} ${b[1]}C${width / 2} ${b[1]} ${width / 2} ${a[1]} 0 ${a[1]}Z"/>`;

/** A wedge that leads nowhere, for a block that stands on one side only. */
function wedge(ends: Ends, left: boolean, width: number): string {
  const [from, to] = left ? [0, width * 0.34] : [width, width * 0.66];
  return `<path class="rb single" d="M${from} ${ends[0] + 2}L${round(to)} ${(ends[0] + ends[1]) / 2}L${from} ${ends[1] - 2}Z"/>`;
}

function ticks(pane: Element, left: boolean, top: number, width: number): string {
  return all('.gap', pane)
    .map((gap) => {
      const paragraph = gap.classList.contains('para');
      return `<rect class="tick" x="${left ? 0 : width - 7}" y="${round(gap.getBoundingClientRect().top - top)}" width="7" height="${paragraph ? 4 : 2}"/>`;
    })
    .join('');
}

/** A comparison too long for ribbons: measuring makes the browser lay out all of a text of which a screen shows a hundredth. */
const MOST_PLACES = 3000;

/** Whether the two texts on screen are too long to be joined by ribbons. */
export const isLong = (panes: HTMLElement): boolean => panes.querySelectorAll('.blk, .seg, .gap').length > MOST_PLACES;

interface Sides {
  readonly gutter: DOMRect;
  readonly left: HTMLElement;
  readonly right: HTMLElement;
}

/** The ribbons as SVG. It only reads from the page, so that the browser lays the texts out once. */
function measured(collation: Collation, { gutter: { top, width }, left, right }: Sides): string {
  const looks = ribbonLooks(collation);
  const join = (attribute: 'p' | 'part', look: (key: string) => string): string => {
    const [own, other] = [byKey(left, attribute), byKey(right, attribute)];
    return [...own]
      .map(([key, element]) => {
        const [a, b] = [endsOf(element, top), endsOf(other.get(key), top)];
        return a === null || b === null ? '' : band(look(key), a, b, width);
      })
      .join('');
  };
  const singles = (pane: Element, isLeft: boolean): string =>
    all('.blk.only:not([data-part])', pane)
      .map((block) => {
        const ends = endsOf(block, top);
        return ends === null ? '' : wedge(ends, isLeft, width);
      })
      .join('');
  return (
    join('part', () => 'same') +
    join('p', (key) => looks[Number(key)] ?? 'same') +
    singles(left, true) +
    singles(right, false) +
    ticks(left, true, top, width) +
    ticks(right, false, top, width)
  );
}

/** Draws the ribbons between the panes that stand on screen; none in the inline layout, nor between texts that are too long. */
export function drawRibbons(collation: Collation | null): void {
  const [gutter, left, right] = [one('.gutter'), one('#pa'), one('#pb')];
  const svg = gutter === null ? null : gutter.querySelector('svg');
  if (collation === null || gutter === null || svg === null || left === null || right === null) return;
  if (isLong(need('panes'))) {
    svg.replaceChildren();
    return;
  }
  const box = gutter.getBoundingClientRect();
  if (box.width === 0) return;
  const mirrored = getComputedStyle(gutter).direction === 'rtl';
  const html = measured(collation, { gutter: box, left, right });
  svg.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  svg.setAttribute('width', String(box.width));
  svg.setAttribute('height', String(box.height));
  svg.innerHTML = html;
  svg.classList.toggle('mirrored', mirrored);
}
