import type { PageData } from '../compare/page-model.js';
import { type DecisionBook, decisionBook } from './decisions.js';
import { need } from './dom.js';
import { drawList } from './finding-list.js';
import { highlight } from './highlight.js';
import { drawPanes } from './panes.js';
import { initialState, type State } from './state.js';

/** What a reviewer has before them: the data of the page, what they chose, and their decisions. */
export interface Desk {
  readonly data: PageData;
  readonly state: State;
  readonly book: DecisionBook;
}

export const deskFor = (data: PageData): Desk => ({ data, state: initialState(data), book: decisionBook(data.cluster) });

/** Draws the texts anew and keeps the chosen finding framed. */
export function redrawPanes({ data, state }: Desk): void {
  drawPanes(data, state);
  highlight(state.current);
}

/** Draws the list of findings anew and keeps the chosen one framed. */
export function redrawList({ data, state, book }: Desk): void {
  drawList(data, state, book.decisions);
  highlight(state.current);
}

/** Tells a screen reader what happened. */
export function say(text: string): void {
  need('live').textContent = text;
}
