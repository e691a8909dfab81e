import { all } from './dom.js';
import { whenIdle } from './later.js';

/** Height of what a section holds, in CSS pixels; asking for it makes the browser lay it out, in sight or not. */
function heightOf(section: HTMLElement): number {
  const last = section.lastElementChild;
  if (last === null) return 0;
  const { borderTopWidth, paddingTop } = getComputedStyle(section);
  const top = section.getBoundingClientRect().top + Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop);
  return Math.max(0, Math.round(last.getBoundingClientRect().bottom - top));
}

/**
 * Sections of a large page are not laid out before they are scrolled to (`content-visibility` in the style sheet). They are measured one by one
 * when there is time, so that each keeps the room it will take and nothing moves under the reader.
 */
export function keepRoom(): void {
  const sections = [...all('.large .sec')];
  const next = (): void => {
    const section = sections.shift();
    if (section === undefined) return;
    section.style.containIntrinsicBlockSize = `auto ${heightOf(section)}px`;
    whenIdle(next);
  };
  whenIdle(next);
}
