import { AGENCIES } from '../text/agencies.js';

/** An agency's name in a text. Offsets into the text that was searched. */
export interface AgencyMention {
  readonly start: number;
  readonly end: number;
  /** Canonical name. */
  readonly agency: string;
  /** True for initials and short names, which may stand for something else. */
  readonly short: boolean;
}

interface Entry {
  readonly words: string;
  readonly agency: string;
  readonly short: boolean;
}

const firstWord = (words: string): string => /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? '';

/** Spellings by first word, longest first, so that one pass over the capitalised words of a text finds all. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = ((): ReadonlyMap<string, readonly Entry[]> => {
  const entries = new Map<string, Entry[]>();
  for (const { name, aliases, short } of AGENCIES) {
    for (const words of [name, ...aliases]) add(entries, { words: words.replace(/^The /, ''), agency: name, short: false });
    for (const words of short) add(entries, { words, agency: name, short: true });
  }
  for (const list of entries.values()) list.sort((x, y) => y.words.length - x.words.length || (x.words < y.words ? -1 : 1));
  return entries;
})();

function add(entries: Map<string, Entry[]>, entry: Entry): void {
  const key = firstWord(entry.words);
  const list = entries.get(key);
  if (list) list.push(entry);
  else entries.set(key, [entry]);
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** A name in full may have lost the space after it; initials may not. */
function endsWell(text: string, end: number, entry: Entry): boolean {
  const next = text.charAt(end);
  return !isLetter(next) || (entry.words.includes(' ') && /\p{Ll}/u.test(next) && /\p{Ll}$/u.test(entry.words));
}

/** `Harbour Press Agency (HPA)`: an agency known by its form alone. */
const BY_FORM = /(?:\p{Lu}[\p{L}'’-]{1,25} ){1,4}(?:News|Press|Wire|Dispatch) (?:Agency|Service)(?!\p{L})(?:\s\((\p{Lu}{2,6})\))?/gu;
/** `the Coastal CNA news agency`, `Tarn news agency`, `news agency Tarn`. */
const BY_NOUN = /(\p{Lu}[\p{L}-]{1,20})(?:['’]s)? (?:state )?(?:news|press) agency(?!\p{L})|news agency (\p{Lu}[\p{L}-]{1,20})/gu;

/** One pass for all agencies: the first words of every spelling, longest first. */
const FIRST_WORDS = new RegExp([...ENTRIES.keys()].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).join('|'), 'g');

function listed(text: string): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  let until = 0;
  for (const match of text.matchAll(FIRST_WORDS)) {
    if (match.index < until) continue;
    const inWord = match.index > 0 && isLetter(text.charAt(match.index - 1));
    const hit = ENTRIES.get(match[0])?.find(({ words, short }) => text.startsWith(words, match.index) && !(inWord && (short || !words.includes(' '))));
    if (!hit) continue;
    const end = match.index + hit.words.length;
    if (!endsWell(text, end, hit)) continue;
    until = end;
    mentions.push({ start: match.index, end, agency: hit.agency, short: hit.short });
  }
  return mentions;
}

function byForm(text: string, taken: readonly AgencyMention[]): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  const free = (start: number, end: number): boolean => ![...taken, ...mentions].some((mention) => start < mention.end && end > mention.start);
  const initials = new Map<string, string>();
  if (/(?:News|Press|Wire|Dispatch) (?:Agency|Service)/.test(text)) {
    for (const match of text.matchAll(BY_FORM)) {
      const words = match[0].replace(/\s\(\p{Lu}+\)$/u, '').replace(/^The /, '');
      const start = match.index + match[0].indexOf(words);
      if (match[1]) initials.set(match[1], words);
      if (free(start, start + words.length)) mentions.push({ start, end: start + words.length, agency: words, short: false });
    }
  }
  if (/(?:news|press) agency/.test(text)) {
    for (const match of text.matchAll(BY_NOUN)) {
      const word = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].indexOf(word);
      if (!DEMONYM.test(word) && free(start, start + word.length)) mentions.push({ start, end: start + word.length, agency: word, short: false });
    }
  }
  for (const [short, agency] of initials) {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'gu'))) {
      if (free(match.index, match.index + short.length)) mentions.push({ start: match.index, end: match.index + short.length, agency, short: true });
    }
  }
  return mentions;
}

/** "the Iraqi news agency" names a country, not an agency. */
const DEMONYM = /^(?:The|A|An|State|National|Official|Local|Foreign|Another)$|(?:ian|ish|ese|qi|ni|ti|li|ch|tch|ean)$/u;

/**
 * Finds the names of agencies in a text: those of the lexicon, and unknown ones by the form of their name.
 * @returns in order, disjoint; cost linear in the text
 */
export function findAgencies(text: string): readonly AgencyMention[] {
  const known = listed(text);
  return [...known, ...byForm(text, known)].sort((x, y) => x.start - y.start || x.end - y.end);
}

/** The canonical name when the words are an agency's and nothing else, "The" aside; null otherwise. */
export function agencyNamed(words: string): string | null {
  const bare = words.replace(/^the\s/i, '').trim();
  const mention = findAgencies(bare)[0];
  return mention && mention.start === 0 && mention.end === bare.length ? mention.agency : null;
}
