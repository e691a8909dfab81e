import type { Collation } from './collation.js';
import { isLostGap } from './page-model.js';

/** How a ribbon between the two sides looks. */
export type RibbonLook = 'same' | 'near' | 'far' | 'gaps' | 'moved';

/** From this share of changed letters on, the two ends of a ribbon are far apart. */
const FAR_FROM = 0.35;

/** The look of every passage's ribbon, by the passage's index. */
export function ribbonLooks(collation: Collation): readonly RibbonLook[] {
  const { passages } = collation.view;
  const changed = passages.map(() => 0);
  const gaps = passages.map(() => false);
  for (const block of [...collation.left, ...collation.right]) {
    for (const { passage, state, span } of block.pieces) {
      if (passage < 0) continue;
      if (state === 'changed') changed[passage] = (changed[passage] ?? 0) + span[1] - span[0];
      const lost = block.marks.some(
        ({ flag, span: at }) => isLostGap(flag) && flag.kind === 'missing-space' && at[0] === at[1] && at[0] >= span[0] && at[0] <= span[1],
      );
      if (lost) gaps[passage] = true;
    }
  }
  return passages.map(({ a, b, kind, moved }, i) => {
    if (moved) return 'moved';
    const share = (changed[i] ?? 0) / Math.max(1, a[1] - a[0] + b[1] - b[0]);
    if (kind === 'rewritten' || share > FAR_FROM) return 'far';
    return share > 0 ? 'near' : gaps[i] === true ? 'gaps' : 'same';
  });
}
