import { FLAG_FAMILIES, familyOf, SEVERITIES } from '../../model/flag.js';
import { drawFinding, type Filter, type Finding, findingsOf, type Judgements, passes } from '../compare/findings.js';
import type { PageData, PageFlag } from '../compare/page-model.js';
import { T } from '../strings.js';
import { need, one } from './dom.js';
import { filterOf, pairFor, type State } from './state.js';

/** Findings drawn at once; beyond this the list slows the page and nobody scrolls it. All of them can still be walked. */
const MOST_DRAWN = 600;
/** In a longer list the browser lays out what is in sight alone. */
const LONG = 60;

/** The findings in scope, before the filters. */
function scopedFindings(data: PageData, state: State): readonly Finding[] {
  const chosen = pairFor(data, state.left, state.right);
  const pairs = state.scope === 'all' ? data.pairs : chosen === null ? [] : [chosen.pair];
  return pairs.flatMap(findingsOf);
}

/** The findings that the filters let through, in the order they are walked. */
export const shownFindings = (data: PageData, state: State): readonly Finding[] =>
  scopedFindings(data, state).filter(({ flags: [flag] }) => passes(flag, filterOf(state)));

const counted = (flags: readonly PageFlag[], test: (flag: PageFlag) => boolean): number => flags.filter(test).length;

function updateChip(selector: string, pressed: boolean, n: number): void {
  const chip = one(selector);
  if (chip === null) return;
  chip.setAttribute('aria-pressed', String(pressed));
  chip.toggleAttribute('data-zero', n === 0);
  const number = one('.n', chip);
  if (number !== null) number.textContent = String(n);
}

/** Live counts: a kind counts within the chosen severities, a severity within the chosen kinds. */
function updateChips(flags: readonly PageFlag[], filter: Filter, state: State): void {
  const none = new Set<never>();
  for (const family of FLAG_FAMILIES) {
    const n = counted(flags, (flag) => familyOf(flag.kind) === family && passes(flag, { ...filter, families: none }));
    updateChip(`button[data-fam="${family}"]`, state.families.has(family), n);
  }
  for (const severity of SEVERITIES) {
    const n = counted(flags, (flag) => flag.severity === severity && passes(flag, { ...filter, severities: none }));
    updateChip(`button[data-sev="${severity}"]`, state.severities.has(severity), n);
  }
}

/** Draws the list of findings, the chips and the counts. */
export function drawList(data: PageData, state: State, judgements: Judgements): void {
  const scoped = scopedFindings(data, state);
  const filter = filterOf(state);
  const shown = scoped.filter(({ flags: [flag] }) => passes(flag, filter));
  const html = shown.slice(0, MOST_DRAWN).map((finding) => drawFinding(finding, data, judgements));
  const list = need('finding-list');
  list.classList.toggle('long', html.length > LONG);
  list.innerHTML = html.join('') || `<li class="empty">${T.noFindings}</li>`;
  updateChips(
    scoped.flatMap(({ flags }) => flags),
    filter,
    state,
  );
  need('scope-pair').setAttribute('aria-pressed', String(state.scope === 'pair'));
  need('scope-all').setAttribute('aria-pressed', String(state.scope === 'all'));
  const total = data.pairs.reduce((sum, { flags }) => sum + flags.length, 0);
  need('shown').textContent = T.shown(
    shown.reduce((sum, { flags }) => sum + flags.length, 0),
    total,
  );
  need('done').textContent = T.decided(
    counted(
      data.pairs.flatMap(({ flags }) => flags),
      ({ id }) => (judgements.get(id)?.decision ?? null) !== null,
    ),
  );
}
