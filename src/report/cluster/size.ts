import type { Relation } from '../../model/relation.js';

/** Characters that a relation takes on the page as it is packed there, near enough for a budget: half of all sentences stand there once already. */
export function relationSize(relation: Relation): number {
  const flags = relation.flags.reduce(
    (sum, flag) => sum + 52 + flag.explanation.length / 2 + (flag.before?.length ?? 0) / 4 + (flag.after?.length ?? 0) / 4,
    0,
  );
  return 110 + 22 * relation.passages.length + flags;
}
