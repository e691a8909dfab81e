import { isBody } from '../../attribution/full-names.js';
import type { Lexicon } from '../../text/lexicon.js';

/** Words of a phrase that name nobody. */
const NO_NAME = /^(?:a|an|the|his|her|its|their|mr|mrs|ms|dr|sir|president|minister|prime|of|for|and|to|in)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|who|you)$/;

/**
 * Whether a source only points at somebody: a pronoun, or a role with an article ("the company", "its spokesman"). Whom it stands for is an
 * inference, too weak to accuse a copy by.
 */
export const pointsAtSomebody = (source: string): boolean =>
  PRONOUN.test(source.trim().toLowerCase()) ||
  (/^(?:the|this|that|his|her|its|their)\s/iu.test(source.trim()) && /\s\p{Ll}\S*$/u.test(source.trim()));

/** Whether a source can be somebody: it has a name or a role that speaks without one, and begins with a letter. */
export const canSpeak = (source: string, { speakers }: Lexicon): boolean =>
  /^['‘“"]?\p{L}/u.test(source.trim()) &&
  (/\p{Lu}/u.test(source) ||
    source
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => speakers.has(word)));

/**
 * Whether two names may be of one speaker: one has all telling words of the other, or their last names sound alike
 * (Qaddo and Qado, Mohammed and Muhammad).
 */
export function mayBeOne(x: string, y: string): boolean {
  const [some, others] = [tellingWords(x), tellingWords(y)];
  // An office may be anybody's, but no body holds one: "the President" is not the Gazette.
  if (some.length === 0 || others.length === 0) return !(isBody(x) || isBody(y)) || some.length === others.length;
  const [short, long] = some.length <= others.length ? [some, others] : [others, some];
  if (short.every((word) => long.some((other) => sounds(other) === sounds(word)))) return true;
  return (
    sounds(some.at(-1) ?? '') === sounds(others.at(-1) ?? '') &&
    (some.length === 1 || others.length === 1 || some[0]?.[0] === others[0]?.[0])
  );
}

const tellingWords = (name: string): readonly string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && word !== 'al' && word !== 'el' && !NO_NAME.test(word),
  );

/** A word by the sounds that transliterations keep: consonants, doubled ones once, c and q as k. */
function sounds(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[cq]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(.)\1+/g, '$1');
  const consonants = plain.slice(0, 1) + plain.slice(1).replace(/[aeiouyhw]/g, '');
  return consonants.length < 2 ? plain : consonants;
}
