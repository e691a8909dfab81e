import { RELATION_NAMES, T } from '../strings.js';
import { isLostGap, type PageData, type PagePair } from './page-model.js';

/** What a reader should know of a pair before looking: how much of each is in the other, and what was lost. */
export function pairSentence(pair: PagePair, data: Pick<PageData, 'versions'>, flip: boolean): string {
  const [a, b] = [data.versions[pair.a]?.siglum ?? '', data.versions[pair.b]?.siglum ?? ''];
  const lost = pair.flags.filter(isLostGap).length;
  const coverage = flip ? T.coverage(b, a, pair.coverageB, pair.coverageA) : T.coverage(a, b, pair.coverageA, pair.coverageB);
  const kind = RELATION_NAMES[pair.kind];
  return [`${kind.charAt(0).toUpperCase()}${kind.slice(1)}.`, coverage, lost > 0 ? T.lost(lost, b) : '', pair.exact ? '' : T.inexact]
    .filter((part) => part !== '')
    .join(' ');
}
