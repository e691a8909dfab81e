import { need, one } from './dom.js';

/** Names what in the list of findings has the focus, as a selector that holds for the list drawn anew; null when nothing has. */
function focused(list: HTMLElement): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return null;
  const item = `.finding[data-n="${activeElement.closest<HTMLElement>('.finding')?.dataset['n'] ?? ''}"]`;
  const { act, go, note } = activeElement.dataset;
  if (note !== undefined) return `${item} [data-note]`;
  return act !== undefined ? `${item} [data-act="${act}"]` : go !== undefined ? `${item} [data-go="${go}"]` : null;
}

/**
 * The list of findings is drawn anew under the reader's hands: what has the focus shall have it afterwards.
 * @returns what gives it back, to be called when the new list stands as it is to be seen: what is hidden takes no focus
 */
export function keptFocus(): () => void {
  const list = need('finding-list');
  const { activeElement } = document;
  // The box of a note is no part of what is drawn: it comes back itself.
  if (activeElement instanceof HTMLElement && activeElement.closest('.noting') !== null) return () => activeElement.focus();
  const place = focused(list);
  return () => {
    if (place !== null) one(place, list)?.focus();
  };
}
