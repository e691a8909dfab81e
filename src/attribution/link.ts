import type { Layout } from './layout.js';
import type { Stretch } from './stretches.js';
import { thatAfter } from './that-clause.js';
import { classOf } from './word-class.js';
import { wordHash } from './word-hash.js';

const COMMA = classOf('comma');

/** A cue with what belongs to it, as stretches of tokens. */
export interface Linked {
  readonly cue: Stretch;
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  /** True where no label gave the contents: they are a neighbour's, or what "that" brings in. */
  readonly guessed?: boolean;
}

/**
 * Gives each source and content to its cue: what stands before a cue to the next one after it, what stands after to the last one before it.
 * A cue without a source of its own has that of the cue before it in its sentence ("Abel said so, adding that …").
 *
 * @param stretches of one paragraph, in order
 */
export function link(layout: Layout, stretches: readonly Stretch[]): readonly Linked[] {
  const cues = stretches.filter(({ role }) => role === 'cue');
  const linked: Linked[] = [];
  for (const [k, cue] of cues.entries()) {
    const before = cues[k - 1]?.to ?? 0;
    const after = cues[k + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = stretches.filter(
      ({ side, from, to }) =>
        (side === 'before' && from >= before && to <= cue.from) || (side === 'after' && from >= cue.to && to <= after),
    );
    // Whoever is named right after a verb of telling is told, and does not tell.
    const sources = own.filter(({ role, side }) => role === 'source' && !(side === 'after' && isTelling(layout, cue)));
    // Of several the nearest to the cue is the source.
    const source = nearest(sources, cue) ?? inherited(layout, linked.at(-1), cue);
    linked.push({ cue, source, contents: own.filter(({ role }) => role === 'content') });
  }
  return linked.map((one, k) => {
    if (one.contents.length > 0) return one;
    const clause = ownClause(layout, one, linked[k + 1]);
    return { ...one, contents: clause === null ? shared(layout, one, linked[k - 1], linked[k + 1]) : [clause], guessed: true };
  });
}

/** What a cue brings in by "that" before the next cue of its sentence, where no label says so: "Abel said on Monday that it was over, adding …". */
function ownClause(layout: Layout, { cue }: Linked, after: Linked | undefined): Stretch | null {
  const { sentenceStarts, sentenceEnds, classes } = layout;
  if (after === undefined || sentenceStarts[after.cue.from] !== sentenceStarts[cue.from]) return null;
  const from = thatAfter(layout, cue.to, Math.min(after.cue.from, sentenceEnds[cue.from]!));
  const to = classes[after.cue.from - 1] === COMMA ? after.cue.from - 1 : after.cue.from;
  return from === null || to - from < 2 ? null : { role: 'content', side: 'after', from, to };
}

/** What a neighbouring cue of its sentence brings in, for a cue that has nothing: "Abel said and Bede agreed that …". */
function shared({ sentenceStarts }: Layout, { cue }: Linked, before: Linked | undefined, after: Linked | undefined): readonly Stretch[] {
  const near = [after, before].find(
    (other) => other !== undefined && sentenceStarts[other.cue.from] === sentenceStarts[cue.from] && other.contents.length > 0,
  );
  return near?.contents ?? [];
}

function nearest(sources: readonly Stretch[], cue: Stretch): Stretch | null {
  const gap = ({ from, to }: Stretch): number => (to <= cue.from ? cue.from - to : from - cue.to);
  return sources.reduce<Stretch | null>((best, source) => (best === null || gap(source) < gap(best) ? source : best), null);
}

function inherited({ sentenceStarts }: Layout, last: Linked | undefined, cue: Stretch): Stretch | null {
  if (last === undefined || sentenceStarts[last.cue.from] !== sentenceStarts[cue.from]) return null;
  return last.source;
}

const TELLING: ReadonlySet<number> = new Set(['told', 'tells', 'tell', 'telling'].map(wordHash));
const isTelling = ({ tokens }: Layout, { to }: Stretch): boolean => TELLING.has(tokens.words[to - 1]!);
