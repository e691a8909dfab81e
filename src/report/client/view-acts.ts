import { FLAG_FAMILIES, SEVERITIES } from '../../model/flag.js';
import { type Desk, redrawList, redrawPanes } from './desk.js';
import { layoutMode, pairFor, type State } from './state.js';

/** Puts two versions side by side; a right one that was not compared with the left gives way to the first that was. */
export function showPair(desk: Desk, left: number, right: number): void {
  const { data, state } = desk;
  const partner = pairFor(data, left, right) === null ? data.versions.findIndex((_, i) => pairFor(data, left, i) !== null) : right;
  if (partner < 0) return;
  [state.left, state.right, state.current] = [left, partner, null];
  state.opened = new Set();
  redrawPanes(desk);
  redrawList(desk);
}

export function swap(desk: Desk): void {
  [desk.state.left, desk.state.right] = [desk.state.right, desk.state.left];
  redrawPanes(desk);
}

export function setLayout(desk: Desk, mode: 'side' | 'inline' | 'other'): void {
  desk.state.mode = mode === 'other' ? (layoutMode(desk.state) === 'side' ? 'inline' : 'side') : mode;
  redrawPanes(desk);
}

export function foldAll(desk: Desk, fold: boolean): void {
  desk.state.fold = fold;
  desk.state.opened = new Set();
  redrawPanes(desk);
}

/** Opens folded passages. */
export function open(desk: Desk, passages: readonly number[]): void {
  for (const passage of passages) desk.state.opened.add(passage);
  redrawPanes(desk);
}

export function setScope(desk: Desk, scope: State['scope']): void {
  desk.state.scope = scope;
  redrawList(desk);
}

/** Switches a chip: the name of a family or of a severity. */
export function toggle(desk: Desk, chip: string): void {
  const { families, severities } = desk.state;
  const [family, severity] = [FLAG_FAMILIES.find((known) => known === chip), SEVERITIES.find((known) => known === chip)];
  if (family !== undefined && !families.delete(family)) families.add(family);
  if (severity !== undefined && !severities.delete(severity)) severities.add(severity);
  redrawList(desk);
}
