import type { Alignment } from '../model/alignment.js';
import type { Span } from '../model/span.js';
import type { Witness } from './witness.js';

/** B told in terms of A: copied spans of A and new text, in order of B. A moved passage is a copy out of order. */
export type EditScript = readonly (Span | string)[];

/**
 * The exact script that makes story B out of story A: what both have letter by letter is copied, everything else is new.
 *
 * Law: `applyScript(a, editScript(a, b, compare(a, b)))` is B, for any two texts. The copied spans are disjoint.
 */
export function editScript(a: Witness, b: Witness, alignment: Pick<Alignment, 'runs'>): EditScript {
  const script: (Span | string)[] = [];
  let told = 0;
  for (const run of alignment.runs) {
    for (let i = 0; i < run.length; ) {
      const length = copyLength(a, b, run.a + i, run.b + i, run.length - i);
      if (length === 0) {
        i++;
        continue;
      }
      const from = b.letters.starts[run.b + i]!;
      if (from > told) script.push(b.story.text.slice(told, from));
      told = b.letters.ends[run.b + i + length - 1]!;
      script.push([a.letters.starts[run.a + i]!, a.letters.ends[run.a + i + length - 1]!]);
      i += length;
    }
  }
  if (told < b.story.text.length) script.push(b.story.text.slice(told));
  return script;
}

/** Rebuilds B from A and the script. */
export const applyScript = (a: string, script: EditScript): string =>
  script.map((piece) => (typeof piece === 'string' ? piece : a.slice(...piece))).join('');

/**
 * How many letters from here on are written and spaced alike in both texts; 0 when the first already differs, or when
 * it is the later part of a character that unfolds to several letters (ﬁ): such a character is copied whole.
 */
function copyLength(a: Witness, b: Witness, atA: number, atB: number, most: number): number {
  if (isInsideCharacter(a, atA) || isInsideCharacter(b, atB)) return 0;
  let length = 0;
  while (length < most && rawLetter(a, atA + length, length > 0) === rawLetter(b, atB + length, length > 0)) length++;
  return length;
}

const isInsideCharacter = (witness: Witness, at: number): boolean =>
  at > 0 && witness.letters.starts[at] === witness.letters.starts[at - 1];

/** A letter as written, with the gap before it when it continues a copy. */
const rawLetter = (witness: Witness, at: number, continues: boolean): string =>
  witness.story.text.slice(continues ? witness.letters.ends[at - 1] : witness.letters.starts[at], witness.letters.ends[at]);
