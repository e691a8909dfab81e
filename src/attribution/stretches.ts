import { LABELS } from './labels.js';

export const ROLES = ['cue', 'source', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** Tokens `[from, to)` that play one part in an attribution. */
export interface Stretch {
  readonly role: Role;
  /** On which side of its cue it stands; for a cue itself null. */
  readonly side: 'before' | 'after' | null;
  readonly from: number;
  readonly to: number;
}

type Part = Pick<Stretch, 'role' | 'side'>;

const PARTS: readonly Part[] = [
  { role: 'cue', side: null },
  { role: 'source', side: 'before' },
  { role: 'source', side: 'after' },
  { role: 'content', side: 'before' },
  { role: 'content', side: 'after' },
];
const NONE = -1;

/** For each label the part it belongs to, and whether it begins one. */
const PART_OF: Int8Array = Int8Array.from(LABELS, (label) =>
  PARTS.findIndex(({ role, side }) => label.slice(2) === (side === null ? role : `${role}-${side}`)),
);
const BEGINS: readonly boolean[] = LABELS.map((label) => label.startsWith('B'));

/**
 * The stretches that a chain of labels spells out, in order, disjoint.
 * @param from index of the token the first label belongs to
 */
export function stretchesOf(labels: Uint8Array, from: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let current = NONE;
  for (let i = 0; i <= labels.length; i++) {
    const label = i < labels.length ? labels[i]! : 0;
    const part = PART_OF[label]!;
    if (part === current && !BEGINS[label]) continue;
    const ended = PARTS[current];
    if (ended !== undefined) found.push({ role: ended.role, side: ended.side, from: from + start, to: from + i });
    start = i;
    current = part;
  }
  return found;
}
