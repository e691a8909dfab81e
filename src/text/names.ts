import type { WordLists } from '../model/lexicon.js';
import type { Span } from '../model/span.js';

/** A name of a text: capital words in a row, titles left out. */
export interface NameAt {
  readonly name: string;
  readonly span: Span;
}

const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*(?:(?:(?<=(?<!\p{L})(?:\p{L}{1,3}|\p{Lu}\.\p{Lu}))\.)?[-\s](?:(?:al|el|bin|ibn|de|da|del|der|van|von|of|the)[-\s]){0,2}\p{Lu}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*|\.\p{Lu}){0,6}/gu;

/** Capital words that name nobody: titles, days, months and what begins a sentence. */
const NAMELESS =
  /^(?:Mrs?|Ms|Dr|Prof|Professor|President|Presidents|Prime|Minister|Sen|Senator|Rep|Representative|Gov|Governor|Gen|General|Col|Colonel|Capt|Captain|Lt|Lieutenant|Sgt|Sergeant|Maj|Major|Chief|Sir|Lord|Lady|Judge|King|Queen|Prince|Princess|Pope|Sheikh|Ayatollah|Chancellor|Secretary|Mayor|Ambassador|Rev|Father|Sister|Saint|St|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|I|A|An|The|This|That|These|Those|He|She|It|They|We|You|His|Her|Its|Their|Our|My|In|On|At|By|For|From|To|Of|And|But|Or|If|When|While|After|Before|As|With|Who|What|Where|Why|How|Not|No|Yes)$/;

/** Capital words in a row, of which some may name somebody. */
export interface NameRun {
  /** The row as it stands. */
  readonly run: string;
  /** Those that are no titles, without what stands at their ends; spans count in the row. */
  readonly words: readonly { readonly plain: string; readonly at: Span }[];
  readonly span: Span;
}

