import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { type Dossier, dossierOf } from '../../../src/report/cluster/dossier.js';
import { carriedLoci, type ReadingView, readingView } from '../../../src/report/cluster/reading-view.js';
import { readingOf } from '../../../src/report/compare/reading.js';
import { clusterOf, documentOf, edgeOf, resultOf } from './fixture.js';
import { manyVersions, sixVersions } from './stories.js';

const QUAY = 'The harbour office closed at noon on Tuesday, and the boats lay idle along the quay until the evening.';
const FERRY = 'The rope ferry will stay shut until the spring because the cables are worn, the council said on Monday.';
const END = 'Nobody at the landing wanted to speak about the matter before the vote of the council.';

function dossierIn({ documents, clusters: [cluster] }: Result): Dossier {
  if (cluster === undefined) throw new Error('no cluster');
  return dossierOf(cluster, new Map(documents.map((document) => [document.id, document])), []);
}

function dossierFor(bodies: readonly (readonly string[])[]): Dossier {
  const documents = bodies.map((paragraphs, i) =>
    documentOf({ name: `v${i}`, outlet: `Outlet ${i}`, published: `2031-04-07T0${i}:10`, paragraphs }),
  );
  const [first, ...others] = documents;
  if (first === undefined) throw new Error('no version');
  const edges = others.map((other) => edgeOf(first, other, 0.9));
  return dossierIn(resultOf(documents, [], [clusterOf('c1', documents, edges)]));
}

const viewOf = (bodies: readonly (readonly string[])[]): ReadingView | null => readingView(dossierFor(bodies), []);

/** Text as it is read: without tags, numbers of places left out. */
const read = (html: string): string =>
  html
    .replace(/<sup>\d+<\/sup>|<span class="vh">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const paragraphs = (html: string): readonly string[] =>
  [...html.matchAll(/<p class="rt"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) => inner);

const marks = (html: string): readonly string[] =>
  [...html.matchAll(/<a class="(hot[^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, kind = '', words = '']) => `${kind}: ${read(words)}`);

/** The boxes: number, share, readings. */
const notes = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<li id="rn-(\d+)">([\s\S]*?)<\/li>/g)].map(([, number = '', inner = '']) => [
    number,
    read(/<span class="hot[^>]*>(.*?)<\/span>/.exec(inner)?.[1] ?? ''),
    ...[...inner.matchAll(/<p class="ro"[^>]*>(.*?)<\/p>/g)].map(([, other = '']) => read(other)),
  ]);

const BODIES = [
  [QUAY, FERRY, END],
  [QUAY, FERRY.replace('Monday', 'Friday'), END],
  [QUAY.replace('noon', 'dusk'), FERRY.replace('Monday', 'Friday'), END],
  [QUAY, FERRY.replace('Monday', 'Sunday'), END],
  [QUAY, FERRY.replace('cables are', 'old cables are'), END],
];

describe('the reading view', () => {
  const html = viewOf(BODIES)?.readHtml ?? '';

  it('has the base text to the letter, each place tinted by how many of the others differ', () => {
    expect(viewOf(BODIES)?.siglum).toBe('A');
    expect(paragraphs(html).map(read)).toEqual(BODIES[0]);
    expect(marks(html)).toEqual(['hot h1: noon', 'hot h1 gap-place: ', 'hot h3: Monday']);
  });

  it('has the readings of the others in the margin, most carried first, under the number of the place', () => {
    expect(notes(html)).toEqual([
      ['1', '1 of 4 differs', 'dusk C'],
      ['2', '1 of 4 differs', 'old E'],
      ['3', '3 of 4 differ', 'Friday B C', 'Sunday D'],
    ]);
    expect(html.split('<div class="rp">').map((paragraph) => notes(paragraph).length)).toEqual([0, 1, 2, 0]);
  });

  it('tints every paragraph of a place that goes over several, and notes it once', () => {
    const several = viewOf(
      [[QUAY, FERRY, END], [QUAY], [QUAY], [QUAY]].map((body) => [...body, 'Come again, said the sign beside the road.']),
    );
    expect(paragraphs(several?.readHtml ?? '').map((paragraph) => /class="hot h4"/.test(paragraph))).toEqual([false, true, true, false]);
    expect(notes(several?.readHtml ?? '')).toEqual([['1', '3 of 3 differ', 'nothing B C D']]);
  });

  it('escapes what the texts hold', () => {
    const hostile = viewOf([[QUAY.replace('noon', '<b>noon</b>')], [QUAY], [QUAY.replace('noon', '<i>dusk</i>')]])?.readHtml ?? '';
    expect(hostile).not.toMatch(/<[bi]>/);
    expect(paragraphs(hostile).map(read)[0]).toContain('<b>noon</b>');
  });

  it('is not there for two versions, or where all agree', () => {
    expect(viewOf([[QUAY], [QUAY.replace('noon', 'dusk')]])).toBeNull();
    expect(viewOf([[QUAY], [QUAY], [QUAY.toUpperCase()]])).toBeNull();
  });

  it.each([
    ['six versions', sixVersions()],
    ['fifty', manyVersions(50, true)],
  ])('shows the whole of whichever text is read, whatever was moved, cut or put in elsewhere: %s', (_, result) => {
    const dossier = dossierIn(result);
    const versions = dossier.witnesses.map(({ siglum, document }) => ({
      siglum,
      text: document?.text ?? null,
      body: document?.body ?? [],
    }));
    const loci = carriedLoci(dossier, new Set(versions.keys()));
    expect(loci.length).toBeGreaterThan(0);
    expect(readingView(dossier, loci)?.bases).toHaveLength(dossier.cluster.members.length);
    for (const [base, { text, body }] of versions.slice(0, 8).entries()) {
      const drawn = readingOf(versions, loci, base);
      expect(paragraphs(drawn.html).map(read)).toEqual(body.map((span) => text?.slice(...span)));
      const numbers = notes(drawn.html).map(([number]) => Number(number));
      expect(numbers).toEqual(numbers.map((__, i) => i + 1));
    }
  });

  it('offers no other version where the page has not all the texts', () => {
    const dossier = dossierFor(BODIES);
    expect(carriedLoci(dossier, new Set([0, 1, 2, 3, 4]))).not.toEqual([]);
    expect(carriedLoci(dossier, new Set([0, 1, 2, 3]))).toEqual([]);
    expect(readingView(dossier, [])?.bases).toEqual([]);
  });
});
