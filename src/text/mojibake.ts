import type { Span } from '../model/span.js';
import { asWindows1252, windows1252Bytes } from './windows-1252.js';

/** A stretch of a text that was decoded by the wrong table. */
export interface Misreading {
  readonly span: Span;
  /** As it stands: `â€œ`. */
  readonly before: string;
  /** What it most likely was: `“`. */
  readonly after: string;
}

/** Text goes through a wrong decoder once, seldom twice; more than three times has not been seen. */
const MAX_PASSES = 3;

/** What the bytes 0x80 to 0xBF look like in windows-1252 or Latin-1: all that follow the first byte of a character in UTF-8. */
const TRAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Those among them that sound text has behind a letter: quotation marks, dashes, points, a hard space, a soft hyphen. */
const MARK = '[‘’“”„‚«»‹›…–—•™\\u00a0\\u00ad]';
/** What the first byte of a Latin letter looks like. */
const LEAD = '[ÂÃÄÅÆÈ]';

/**
 * Sequences that no sound text has. `É”`, `CITÉ»`, `café”—` and `parlé »` are bytes of UTF-8 too, and sound: a capital and a
 * mark behind it say nothing, nor does a small letter with two marks.
 */
const CLEAR = new RegExp(
  [
    `${LEAD}(?!${MARK})${TRAIL}`,
    `(?<=\\p{Ll})${LEAD}${TRAIL}`,
    `(?<![\\p{L}\\p{N}])(?:Ã(?:\\u00a0|${MARK}(?=\\p{L}))|È™|${LEAD}${MARK}(?=\\p{Ll}{2}))`,
    '(?<=\\p{Lu})Ã[‘“”•‹›„‚](?=\\p{Lu})',
    `â[€‚„ˆ†˜œ\\u0080\\u0082\\u0084]|ï(?:¿½|»¿|¬)|áº|á»(?!${MARK})${TRAIL}|ð[Ÿ\\u009f]`,
    `(?:[ÐÑ]${TRAIL}){2}|(?:[ÎÏ]${TRAIL}){2}|(?:×${TRAIL}){2}|(?:[ØÙÚÛ]${TRAIL}){2}|(?:[à-ï]${TRAIL}${TRAIL}){2}`,
    '[\\u0080-\\u009f]',
  ].join('|'),
  'gu',
);

const BEYOND_ASCII = /[^\0-\x7f]+/g;
/** What no text holds: a decoding that gives it went wrong. Control characters may stand in between two passes. */
const NEVER = /[\p{Cs}\p{Cn}\p{Co}]/u;
const CONTROL = /\p{Cc}/u;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One wrong decoding of a stretch beyond ASCII undone, or null where there was none. */
function undo(run: string): string | null {
  // The last byte of a closing quotation mark is a hole of windows-1252, and often lost.
  const bytes = windows1252Bytes(run.endsWith('â€') ? `${run}\u009d` : run);
  if (bytes === null) return null;
  try {
    const decoded = asWindows1252(UTF8.decode(bytes));
    return NEVER.test(decoded) ? null : decoded;
  } catch {
    const typographic = asWindows1252(run);
    return typographic === run ? null : typographic;
  }
}

/** A stretch beyond ASCII: where it stands, as it stands, and as it reads after the passes so far. */
interface Run {
  readonly start: number;
  readonly before: string;
  now: string;
}

/** For each run whether one of its sequences is clear, with the line around it as it reads now. */
function clearRuns(line: string, runs: readonly Run[]): readonly boolean[] {
  let text = '';
  let at = 0;
  const ends = runs.map(({ start, before, now }) => {
    text += line.slice(at, start) + now;
    at = start + before.length;
    return text.length;
  });
  text += line.slice(at);
  const clear = runs.map(() => false);
  let run = 0;
  for (const { index } of text.matchAll(CLEAR)) {
    while ((ends[run] ?? Infinity) <= index) run++;
    clear[run] = true;
  }
  return clear;
}

/** Undoes one wrong decoding of a line: of every run where the whole line is misread, else of those that are clear by themselves. */
function pass(line: string, runs: readonly Run[]): boolean {
  const clear = clearRuns(line, runs);
  if (!clear.includes(true)) return false;
  const undone = runs.map(({ now }) => undo(now));
  const whole = !undone.includes(null);
  let changed = false;
  for (const [i, run] of runs.entries()) {
    const next = undone[i] ?? null;
    if (next === null || !(whole || clear[i])) continue;
    run.now = next;
    changed = true;
  }
  return changed;
}

/** What every misreading begins with; most lines have none, and this is far quicker to see. */
const POSSIBLE = /[\u0080-\u009fÂ-ô]/;

function inLine(line: string, offset: number): readonly Misreading[] {
  if (!POSSIBLE.test(line) || line.search(CLEAR) < 0) return [];
  const runs = Array.from(line.matchAll(BEYOND_ASCII), ({ 0: run, index }): Run => ({ start: index, before: run, now: run }));
  for (let passes = 0; passes < MAX_PASSES && pass(line, runs); passes++);
  return runs
    .filter(({ before, now }) => now !== before && !CONTROL.test(now))
    .map(({ start, before, now }) => ({ span: [offset + start, offset + start + before.length], before, after: now }));
}

/**
 * Finds text in UTF-8 that was read as windows-1252 or Latin-1 (`donâ€™t`, `cafÃ©`), once or several times, and control
 * characters of Latin-1 where windows-1252 has quotation marks. Nothing is found that does not come back loss-free, by the
 * strict rules of both encodings; sound text is left alone.
 * @returns in order, disjoint; cost linear
 */
export function misreadings(text: string): readonly Misreading[] {
  return Array.from(text.matchAll(/[^\n\r]+/g)).flatMap(({ 0: line, index }) => inLine(line, index));
}
