import { DECISIONS } from '../../model/decision.js';
import type { Desk } from './desk.js';
import { need, one, still } from './dom.js';
import { choose, decide, writeNote } from './finding-acts.js';
import { open, showPair, toggle } from './view-acts.js';

/** A cell of the overview: its pair, at its passage. */
function openCell(cell: HTMLElement, desk: Desk): void {
  const pair = desk.data.pairs[Number(cell.dataset['pair'])];
  if (pair === undefined) return;
  showPair(desk, pair.a, pair.b);
  const passage = Number(cell.dataset['passage']);
  if (passage >= 0) open(desk, [passage]);
  const target = (passage >= 0 ? one(`#panes [data-p="${passage}"]`) : null) ?? need('compare');
  target.scrollIntoView({ block: target.id === 'compare' ? 'start' : 'center', behavior: still() ? 'auto' : 'smooth' });
  if (target.id !== 'compare') target.classList.add('lit');
}

/** A decision, or the note, by button. */
function decideFrom(button: HTMLElement, desk: Desk): void {
  const item = button.closest<HTMLElement>('.finding');
  if (item === null) return;
  const { current } = desk.state;
  const chosen = current !== null && (item.dataset['n'] === String(current) || one(`[data-go="${current}"]`, item) !== null);
  if (!chosen) choose(desk, Number(item.dataset['n']), 'none');
  const decision = DECISIONS.find((known) => known === button.dataset['act']);
  if (decision === undefined) writeNote(desk);
  else void decide(desk, decision);
}

/** What a click on each kind of element does; the first that matches acts. */
const ACTS: readonly (readonly [selector: string, act: (element: HTMLElement, desk: Desk) => void])[] = [
  ['.fold', (fold, desk) => open(desk, (fold.dataset['open'] ?? '').split(' ').map(Number))],
  ['button[data-fam], button[data-sev]', (chip, desk) => toggle(desk, chip.dataset['fam'] ?? chip.dataset['sev'] ?? '')],
  ['[data-act], [data-note]', decideFrom],
  ['a[data-pair]', openCell],
  ['a[data-go]', (link, desk) => choose(desk, Number(link.dataset['go']), 'both')],
  ['a, summary', () => undefined],
  ['.specimen [data-flag]', (sign, desk) => choose(desk, Number((sign.dataset['flag'] ?? '').split(' ')[0]), 'both')],
  ['#panes [data-flag]', (hit, desk) => choose(desk, Number((hit.dataset['flag'] ?? '').split(' ')[0]), 'list')],
  ['.finding', (item, desk) => choose(desk, Number(item.dataset['n']), 'both')],
];

/** Clicks on findings, in the list, in the text and anywhere a finding is named. */
export function wireClicks(desk: Desk): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    for (const [selector, act] of ACTS) {
      const element = target.closest<HTMLElement>(selector);
      if (element === null) continue;
      if (selector.startsWith('a[')) event.preventDefault();
      act(element, desk);
      return;
    }
  });
}
