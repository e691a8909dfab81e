import type { Layout } from './layout.js';
import { nameRuns, withoutOffice } from './names.js';
import { SMALL, type Tokens } from './tokens.js';

const MOST_NAMES = 5;

/** Small words that no person's name has, and words of bodies. */
const SMALL_WORD = /(?:^|\s)(?:of|for|and|the|&)(?:\s|$)/u;
const BODY_WORD =
  /(?:^|\s)(?:News|Times|Post|Agency|Press|Party|Forces?|Group|Board|Council|Union|University|Institute|Center|Centre|Bank|Corp|Inc|Department|Ministry|House|Senate|Congress|Court|Committee|Commission|Association|Alliance|TV|Radio|Network|Company|Office|Bureau|States|Kingdom|Police)\.?$/u;

/** Whether a name has a word that only bodies have: Tollgate News, Harbour Board. */
export const isBody = (name: string): boolean => BODY_WORD.test(name);

/** Whether a name is a person's by its form: two to five words, none of them a body's. */
export const isPerson = (name: string): boolean => {
  const words = name.split(' ');
  return (
    words.length >= 2 && words.length <= MOST_NAMES && !SMALL_WORD.test(name) && !BODY_WORD.test(name) && /^\p{L}/u.test(words.at(-1) ?? '')
  );
};

/** The last part of a name in small letters, a particle written on to it left out: Hanin al-Qaddo and Qaddo have one. */
export const lastName = (name: string): string =>
  (name.split(' ').at(-1) ?? '')
    .toLowerCase()
    .replace(/^(?:al|el|as|an|ar)[-‑]/u, '')
    .replace(/['’]s?$/u, '');

/**
 * The people an article names in full: last name → the fullest name that ends with it. A last name that two people share is left out,
 * so nobody is taken for a brother.
 */
export function fullNamesOf({ tokens, classes }: Layout, text: string): ReadonlyMap<string, string> {
  const people: { readonly name: string; readonly last: number }[] = [];
  for (const run of nameRuns(tokens, classes, 0, tokens.count)) {
    const { from, to } = withoutOffice(tokens, classes, run);
    if (to - from < 2) continue;
    const name = text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/g, ' ');
    if (isPerson(name)) people.push({ name, last: tokens.words[to - 1]! });
  }
  const small = writtenSmall(tokens, new Set(people.map(({ last }) => last)));
  const found = new Map<string, string | null>();
  for (const { name, last } of people) {
    if (small.has(last)) continue;
    const key = lastName(name);
    const before = found.get(key);
    if (before === undefined) found.set(key, name);
    else if (before !== null) found.set(key, joined(before, name));
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Of these words the ones the article also writes small: they are words, capitals of a heading or not. */
function writtenSmall({ words, shapes, count }: Tokens, among: ReadonlySet<number>): ReadonlySet<number> {
  const small = new Set<number>();
  if (among.size > 0) for (let i = 0; i < count; i++) if (shapes[i] === SMALL && among.has(words[i]!)) small.add(words[i]!);
  return small;
}

/** The fuller of two forms of one name; null when they are two people. */
function joined(x: string, y: string): string | null {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return long.endsWith(short) || short[0] === long[0] ? long : null;
}
