import { foldName } from './fold-name.js';
import frames from './lexicons/headline-frames.json' with { type: 'json' };

const LABELS: ReadonlySet<string> = new Set(frames.entries.labels);
const OUTLET_WORDS: ReadonlySet<string> = new Set(frames.entries.outletWords);

/** A frame is a few words; longer text beside a mark is part of the headline. */
const LONGEST_FRAME = 40;
const HEAD = new RegExp(String.raw`^([^,:|–—]{1,${LONGEST_FRAME}}?)(?:[,:|]|\s[-–—])\s+`, 'u');
const TAIL = new RegExp(String.raw`(?:,|\s[-–—|•])\s([^,:|–—•]{1,${LONGEST_FRAME}})$`, 'u');
/** What stands after an upright line is the outlet, a section or the site, whatever its words. */
const AFTER_LINE = /^(.*\S)\s\|\s[^|]{1,60}$/u;

/** A headline has at most this many labels and outlets around it. */
const MOST_FRAMES = 3;

/**
 * A headline without what stands around it on a page: "BREAKING, ", "LIVE: ", " | Daily Lantern", " - Harbour Today".
 * @param outlets names that are known to be the outlet's; others are known by their last word
 */
export function withoutFrame(headline: string, outlets: readonly string[]): string {
  const known = new Set(outlets.map(foldName));
  const isFrame = (words: string): boolean => {
    const plain = words.trim();
    if (LABELS.has(plain.toLowerCase()) || known.has(foldName(plain))) return true;
    const all = plain.split(/\s+/);
    return (
      all.length > 1 &&
      all.length <= 5 &&
      OUTLET_WORDS.has((all.at(-1) ?? '').toLowerCase()) &&
      all.every((word) => /^(?:\p{Lu}|of$|the$)/u.test(word))
    );
  };
  let text = headline;
  for (let round = 0; round < MOST_FRAMES; round++) {
    const head = HEAD.exec(text);
    if (head !== null && isFrame(head[1] ?? '')) text = text.slice(head[0].length);
    const line = AFTER_LINE.exec(text);
    if (line !== null) text = line[1] ?? text;
    const tail = TAIL.exec(text);
    if (tail !== null && isFrame(tail[1] ?? '')) text = text.slice(0, tail.index);
  }
  return text;
}
