import { LETTERS, UPPER } from '../text/letter-ranges.js';

/** Small words inside names of people. */
const PARTICLES = new Set([
  'de',
  'da',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'bint',
  'al',
  'el',
  'y',
  'zu',
  'af',
  'av',
  'dan',
  'binti',
  'abu',
]);

/** Words that make a capitalised phrase something other than a person. */
const NOT_A_PERSON =
  /^(?:news|press|agency|agencies|wire|service|services|staff|desk|times|post|herald|gazette|tribune|daily|journal|editor|editors|editorial|officer|director|professor|enquirer|courier(?:-\S+)?|\S+-(?:post|press|news|times)|\S+\.(?:com|net|org)|report|board|bureau|team|reporters?|correspondents?|writers?|online|media|network|tv|radio|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|june|july|september|october|november|december|the|and|of|for|in|on|at|to|from|with|share|read|more|view|follow|profile|archives?|author|photo|image|advertisement|update[ds]?|published|by)$/i;

const NAME_WORD = new RegExp(
  `^(?:[${UPPER}][${LETTERS}.'’‘-]{0,25}|(?:[Aa][ldns]|[Ee]l|[Aa]sh|[Bb]in|[Ii]bn)-[${LETTERS}'’-]{1,26}|[dl]['’][${UPPER}][${LETTERS}'’-]{0,25})$`,
);

const MAX_NAME = 60;

/**
 * Tells whether words have the shape of one person's name: up to six words with capitals, small words only inside.
 * @param words trimmed
 * @param minWords 1 where something else already says that it is a name, such as a leading "By"
 */
export function isPersonName(words: string, minWords = 2): boolean {
  if (words.length === 0 || words.length > MAX_NAME || /[\d@#]/.test(words)) return false;
  const parts = words.split(/\s+/);
  if (parts.length < minWords || parts.length > 6) return false;
  return parts.every((part, i) => {
    if (NOT_A_PERSON.test(part)) return false;
    if (PARTICLES.has(part.toLowerCase())) return i < parts.length - 1;
    return NAME_WORD.test(part);
  });
}
