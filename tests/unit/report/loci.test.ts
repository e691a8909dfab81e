import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import type { ReportAssets } from '../../../src/report/render-report.js';
import { pagesOf, sourceAssets } from './assets.js';
import { clusterOf, documentOf, edgeOf, resultOf } from './fixture.js';
import { HOSTILE, hostile, manyVersions, sixVersions } from './stories.js';

let assets: ReportAssets;
beforeAll(() => {
  assets = sourceAssets();
});

/** The section of the collation on a result's one cluster page, or nothing. */
function section(result: Result): string {
  const html = pagesOf(result, assets).get(`cluster-${result.clusters[0]?.id ?? ''}.html`) ?? '';
  return /<section class="sec" id="loci"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const rows = (html: string): readonly string[] => [...html.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row);

describe('the collation on a page', () => {
  it('tells each place with its readings in their sentence and who carries them', () => {
    const [first = ''] = rows(section(sixVersions()));
    const [lead = '', second = ''] = [...first.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => plain(item));
    expect(plain(first.replace(/<td[\s\S]*/, ''))).toBe('A ¶1');
    expect(lead).toBe('a The harbour board of Larkhaven met on Monday to hear the engineers on the… carried by A D E F');
    expect(second).toBe('b Tuesday carried by B C');
  });

  it('shows for every version which reading it has', () => {
    const cells = rows(section(sixVersions())).map((row) =>
      [...row.matchAll(/<td class="v">[\s\S]*?aria-hidden="true">(.)</g)].map(([, letter]) => letter).join(''),
    );
    expect(cells).toContain('abbaaa');
    expect(cells).toContain('abcba·');
  });

  it('tells nothing, other text, moves and versions that break off', () => {
    const text = plain(section(sixVersions()));
    expect(text).toContain(
      'until the spring, at the latest until Easter , the board said in a statement… carried by A B C D F b nothing carried by E',
    );
    expect(text).toContain('b Elsewhere on the coast a museum of lamps');
    expect(text).toContain('E tells 1 stretch in another order; its words are collated where the others have them.');
    expect(text).toContain('F begins late or ends early by more than a paragraph.');
  });

  it('is left to the comparison of two where there are only two', () => {
    expect(section(manyVersions(2))).toBe('');
    expect(section(manyVersions(3))).not.toBe('');
  });

  it('of many versions has no column for each, and counts readings and sigla that it does not tell', () => {
    const html = section(manyVersions(60));
    expect(html).not.toContain('<td class="v">');
    expect(plain(html)).toContain('and 55 more readings');
    const agreeing = manyVersions(60);
    const collation = {
      ...agreeing.clusters[0]?.collation,
      loci: agreeing.clusters[0]?.collation.loci.slice(0, 1).map(({ readings, lacunae }) => ({
        lacunae,
        readings: [{ witnesses: readings.slice(1).flatMap(({ witnesses }) => witnesses) }, readings[0]],
      })),
    };
    expect(plain(section({ ...agreeing, clusters: [{ ...agreeing.clusters[0], collation }] } as Result))).toMatch(/ and 45 more b /);
  });

  it('keeps the places at which most versions stand apart when there are too many', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const at = (n: number) =>
      words.map((word, i) => (i % 10 === 5 && (n === 0 || (n < 3 && i % 100 === 5)) ? `other${i}` : word)).join(' ');
    const documents = Array.from({ length: 6 }, (_, n) =>
      documentOf({ name: `v${n}.txt`, published: `2031-04-07T0${n}:10`, paragraphs: [at(n)] }),
    );
    const html = section(
      resultOf(
        documents,
        [],
        [
          clusterOf(
            'k-5long',
            documents,
            documents.slice(1).map((one) => edgeOf(documents[0] ?? { id: '' }, one, 0.8)),
          ),
        ],
      ),
    );
    expect(rows(html)).toHaveLength(160);
    expect(plain(html)).toContain(
      '300 places in the order of the story. 140 at which fewer versions stand apart are left out; result.json has all.',
    );
    expect([...html.matchAll(/<b>other(\d+)<\/b>/g)].filter(([, i]) => Number(i) % 100 === 5)).toHaveLength(30);
  });

  it('writes hostile words as words', () => {
    const documents = [0, 1, 2].map((n) =>
      documentOf({
        name: `h${n}`,
        published: '2031-04-07',
        paragraphs: HOSTILE.map(
          (line, i) => `The board ${n === i % 3 ? line : 'said so'} on Monday ${i} before the flood reached the ramp.`,
        ),
      }),
    );
    const html = section(resultOf(documents, [], [clusterOf('k-6evil', documents, [])]));
    expect(rows(html).length).toBeGreaterThan(3);
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(section(hostile())).toBe('');
  });
});
