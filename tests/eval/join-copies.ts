import type { Copy } from './plagdet.js';

/**
 * Joins copies that follow one another in both texts with at most `longestGap` characters between: the parts of one block. The product
 * parts passages at every paragraph; a case runs across paragraphs.
 *
 * @returns in order of the suspicious text.
 */
export function joinCopies(copies: readonly Copy[], longestGap: number): readonly Copy[] {
  const joined: Copy[] = [];
  for (const copy of [...copies].sort((x, y) => x.suspicious[0] - y.suspicious[0] || x.source[0] - y.source[0])) {
    const last = joined.at(-1);
    if (last !== undefined && follows(last, copy, longestGap)) {
      joined[joined.length - 1] = { suspicious: [last.suspicious[0], copy.suspicious[1]], source: [last.source[0], copy.source[1]] };
    } else joined.push(copy);
  }
  return joined;
}

function follows(last: Copy, next: Copy, longestGap: number): boolean {
  const gaps = [next.suspicious[0] - last.suspicious[1], next.source[0] - last.source[1]];
  return gaps.every((gap) => gap >= 0 && gap <= longestGap);
}
