import type { Document } from '../../../src/model/document.js';
import type { PairFacts } from '../../../src/model/pair-facts.js';
import { waysOf } from '../../../src/stemma/descent.js';
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
  lettersA: 2000,
  lettersB: 2000,
  onlyInA: 0,
  onlyInB: 0,
  changedWords: 0,
  changedMarks: 0,
  slipsInA: 0,
  slipsInB: 0,
  breaksOffA: false,
  breaksOffB: false,
  misreadInA: 0,
  misreadInB: 0,
  yearA: null,
  yearB: null,
  passages: 5,
  rewritten: 0,
  agenciesCitedInBoth: [],
  aCitesB: null,
  bCitesA: null,
  ...said,
});

export const credited = (agency: string): Pick<Invented, 'credits'> => ({ credits: [{ agency, role: 'wire', span: null }] });

/** The judgement of two pages of which the facts are known. */
export function judgeFacts(facts: PairFacts, a: Document, b: Document, [labelA, labelB] = ['A', 'B'], ignoreDates = false): Judgement {
  const [ways] = waysOf({ texts: [a, b], members: 2, facts: [facts], readings: null });
  if (ways === undefined) throw new Error('the facts are of another pair');
  return judgePair({ facts, a, b, labelA, labelB, ignoreDates, ways });
}

/** The judgement of two pages and what is said about their texts. */
export function judge(pageA: Partial<Invented>, pageB: Partial<Invented>, said: Partial<PairFacts> = {}, ignoreDates = false): Judgement {
  const [a, b] = [articleOf('a', pageA), articleOf('b', pageB)];
  return judgeFacts(factsOf('a', 'b', said), a, b, ['A', 'B'], ignoreDates);
}
