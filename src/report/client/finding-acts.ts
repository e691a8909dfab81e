import type { Decision } from '../../model/decision.js';
import { type Finding, flagLabel, judgementOn, passes } from '../compare/findings.js';
import { findingTitle } from '../finding-title.js';
import { DECISION_NAMES, SEVERITY_NAMES, T } from '../strings.js';
import { exportedText, saveFile } from './book.js';
import { type Desk, redrawList, say } from './desk.js';
import { shownFindings } from './finding-list.js';
import { highlight, reveal } from './highlight.js';
import { filterOf, flagByNumber, pairFor } from './state.js';
import { showPair } from './view-acts.js';

/** What moves when a finding is chosen: text and list, the list alone, or nothing. */
export type Move = 'both' | 'list' | 'none';

/** Puts a finding's pair on screen, if it is not, and clears filters that would hide it. */
function bringUp(desk: Desk, n: number): void {
  const { data, state } = desk;
  const found = flagByNumber(data, n);
  if (found === null) return;
  if (pairFor(data, state.left, state.right)?.pair !== found.pair) showPair(desk, found.pair.a, found.pair.b);
  if (passes(found.flag, filterOf(state))) return;
  state.families.clear();
  state.severities.clear();
  redrawList(desk);
}

/** Chooses a finding by its number: frames it, brings it into sight, and puts its permalink into the address. */
export function choose(desk: Desk, n: number, move: Move): void {
  const found = flagByNumber(desk.data, n);
  if (found === null) return;
  bringUp(desk, n);
  desk.state.current = n;
  highlight(n);
  if (move !== 'none') reveal(n, move === 'both');
  const { flag } = found;
  const hash = `#flag=${flag.id}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
  say(`${flagLabel(flag)}. ${findingTitle(flag)}. ${SEVERITY_NAMES[flag.severity]}. ${flag.explanation}`);
}

/** Goes to the next or the previous finding that the filters show. */
export function step(desk: Desk, by: 1 | -1): void {
  const { current } = desk.state;
  const numbers = shownFindings(desk.data, desk.state).flatMap(({ flags }) => flags.map(({ n }) => n));
  const at = current === null ? -1 : numbers.indexOf(current);
  const next = numbers[at < 0 ? 0 : Math.max(0, Math.min(numbers.length - 1, at + by))];
  if (next !== undefined) choose(desk, next, 'both');
}

const chosenFinding = ({ data, state }: Desk): Finding | null =>
  shownFindings(data, state).find(({ flags }) => flags.some(({ n }) => n === state.current)) ?? null;

/** Decides on the chosen finding; the same decision again takes it back. */
export async function decide(desk: Desk, decision: Decision): Promise<void> {
  const finding = chosenFinding(desk);
  if (finding === null) return;
  const { book } = desk;
  const next = judgementOn(finding, book.judgements).decision === decision ? null : decision;
  const flags = finding.flags.map(({ id }) => id);
  await book.change(flags, { decision: next });
  const now = judgementOn(finding, book.judgements).decision;
  say(`${flagLabel(finding.flags[0])}: ${now === null ? T.taken : DECISION_NAMES[now].state}`);
}

/** Opens the note on the chosen finding. */
export function writeNote(desk: Desk): void {
  const finding = chosenFinding(desk);
  if (finding !== null) desk.notes.open(finding);
}

/** Takes the last decision or note back. */
export async function undo(desk: Desk): Promise<void> {
  say((await desk.book.undo()) ? T.undone : T.nothingUndone);
}

export const exportDecisions = ({ data, book }: Desk): void => saveFile(`decisions-${data.cluster}.json`, exportedText(book.judgements));

/** Restores what an address names; one that names no finding of this page changes nothing. */
export function restore(desk: Desk, hash: string): void {
  const id = /^#flag=([0-9a-z-]+)$/i.exec(hash)?.[1];
  if (id === undefined) return;
  const { data, state } = desk;
  const current = pairFor(data, state.left, state.right)?.pair;
  const pairs = current === undefined ? data.pairs : [current, ...data.pairs];
  const flag = pairs.flatMap(({ flags }) => flags).find((candidate) => candidate.id === id);
  if (flag !== undefined) choose(desk, flag.n, 'both');
}
