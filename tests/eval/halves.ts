export const HALVES = ['tune', 'report'] as const;
/** `tune`: constants may be chosen on it and its worst cases read. `report`: only its figures are looked at. */
export type Half = (typeof HALVES)[number];

/** The half a case belongs to, by a hash of its name alone (FNV-1a, low bit of the mixed sum): the same on every machine and for every subset. */
export function halfOf(name: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  // The low bit of FNV-1a is the parity of the bytes alone; higher bits depend on their order too.
  hash ^= hash >>> 15;
  return ((hash ^ (hash >>> 7)) & 1) === 0 ? 'tune' : 'report';
}
