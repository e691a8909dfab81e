import { familyOf, SEVERITIES } from '../../model/flag.js';
import type { Span } from '../../model/span.js';
import { esc } from '../escape.js';
import { T } from '../strings.js';
import type { Mark } from './in-blocks.js';
import { isSpacing, type PageFlag } from './page-model.js';

/** The flag whose hue and weight a place shows when several name it: the gravest, then the first. */
function foremost(flags: readonly PageFlag[]): PageFlag | null {
  let best: PageFlag | null = null;
  for (const flag of flags) if (best === null || SEVERITIES.indexOf(flag.severity) > SEVERITIES.indexOf(best.severity)) best = flag;
  return best;
}

const numbers = (flags: readonly PageFlag[]): string => flags.map((flag) => flag.n).join(' ');

/** Classes that give an element a finding's hue and weight. */
export const hueOf = (flag: PageFlag): string => `fam-${familyOf(flag.kind)} sev-${flag.severity}`;

/** Words that findings name, wrapped for them; without a finding the bare words. */
export function hit(html: string, flags: readonly PageFlag[]): string {
  const best = foremost(flags);
  return best === null ? html : `<span class="hit ${hueOf(best)}" data-flag="${numbers(flags)}">${html}</span>`;
}

const sign = (className: string, flags: readonly PageFlag[], label: string): string =>
  `<i class="${className}" data-flag="${numbers(flags)}" role="img" aria-label="${label}"></i>`;

/** The mark of a place that holds no words on this side. It is an empty element: it adds no character and no line break. */
function pointSigns(flags: readonly PageFlag[]): string {
  const of = (kind: string): readonly PageFlag[] => flags.filter((flag) => flag.kind === kind);
  const rest = flags.filter((flag) => !isSpacing(flag.kind));
  const [space, paragraph] = [of('missing-space'), of('missing-paragraph-break')];
  return [
    space.length > 0 ? sign('gap', space, T.spaceLost) : '',
    paragraph.length > 0 ? sign('gap para', paragraph, T.breakLost) : '',
    rest.length > 0 ? sign('void', rest, T.voidHere) : '',
  ].join('');
}

/** Whitespace that this side has and the other has not: a mark before it, since a gap itself cannot be coloured. */
function addedSigns(flags: readonly PageFlag[]): string {
  const of = (kind: string): readonly PageFlag[] => flags.filter((flag) => flag.kind === kind);
  const [space, paragraph] = [of('extra-space'), of('extra-paragraph-break')];
  return [
    space.length > 0 ? sign('gap added', space, T.spaceAdded) : '',
    paragraph.length > 0 ? sign('gap para added', paragraph, T.breakAdded) : '',
  ].join('');
}

const isGap = (mark: Mark, source: string): boolean => isSpacing(mark.flag.kind) && source.slice(mark.span[0], mark.span[1]).trim() === '';

/** Gaps have signs of their own, and a moved passage has its bar; all other findings are marked on the words. */
const isUnderlined = (mark: Mark, source: string): boolean => mark.flag.kind !== 'passage-moved' && !isGap(mark, source);

/** Every offset inside the span where the set of marks changes, and both its ends. */
function cutsOf(span: Span, marks: readonly Mark[]): number[] {
  const cuts = new Set<number>(span);
  for (const mark of marks) for (const at of mark.span) if (at > span[0] && at < span[1]) cuts.add(at);
  return [...cuts].sort((x, y) => x - y);
}

/** The marks that stand at one place, before the words that begin there. */
export function drawPoints(source: string, at: number, marks: readonly Mark[]): string {
  const here = marks.filter((mark) => mark.span[0] === at);
  if (here.length === 0) return '';
  const empty = here.filter(({ span }) => span[1] === at).map(({ flag }) => flag);
  const added = here.filter((mark) => mark.span[1] > at && isGap(mark, source)).map(({ flag }) => flag);
  return pointSigns(empty) + addedSigns(added);
}

/** Which of the marks at its two ends a stretch draws; those at its start unless told otherwise. */
export interface StretchEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * A stretch of a text as HTML, with the findings on it.
 *
 * @param marks those of the block; what lies outside the stretch is not drawn
 * The text content of the result is exactly the stretch (control characters apart, see `esc`).
 */
export function drawStretch(source: string, span: Span, marks: readonly Mark[], ends: StretchEnds): string {
  const near = marks.filter((mark) => mark.span[0] <= span[1] && mark.span[1] >= span[0]);
  const cuts = cutsOf(span, near);
  let html = '';
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
    const over = near.filter((mark) => mark.span[0] < to && mark.span[1] > from && isUnderlined(mark, source));
    if (i > 0 || ends.start) html += drawPoints(source, from, near);
    const flags = over.map(({ flag }) => flag);
    html += hit(esc(source.slice(from, to)), flags);
  }
  return ends.end ? html + drawPoints(source, span[1], near) : html;
}
