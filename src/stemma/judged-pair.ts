import type { PairFacts } from '../model/pair-facts.js';
import type { BothWays } from './descent.js';
import type { Judgement } from './judge-pair.js';

/** Two related documents of one cluster with what was concluded about them. */
export interface JudgedPair {
  readonly facts: PairFacts;
  readonly ways: BothWays;
  readonly judgement: Judgement;
}
