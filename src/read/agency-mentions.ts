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
const FORM_WORDS = /(?:News|Press|Wire|Dispatch) (?:Agency|Service)/;
/** `the Coastal CNA news agency`, `Tarn news agency`, `news agency Tarn`. */
const BY_NOUN = /(\p{Lu}[\p{L}-]{1,20})(?:['’]s)? (?:state )?(?:news|press) agency(?!\p{L})|news agency (\p{Lu}[\p{L}-]{1,20})/gu;
const NOUN_WORDS = /(?:news|press) agency/;

/** One pass for all agencies: the first words of every spelling, longest first. */
const FIRST_WORDS = new RegExp([...ENTRIES.keys()].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).join('|'), 'g');

function listed(text: string): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  let until = 0;
  for (const match of text.matchAll(FIRST_WORDS)) {
    if (match.index < until) continue;
    const inWord = match.index > 0 && isLetter(text.charAt(match.index - 1));
    const hit = ENTRIES.get(match[0])?.find(
      ({ words, short }) => text.startsWith(words, match.index) && !(inWord && (short || !words.includes(' '))),
    );
    if (!hit) continue;
    const end = match.index + hit.words.length;
    if (!endsWell(text, end, hit)) continue;
    until = end;
    mentions.push({ start: match.index, end, agency: hit.agency, short: hit.short });
  }
  return mentions;
}

/** Adds a mention where no other stands. */
type Claim = (start: number, words: string, agency: string, short: boolean) => void;

/** Agencies called "… Press Agency" and the like; the initials that any gives itself, with its name. */
function claimByForm(text: string, claim: Claim): ReadonlyMap<string, string> {
  const initials = new Map<string, string>();
  if (!FORM_WORDS.test(text)) return initials;
  for (const match of text.matchAll(BY_FORM)) {
    const words = match[0].replace(/\s\(\p{Lu}+\)$/u, '').replace(/^The /, '');
    if (match[1]) initials.set(match[1], words);
    claim(match.index + match[0].indexOf(words), words, words, false);
  }
  return initials;
}

function claimByNoun(text: string, claim: Claim): void {
  if (!NOUN_WORDS.test(text)) return;
  for (const match of text.matchAll(BY_NOUN)) {
    const word = match[1] ?? match[2] ?? '';
    if (!DEMONYM.test(word)) claim(match.index + match[0].indexOf(word), word, word, false);
  }
}

function byForm(text: string, taken: readonly AgencyMention[]): readonly AgencyMention[] {
  const mentions: AgencyMention[] = [];
  // Every offset inside a mention: comparing each claim with every mention takes minutes where a page is nothing but names.
  const inside = new Set<number>();
  const occupy = ({ start, end }: AgencyMention): void => {
    for (let at = start; at < end; at++) inside.add(at);
  };
  for (const mention of taken) occupy(mention);
  const claim: Claim = (start, words, agency, short) => {
    const mention = { start, end: start + words.length, agency, short };
    for (let at = start; at < mention.end; at++) if (inside.has(at)) return;
    occupy(mention);
    mentions.push(mention);
  };
  const initials = claimByForm(text, claim);
  claimByNoun(text, claim);
  for (const [short, agency] of initials) {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'gu')))
      claim(match.index, short, agency, true);
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

/** Canonical names by every spelling. */
const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  [...ENTRIES.values()].flat().map(({ words, agency }): readonly [string, string] => [words, agency]),
);

/** The canonical name when the words are an agency's and nothing else, "The" aside; null otherwise. */
export function agencyNamed(words: string): string | null {
  const bare = words.replace(/^the\s/i, '').trim();
  const known = BY_SPELLING.get(bare);
  if (known !== undefined || !(FORM_WORDS.test(bare) || NOUN_WORDS.test(bare))) return known ?? null;
  const mention = findAgencies(bare)[0];
  return mention && mention.start === 0 && mention.end === bare.length ? mention.agency : null;
}
