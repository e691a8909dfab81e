import type { Desk } from './desk.js';
import { needOf, onClick } from './dom.js';
import { decide, step, undo, writeNote } from './finding-acts.js';
import { keep, stored } from './stored.js';
import { setLayout, swap } from './view-acts.js';

const KEY = 'stemma-keys';

const ACTS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  j: (desk) => step(desk, 1),
  k: (desk) => step(desk, -1),
  a: (desk) => decide(desk, 'confirm'),
  r: (desk) => decide(desk, 'dismiss'),
  q: (desk) => decide(desk, 'question'),
  n: writeNote,
  u: undo,
  s: swap,
  m: (desk) => setLayout(desk, 'other'),
};

/** A box that was ticked keeps the focus, and nobody types into it. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, select, input:not([type="checkbox"])');

/** Single-letter keys for the review, and the box that turns them off. */
export function wireKeys(desk: Desk | null): void {
  const [dialog, box] = [needOf('keys-dlg', HTMLDialogElement), needOf('keys-on', HTMLInputElement)];
  box.checked = stored(KEY) !== false;
  box.addEventListener('change', () => keep(KEY, box.checked));
  const help = (): void => (dialog.open ? dialog.close() : dialog.showModal());
  onClick('keys', help);
  onClick('keys-close', () => dialog.close());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = dialog.open || !box.checked || desk === null ? undefined : ACTS[event.key];
    if (event.key !== '?' && act === undefined) return;
    event.preventDefault();
    if (event.key === '?') help();
    else if (act !== undefined && desk !== null) act(desk);
  });
}
