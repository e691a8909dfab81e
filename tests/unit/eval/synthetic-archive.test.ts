import { expect, it } from 'vitest';
import { syntheticArchive } from '../../bench/synthetic-archive.js';

it('an archive of more articles begins with the same', () => {
  const small = [...syntheticArchive(9, 40)];
  expect(small).toHaveLength(40);
  expect([...syntheticArchive(9, 80)].slice(0, 40)).toEqual(small);
  expect(new Set(small.map(({ id }) => id)).size).toBe(40);
});

it('an archive has stories of several versions and stories of one, and each outlet signs with its own words', () => {
  const records = [...syntheticArchive(9, 300)];
  const versions = new Map<string, number>();
  const endings = new Map<string, Set<string>>();
  for (const { headline, outlet, text } of records) {
    versions.set(headline, (versions.get(headline) ?? 0) + 1);
    endings.set(outlet, (endings.get(outlet) ?? new Set()).add(text.slice(-60)));
  }
  expect([...versions.values()].some((count) => count === 1)).toBe(true);
  expect([...versions.values()].some((count) => count > 3)).toBe(true);
  expect([...endings.values()].every(({ size }) => size === 1)).toBe(true);
});
