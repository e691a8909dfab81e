import { describe, expect, it } from 'vitest';
import { labelDocuments } from '../../../src/stemma/label.js';
import { fc, isWhole } from '../../property/texts.js';
import { articleOf } from './facts.js';

const labels = (...documents: readonly ReturnType<typeof articleOf>[]): readonly (string | undefined)[] => {
  const found = labelDocuments(documents);
  return documents.map(({ id }) => found.get(id));
};

describe('labels', () => {
  it('are the outlets where these differ', () => {
    expect(labels(articleOf('a.txt', { outlet: 'Daily Lantern' }), articleOf('b.txt', { outlet: 'County Post' }))).toEqual([
      'Daily Lantern',
      'County Post',
    ]);
  });

  it('are names where there is no outlet', () => {
    expect(labels(articleOf('a.txt'), articleOf('b.txt'))).toEqual(['a.txt', 'b.txt']);
  });

  it('add the day, then the clock', () => {
    const page = (id: string, published: string) => articleOf(id, { outlet: 'Daily Lantern', published });
    expect(labels(page('a', '2024-05-03'), page('b', '2024-05-04'))).toEqual([
      'Daily Lantern of 3 May 2024',
      'Daily Lantern of 4 May 2024',
    ]);
    expect(labels(page('a', '2024-05-03T10:15'), page('b', '2024-05-03T11:20'))).toEqual([
      'Daily Lantern of 3 May 2024, 10:15',
      'Daily Lantern of 3 May 2024, 11:20',
    ]);
  });

  it('add the name where nothing else differs', () => {
    expect(labels(articleOf('a', { outlet: 'Daily Lantern' }), articleOf('b', { outlet: 'Daily Lantern' }))).toEqual([
      'Daily Lantern (a)',
      'Daily Lantern (b)',
    ]);
  });

  it('are all different for different names', () => {
    const page = fc.record({
      outlet: fc.option(fc.constantFrom('Daily Lantern', 'County Post')),
      published: fc.option(fc.constantFrom('2024-05-03', '2024-05-03T10:15', '2024-05-04', '2024')),
    });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
        const documents = pages.map(({ outlet, published }, index) =>
          articleOf(`file-${index}.txt`, { ...(outlet === null ? {} : { outlet }), ...(published === null ? {} : { published }) }),
        );
        expect(new Set(labels(...documents)).size).toBe(documents.length);
      }),
    );
  });

  it('are different for long paths that end alike', () => {
    const path = (folder: string): string => `${folder}/archive/of/the/harbour/papers/${'2024/'.repeat(10)}index.html`;
    expect(new Set(labels(articleOf(path('north')), articleOf(path('south')))).size).toBe(2);
  });

  it('never cut a character in two', () => {
    const shown = labels(
      articleOf('a', { outlet: `${'x'.repeat(59)}😀 Lantern` }),
      articleOf(`😀${'y'.repeat(58)}😀`),
      articleOf(`${'y'.repeat(9)}😀${'z'.repeat(58)}`),
    );
    expect(shown.filter((label) => !isWhole(label ?? ''))).toEqual([]);
  });
});
