import type { PageData } from '../compare/page-model.js';
import type { DecisionBook } from './book.js';
import { need, one } from './dom.js';
import { drawList } from './finding-list.js';
import { highlight } from './highlight.js';
import { keptFocus } from './kept-focus.js';
import { localBook } from './local-book.js';
import { type NoteEditor, noteEditor } from './note-editor.js';
import { drawPanes } from './panes.js';
import { drawRibbons } from './ribbons.js';
import { served } from './served.js';
import { servedBook } from './served-book.js';
import { initialState, type State } from './state.js';

/** What a reviewer has before them: the data of the page, what they chose, and their decisions. */
export interface Desk {
  readonly data: PageData;
  readonly state: State;
  readonly book: DecisionBook;
  readonly notes: NoteEditor;
}

/** Decisions go to the server that the page came from, or stay in this browser. */
export function deskFor(data: PageData): Desk {
  const server = served();
  const book = server === null ? localBook(data.cluster) : servedBook(data.cluster, server);
  const notes = noteEditor(book, (n) => one(`#finding-list .finding[data-n="${n}"] [data-note]`)?.focus());
  const desk = { data, state: initialState(data), book, notes };
  book.onChange(() => redrawList(desk));
  return desk;
}

/** Draws the texts anew and keeps the chosen finding framed. */
export function redrawPanes({ data, state }: Desk): void {
  drawPanes(data, state);
  drawRibbons(state.collation);
  highlight(state.current);
}

/** Draws the list of findings anew and keeps the chosen one framed. */
export function redrawList({ data, state, book, notes }: Desk): void {
  const giveBack = keptFocus();
  drawList(data, state, book.judgements);
  notes.place();
  highlight(state.current);
  giveBack();
}

/** Tells a screen reader what happened. */
export function say(text: string): void {
  need('live').textContent = text;
}
