import { unreachable } from '../model/unreachable.js';
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

/**
 * The stretches that a chain of labels spells out, in order, disjoint.
 * @param from index of the token the first label belongs to
 */
export function stretchesOf(labels: Uint8Array, from: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  let current = '';
  for (let i = 0; i <= labels.length; i++) {
    const label = LABELS[labels[i] ?? 0] ?? 'none';
    const part = label === 'none' ? '' : label.slice(2);
    if (start >= 0 && (part !== current || label.startsWith('B'))) {
      found.push(stretch(current, from + start, from + i));
      start = -1;
    }
    if (part !== '' && start < 0) start = i;
    current = part;
  }
  return found;
}

function stretch(part: string, from: number, to: number): Stretch {
  const [role, side] = part.split('-') as [Role, 'before' | 'after' | undefined];
  switch (role) {
    case 'cue':
    case 'source':
    case 'content':
      return { role, side: side ?? null, from, to };
    default:
      return unreachable(role);
  }
}
