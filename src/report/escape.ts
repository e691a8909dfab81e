const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control Pictures block: U+2400 shows U+0000, U+2401 shows U+0001 and so on. */
const CONTROL_PICTURES = 0x2400;

function picture(found: string): string {
  const code = found.charCodeAt(0);
  if (code === 9 || code === 10 || code === 13) return found;
  if (code < 32) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 127 ? '\u2421' : '\ufffd';
}

/** Text in which control characters that HTML forbids are their visible pictures. For templates, which escape by themselves. */
export const visible = (text: string): string => text.replace(/\p{Cc}/gu, picture);

/** The one way text enters HTML that is not written by a template, as content or as a quoted attribute. */
export const esc = (text: string): string => visible(text).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name fit for one line of the interface: no line breaks, no control or direction characters, at most `max` code points.
 * For labels only; what an outlet wrote goes through `esc` alone.
 */
export function plain(text: string, max = 80): string {
  // Four code units are the most that a code point and its joiners take here; cutting first keeps hostile names cheap.
  const line = text
    .slice(0, max * 4)
    .replace(BIDI_CONTROLS, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length <= max
    ? line
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** JSON that may stand inside a `<script type="application/json">`: no `<` can close the element or open a comment. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
