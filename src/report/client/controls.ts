import type { Desk } from './desk.js';
import { needOf, onClick } from './dom.js';
import { exportDecisions } from './finding-acts.js';
import { foldAll, setLayout, setScope, showPair, swap } from './view-acts.js';

/** Selects, buttons and the box above the texts. */
export function wireControls(desk: Desk): void {
  const [left, right, fold] = [needOf('va', HTMLSelectElement), needOf('vb', HTMLSelectElement), needOf('fold', HTMLInputElement)];
  left.addEventListener('change', () => showPair(desk, Number(left.value), desk.state.right));
  right.addEventListener('change', () => showPair(desk, desk.state.left, Number(right.value)));
  fold.addEventListener('change', () => foldAll(desk, fold.checked));
  onClick('swap', () => swap(desk));
  onClick('mode-side', () => setLayout(desk, 'side'));
  onClick('mode-inline', () => setLayout(desk, 'inline'));
  onClick('scope-pair', () => setScope(desk, 'pair'));
  onClick('scope-all', () => setScope(desk, 'all'));
  onClick('export', () => exportDecisions(desk));
}
