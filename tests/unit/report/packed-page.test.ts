import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { pageDataOf } from '../../../src/report/cluster/page-data.js';
import { pairsOf } from '../../../src/report/cluster/pairs.js';
import { type PackedPage, packPage, unpackPage } from '../../../src/report/compare/packed-page.js';
import type { PageData } from '../../../src/report/compare/page-model.js';
import { ferry, hostile, manyVersions, rightToLeft } from './stories.js';

function dataOf(result: Result): PageData {
  const [cluster] = result.clusters;
  if (cluster === undefined) throw new Error('the story has a cluster');
  const documents = new Map(result.documents.map((document) => [document.id, document] as const));
  const dossier = dossierOf(cluster, documents, result.relations);
  return pageDataOf(dossier, pairsOf(dossier));
}

const written = (data: PageData): string => JSON.stringify(packPage(data));

describe('the data of a page', () => {
  for (const [name, story] of Object.entries({ ferry, hostile, rightToLeft })) {
    it(`comes out as it was packed: ${name}`, () => {
      const data = dataOf(story());
      expect(data.pairs.some(({ flags, passages }) => flags.length > 0 && passages.length > 0)).toBe(true);
      expect(unpackPage(JSON.parse(written(data)) as PackedPage)).toEqual(data);
    });
  }

  it('keeps moved and quoted passages, findings without a place, and words of one side alone', () => {
    const data = dataOf(ferry());
    const pairs = data.pairs.map((pair) => ({
      ...pair,
      passages: pair.passages.map((passage, n) => ({ ...passage, moved: n % 2 === 0, quoted: n % 3 === 0 })),
      flags: pair.flags.map(({ before: _, after: __, ...flag }, n) => ({
        ...flag,
        a: null,
        ...(n % 2 === 0 ? { after: 'x' } : { before: '' }),
      })),
    }));
    expect(unpackPage(JSON.parse(written({ ...data, pairs })) as PackedPage).pairs).toEqual(pairs);
  });

  it('holds a sentence that many pairs share once', () => {
    const data = dataOf(manyVersions(20, true));
    const sentences = data.pairs.flatMap(({ flags }) => flags.map(({ explanation }) => explanation));
    const common = sentences.find((sentence, n) => sentences.indexOf(sentence) < n) ?? '';
    expect(common).not.toBe('');
    expect(written(data).split(JSON.stringify(common)).length - 1).toBe(1);
    expect(written(data).length).toBeLessThan(JSON.stringify(data).length / 2);
  });
});
