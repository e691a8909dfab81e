import { MOST_NOTE } from '../../model/decision.js';
import { type Finding, flagLabel, judgementOn } from '../compare/findings.js';
import { T } from '../strings.js';
import type { DecisionBook } from './book.js';
import { one } from './dom.js';

/** The box in which a note is written. It keeps its words and its place while the list around it is drawn anew. */
export interface NoteEditor {
  /** Opens the box in a finding; what another finding's box holds is kept first. */
  open(finding: Finding): void;
  /** Puts an open box back into its finding, after the list was drawn. */
  place(): void;
}

/** @param closed is called when the box has gone, so that the focus does not go with it */
export function noteEditor(book: DecisionBook, closed: (n: number) => void): NoteEditor {
  const box = document.createElement('div');
  box.className = 'noting';
  box.innerHTML = `<textarea rows="3" maxlength="${MOST_NOTE}" dir="auto"></textarea><div><button type="button" class="btn" data-keep>${T.noteKeep}</button><button type="button" class="btn" data-leave>${T.noteLeave}</button></div>`;
  const area = box.querySelector('textarea') as HTMLTextAreaElement;
  let about: Finding | null = null;
  const place = (): void => {
    if (about === null) return;
    one(`#finding-list .finding[data-n="${about.flags[0].n}"]`)?.append(box);
  };
  const close = (): void => {
    const n = about?.flags[0].n;
    about = null;
    box.remove();
    if (n !== undefined) closed(n);
  };
  const save = async (): Promise<void> => {
    const finding = about;
    close();
    if (finding === null || area.value.trim() === judgementOn(finding, book.judgements).note) return;
    const flags = finding.flags.map(({ id }) => id);
    await book.change(flags, { note: area.value.trim() });
  };
  box.addEventListener('click', (event) => {
    event.stopPropagation();
    if (!(event.target instanceof HTMLButtonElement)) return;
    if ('keep' in event.target.dataset) void save();
    else close();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
  });
  return {
    open(finding) {
      if (about !== null && about.flags[0].n !== finding.flags[0].n) void save();
      if (about === null) {
        about = finding;
        area.value = judgementOn(finding, book.judgements).note;
        area.setAttribute('aria-label', T.noteOn(flagLabel(finding.flags[0])));
      }
      place();
      area.focus({ preventScroll: true });
      // The buttons too, though the panel may end below the screen.
      box.scrollIntoView({ block: 'nearest' });
    },
    place,
  };
}
