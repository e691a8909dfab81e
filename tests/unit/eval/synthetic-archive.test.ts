import { expect, it } from 'vitest';
import { syntheticArchive, syntheticArticles } from '../../bench/synthetic-archive.js';

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
    if (outlet !== '') endings.set(outlet, (endings.get(outlet) ?? new Set()).add(text.slice(-60)));
  }
  expect([...versions.values()].some((count) => count === 1)).toBe(true);
  expect([...versions.values()].some((count) => count > 3)).toBe(true);
  expect([...endings.values()].every(({ size }) => size === 1)).toBe(true);
});

it('an archive has pages without an outlet, forms that differ, and sentences that outlets put into their stories', () => {
  const articles = [...syntheticArticles(9, 2000)];
  expect(articles.some(({ record }) => record.outlet === '')).toBe(true);
  const forms = articles.filter(({ story }) => story === 'form of Outlet 1');
  expect(forms.length).toBeGreaterThan(1);
  expect(new Set(forms.map(({ record }) => record.text)).size).toBe(forms.length);
  const pages = articles.filter(({ record, story }) => record.outlet === 'Outlet 1' && story.startsWith('story'));
  const storiesWith = new Map<string, Set<string>>();
  for (const { record, story } of pages) {
    for (const sentence of record.text.split(/(?<=\.)\s+/)) storiesWith.set(sentence, (storiesWith.get(sentence) ?? new Set()).add(story));
  }
  const standing = [...storiesWith.values()].filter(({ size }) => size > 1 && size < pages.length / 2);
  expect(standing.length).toBeGreaterThan(1);
});
