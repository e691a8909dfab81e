import type { Document } from '../model/document.js';
import { reportingVerb, type VerbForms } from '../text/reporting-verbs.js';

/** Outlet names shorter than this stand in too many texts by chance. */
const SHORTEST_NAME = 5;

/** Before the last two words of a name these make another name of it: "News of the World" is not "the World". */
const SMALL_WORD = /^(?:of|de|du|des|for|and|the|von|van)$/i;

/** What stands before a name that is given as a source. */
const SOURCE_BEFORE =
  /(?:\btold|\baccording to|\binterview with|\b(?:reported|published|printed|carried|first) (?:by|in)|\bas)\s+(?:the\s+)?$/iu;

/** How far around a name its use is looked for. */
const REACH = 40;

/**
 * Where a story names the other document's outlet as its source, in full or by its last two words ("the Evening
 * Record"), and not as its own.
 *
 * A name of one word means the outlet only where sources are given: next to a reporting verb, after "told" or "according to".
 *
 * @returns the words as they stand, or null.
 */
export function citedOutlet(text: string, other: Document, self: Document, verbs: VerbForms): string | null {
  const name = other.outlet?.value.trim() ?? '';
  for (const form of formsOf(name)) {
    if (form.length < SHORTEST_NAME || self.outlet?.value.includes(form) === true) continue;
    if (wholeWords(text, form, form.includes(' ') ? null : verbs)) return form;
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

/** @param asSource verbs one of which must stand beside the name where nothing else says that it is a source; null where it need be none */
function wholeWords(text: string, name: string, asSource: VerbForms | null): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(end)}`)) continue;
    if (asSource === null || isSource(text.slice(Math.max(0, at - REACH), at), text.slice(end, end + REACH), asSource)) return true;
  }
  return false;
}

function isSource(before: string, after: string, verbs: VerbForms): boolean {
  const next = /^(?:['’]s)?,?\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return SOURCE_BEFORE.test(before) || reportingVerb(next, verbs) !== null;
}
