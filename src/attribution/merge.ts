import type { Linked } from './link.js';

/**
 * Attributions found both ways in one list, in order of their cues. Of two with one cue the model's stands, which knows better where a
 * source and a content end; but it gives way where it has nothing said of its own, or what was said on the other side of the cue than its form tells.
 *
 * @param byRule in order of their cues, which are disjoint; `byModel` too. O(both).
 */
export function merged(byRule: readonly Linked[], byModel: readonly Linked[]): readonly Linked[] {
  const rules = withSameCue(byRule, byModel);
  const kept = byModel.filter((frame, i) => frame.contents.length > 0 && !rules[i]!.some((rule) => givesWay(rule, frame)));
  const models = withSameCue(kept, byRule);
  return [...kept, ...byRule.filter((_, i) => models[i]!.length === 0)].sort((x, y) => x.cue.from - y.cue.from);
}

/** For each attribution the others that share a token of its cue. */
function withSameCue(others: readonly Linked[], frames: readonly Linked[]): readonly (readonly Linked[])[] {
  let first = 0;
  return frames.map(({ cue }) => {
    while (first < others.length && others[first]!.cue.to <= cue.from) first++;
    const same: Linked[] = [];
    for (let i = first; i < others.length && others[i]!.cue.from < cue.to; i++) same.push(others[i]!);
    return same;
  });
}

const givesWay = (rule: Linked, frame: Linked): boolean =>
  frame.source === null ||
  frame.guessed === true ||
  !frame.contents.some(({ side }) => rule.contents.some((content) => content.side === side));
