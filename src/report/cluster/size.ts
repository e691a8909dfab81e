import type { Relation } from '../../model/relation.js';

/** Characters that a relation takes on the page, near enough for a budget: its flags' sentences and its passages' spans. */
export function relationSize(relation: Relation): number {
  const flags = relation.flags.reduce(
    (sum, flag) => sum + 130 + flag.explanation.length + (flag.before?.length ?? 0) / 4 + (flag.after?.length ?? 0) / 4,
    0,
  );
  return 120 + 80 * relation.passages.length + flags;
}
