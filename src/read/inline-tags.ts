/** Elements that never end a line; every other one does. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label map mark meter nobr output progress q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** True for an element that never ends a line. */
export const isInlineTag = (tag: string): boolean => INLINE.has(tag);

/** True for an element that a page makes up, as `ferry-note`: browsers show it in the line, pages use it for anything. */
export const isMadeUpTag = (tag: string): boolean => /[-:]/.test(tag);