const WORD = /[^\s]+/gu;
const plainWord = (word: string): string => word.replace(/['’]s?$|\.$/u, '');

/** The rows of capital words in a text, in order, disjoint; a longer one than a name can be is cut into several. O(length). */
export const nameRunsIn = (text: string): readonly NameRun[] =>
  Array.from(text.matchAll(NAME), ({ 0: run, index }) => ({
    run,
    words: Array.from(run.matchAll(WORD))
      .map(({ 0: word, index: at }) => ({ word, plain: plainWord(word), at }))
      .filter(({ word, plain }) => /(?:^|-)\p{Lu}/u.test(word) && !NAMELESS.test(plain))
      .map(({ plain, at }) => ({ plain, at: [at, at + plain.length] as const })),
    span: [index, index + run.length] as const,
  }));

/** The name in a row of capital words; null where none of them is known to be one. */
export function nameIn({ run, words, span }: NameRun, isName: (word: string) => boolean): NameAt | null {
  const first = words.findIndex(({ plain }) => isName(plain));
  const [head, tail] = [words[first], words.at(-1)];
  if (head === undefined || tail === undefined) return null;
  return { name: run.slice(head.at[0], tail.at[1]), span: [span[0] + head.at[0], span[0] + tail.at[1]] };
}

/**
 * The names of a text.
 * @param isName whether a capital word is a name wherever it stands; a capital at the head of a sentence tells nothing
 * @returns names in order, disjoint. O(length).
 */
export const namesIn = (text: string, isName: (word: string) => boolean): readonly NameAt[] =>
  nameRunsIn(text)
    .map((run) => nameIn(run, isName))
    .filter((name) => name !== null);

const MARKS = /\p{M}/gu;
/** Small words of names that tell no two bearers apart. */
const PARTICLE = /^(?:al|el|bin|ibn|abu|abdul|abd|abdel|abdal|de|da|del|der|van|von|of|the)$/;

/** The words of a name as they are compared: small, without marks, hyphens parted. */
const partsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/['’]s?(?=\s|$)/gu, '')
    .replace(/['’.]/gu, '')
    .toLowerCase()
    .split(/[-\s]+/)
    .filter((part) => part !== '');

const telling = (parts: readonly string[]): readonly string[] => {
  const own = parts.filter((part) => !PARTICLE.test(part));
  return own.length > 0 ? own : parts;
};

/** For each name, as it is compared, the rows of aliases it stands in. */
export type AliasRows = ReadonlyMap<string, readonly number[]>;

export function aliasRows(aliases: WordLists['nameAliases']): AliasRows {
  const rows = new Map<string, number[]>();
  for (const [row, names] of aliases.entries()) {
    for (const name of names) {
      const key = partsOf(name).join(' ');
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  return rows;
}

export const NAME_RELATIONS = ['same', 'variant', 'other'] as const;
/** `same`: one bearer. `variant`: one bearer in another transliteration or spelling. `other`: somebody or something else. */
export type NameRelation = (typeof NAME_RELATIONS)[number];

/**
 * How two names that stand in one place of two versions are related.
 *
 * One bearer: one holds a telling word of the other (Abdul Mahdi, Adel Abdul-Mahdi) and no other first name beside the same
 * last one; an alias; initials; a country and its people. A variant: the consonants agree and at most a third of the letters
 * differ (Qaddo, Qado; Mohammed, Muhammad).
 */
export function compareNames(x: string, y: string, aliases: AliasRows): NameRelation {
  const [a, b] = [telling(partsOf(x)), telling(partsOf(y))];
  if (a.join(' ') === b.join(' ') || areAliases(a.join(' '), b.join(' '), aliases) || areInitials(a, b) || areInitials(b, a)) return 'same';
  if (a.length === b.length) {
    const relations = a.map((word, i) => compareWords(word, b[i] ?? '', aliases));
    if (relations.includes('other')) return sharesAll(a, b) ? 'same' : 'other';
    return relations.includes('variant') ? 'variant' : 'same';
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const found = short.map((word) => best(long.map((other) => compareWords(word, other, aliases))));
  if (found.includes('other')) return 'other';
  return found.includes('variant') ? 'variant' : 'same';
}

const best = (relations: readonly NameRelation[]): NameRelation =>
  NAME_RELATIONS.find((relation) => relations.includes(relation)) ?? 'other';

const sharesAll = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));

function areAliases(x: string, y: string, aliases: AliasRows): boolean {
  const rows = aliases.get(y);
  return rows !== undefined && (aliases.get(x) ?? []).some((row) => rows.includes(row));
}

/** `UN` for United Nations, and `J` for James beside it. */
const areInitials = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.map((word) => word.charAt(0)).join('');

function compareWords(x: string, y: string, aliases: AliasRows): NameRelation {
  if (x === y || areAliases(x, y, aliases) || isOfCountry(x, y)) return 'same';
  if (Math.min(x.length, y.length) === 1) return x.charAt(0) === y.charAt(0) ? 'same' : 'other';
  const close = editDistance(x, y) <= Math.max(x.length, y.length) / 3;
  return close && skeletonOf(x) === skeletonOf(y) ? 'variant' : 'other';
}

/** What makes of a country its people and what is theirs: Iraq, Iraqi, Iraqis; China, Chinese. */
const OF_A_COUNTRY = /^(?:i|is|n|ns|ian|ians|an|ans|ese|ish|ic|s)$/;

function isOfCountry(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 4) return false;
  return [short, short.replace(/[aeiouy]$/, '')].some((base) => long.startsWith(base) && OF_A_COUNTRY.test(long.slice(base.length)));
}

/** The consonants by their sound: what transliterations leave alone. */
const skeletonOf = (word: string): string =>
  word
    .replace(/[aeiouy]+/g, '')
    .replace(/ph/g, 'f')
    .replace(/dh/g, 'd')
    .replace(/(?:ck|q|g|c)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/j/g, '')
    .replace(/(.)\1+/g, '$1');

/** Longer words are cut: names are short, and the table is quadratic. */
const LONGEST = 40;

/** Letters to put in, take out or exchange. */
function editDistance(x: string, y: string): number {
  const [a, b] = [x.slice(0, LONGEST), y.slice(0, LONGEST)];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
