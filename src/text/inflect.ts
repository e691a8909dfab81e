/** A last syllable of one vowel and one consonant that is stressed doubles the consonant: admit, slam. */
const DOUBLING: ReadonlySet<string> = new Set(
  'admit slam rebut regret quip snap brag plan refer recur rap pan commit shrug permit submit omit prod nod'.split(' '),
);

/** Forms of a regular verb: plain, third person, past and participle. */
export function inflect(verb: string): readonly string[] {
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, past, `${/ee$/.test(verb) ? verb : stem}ing`];
}
