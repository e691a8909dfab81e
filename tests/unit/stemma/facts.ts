import type { Document } from '../../../src/model/document.js';
import type { PairFacts } from '../../../src/model/pair-facts.js';
import { type Judgement, judgePair } from '../../../src/stemma/judge-pair.js';
import { documentOf, type Invented } from '../flags/invented.js';

/** An article of which only the page around the story matters; `id` is also its name. */
export const articleOf = (id: string, page: Partial<Invented> = {}): Document => ({
  ...documentOf({ text: `The story as ${id} tells it.`, headline: 'Ramp closed', ...page }),
  id,
  name: id,
});

/** Two texts of one story without any difference, unless said otherwise. */
export const factsOf = (a: string, b: string, said: Partial<PairFacts> = {}): PairFacts => ({
  a,
  b,
  kind: 'republication',
  coverageA: 1,
  coverageB: 1,
  similarity: 0.9,
  gapsLostInB: 0,
  gapsLostInA: 0,
  passages: 5,
  rewritten: 0,
  agenciesCitedInBoth: [],
  aCitesB: null,
  bCitesA: null,
  ...said,
});

export const credited = (agency: string): Pick<Invented, 'credits'> => ({ credits: [{ agency, role: 'wire', span: null }] });

/** The judgement of two pages and what is said about their texts. */
export function judge(pageA: Partial<Invented>, pageB: Partial<Invented>, said: Partial<PairFacts> = {}, ignoreDates = false): Judgement {
  const [a, b] = [articleOf('a', pageA), articleOf('b', pageB)];
  return judgePair({ facts: factsOf('a', 'b', said), a, b, labelA: 'A', labelB: 'B', ignoreDates });
}
