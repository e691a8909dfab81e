import type { Document } from '../model/document.js';
import { reportingVerb, type VerbForms } from '../text/reporting-verbs.js';

/** Outlet names shorter than this stand in too many texts by chance. */
const SHORTEST_NAME = 5;

/** Before the last two words of a name these make another name of it: "News of the World" is not "the World". */
const SMALL_WORD = /^(?:of|de|du|des|for|and|the|von|van)$/i;

/** What stands before a name that is given as a source, be it by the outlet of that name itself: "told the Evening Record". */
const SOURCE_BEFORE =
  /(?:\btold|\baccording to|\b(?:reported|published|printed|carried|first) (?:by|in)|\b(?:seen|obtained|viewed|reviewed|contacted|asked|approached|interviewed) by|\b(?:calls?|e-?mails?|messages?|questions?|[ie]nquir(?:y|ies)|quer(?:y|ies)|requests?|requests? for comment|letters?|statements?|comments?|remarks|interviews?|spoke|spoken|speaking|talked|talking|confirmed|sent|shared) (?:from|to|with|by)|\bas)\s+(?:the\s+)?$/iu;

/** How a newsroom says in its own story what it found out itself, as copies of the story go on to say: "the Evening Record has seen a letter". */
const FOUND_OUT_AFTER =
  /^,?\s+(?:(?:has|have|had)\s+(?:also\s+|since\s+)?(?:seen|viewed|obtained|reviewed|verified|learn(?:ed|t)|found|asked|contacted|approached|been\s+told|spoken\s+(?:to|with))|understands|can\s+reveal|spoke\s+(?:to|with)|reached\s+out\s+to)\b/iu;

/** How far around a name its use is looked for. */
const REACH = 40;

/** A side of a pair, and the words of its story. */
export interface Cited {
  readonly document: Document;
  readonly text: string;
}

/**
 * Where a story names the other document's outlet as its source, in full or by its last two words ("the Evening
 * Record"), and not as its own.
 *
 * A name of one word means the outlet only where sources are given: next to a reporting verb, after "told" or "according to". A name that the
 * other's own story has too may be what both are about, and "the Evening Record said" what both report: there it must be somebody whom a source
 * told something, or who found something out.
 *
 * @returns the words as they stand, or null.
 */
export function citedOutlet(self: Cited, other: Cited, verbs: VerbForms): string | null {
  const name = other.document.outlet?.value.trim() ?? '';
  for (const form of formsOf(name)) {
    if (form.length < SHORTEST_NAME || self.document.outlet?.value.includes(form) === true) continue;
    const isInBoth = names(other.text, form, () => true);
    const isSource: Use = (before, after) =>
      SOURCE_BEFORE.test(before) || FOUND_OUT_AFTER.test(after) || (!isInBoth && (form.includes(' ') || isFollowedByVerb(after, verbs)));
    if (names(self.text, form, isSource)) return form;
  }
  return null;
}

function formsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  const [before, first = '', last = ''] = words.slice(-3);
  const isShortName =
    words.length > 2 && /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(last) && !SMALL_WORD.test(before ?? '') && !SMALL_WORD.test(first);
  return isShortName ? [name, `${first} ${last}`] : [name];
}

/** Whether a use of a name counts, by what stands before and after it. */
type Use = (before: string, after: string) => boolean;

/** Whether a text has a name as whole words, used so that it counts. */
function names(text: string, name: string, counts: Use): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(end)}`)) continue;
    if (counts(text.slice(Math.max(0, at - REACH), at), text.slice(end, end + REACH))) return true;
  }
  return false;
}

function isFollowedByVerb(after: string, verbs: VerbForms): boolean {
  const next = /^(?:['’]s)?,?\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return reportingVerb(next, verbs) !== null;
}
