import { all, narrow, need, one, still } from './dom.js';

/** Findings' elements in the text. */
const places = (n: number): readonly HTMLElement[] => all(`#panes [data-flag~="${n}"]`);

/** The list item that holds a finding: its own, or that of its group. */
function itemOf(n: number): HTMLElement | null {
  return one(`#finding-list .finding[data-n="${n}"]`) ?? one(`#finding-list [data-go="${n}"]`)?.closest<HTMLElement>('.finding') ?? null;
}

function showItem(item: HTMLElement, n: number): void {
  item.setAttribute('aria-current', 'true');
  const link = one(`.glued [data-go="${n}"]`, item);
  link?.closest('details')?.setAttribute('open', '');
  link?.setAttribute('aria-current', 'true');
  const links = all('.glued [data-go]', item);
  const at = one('.at', item);
  if (at !== null && link !== null && links.length > 1) at.textContent = `${links.indexOf(link) + 1} of ${links.length}`;
}

/** Frames the chosen finding in the list and in the text. */
export function highlight(n: number | null): void {
  for (const element of all('#finding-list [aria-current]')) element.removeAttribute('aria-current');
  for (const element of all('#panes .lit')) element.classList.remove('lit');
  if (n === null) return;
  const item = itemOf(n);
  if (item !== null) showItem(item, n);
  for (const place of places(n)) place.classList.add('lit');
}

/** Brings the chosen finding into sight, in the list and in the text; nothing moves that is in sight already. */
export function reveal(n: number, text: boolean): void {
  const [item, scroll] = [itemOf(n), need('finding-scroll')];
  if (item !== null && scroll.scrollHeight > scroll.clientHeight + 4) {
    const link = one(`.glued [data-go="${n}"]`, item) ?? item;
    const [box, view] = [link.getBoundingClientRect(), scroll.getBoundingClientRect()];
    if (box.top < view.top || box.bottom > view.bottom) scroll.scrollTop += box.top - view.top - 60;
  } else if (item !== null && !text && narrow()) item.scrollIntoView({ block: 'center' });
  const place = places(n)[0];
  if (!text || place === undefined) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 180 || bottom > innerHeight - 40) scrollTo({ top: scrollY + top - innerHeight * 0.4, behavior: still() ? 'auto' : 'smooth' });
}
