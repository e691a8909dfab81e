import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { type ReadingView, readingView } from '../../../src/report/cluster/reading-view.js';
import { clusterOf, documentOf, edgeOf } from './fixture.js';
import { manyVersions, sixVersions } from './stories.js';

const QUAY = 'The harbour office closed at noon on Tuesday, and the boats lay idle along the quay until the evening.';
const FERRY = 'The rope ferry will stay shut until the spring because the cables are worn, the council said on Monday.';
const END = 'Nobody at the landing wanted to speak about the matter before the vote of the council.';

function viewOf(bodies: readonly (readonly string[])[]): ReadingView | null {
  const documents = bodies.map((paragraphs, i) =>
    documentOf({ name: `v${i}`, outlet: `Outlet ${i}`, published: `2031-04-07T0${i}:10`, paragraphs }),
  );
  const [first, ...others] = documents;
  if (first === undefined) throw new Error('no version');
  const cluster = clusterOf(
    'c1',
    documents,
    others.map((other) => edgeOf(first, other, 0.9)),
  );
  return readingView(dossierOf(cluster, new Map(documents.map((document) => [document.id, document])), []));
}

/** Text as it is read: without tags, numbers of places left out. */
const read = (html: string): string =>
  html
    .replace(/<sup>\d+<\/sup>|<span class="vh">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const marks = (view: ReadingView | null): readonly string[] =>
  (view?.paragraphs ?? []).flatMap(({ textHtml }) =>
    [...textHtml.matchAll(/<a class="(hot[^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, kind = '', words = '']) => `${kind}: ${read(words)}`),
  );

describe('the reading view', () => {
  const bodies = [
    [QUAY, FERRY, END],
    [QUAY, FERRY.replace('Monday', 'Friday'), END],
    [QUAY.replace('noon', 'dusk'), FERRY.replace('Monday', 'Friday'), END],
    [QUAY, FERRY.replace('Monday', 'Sunday'), END],
    [QUAY, FERRY.replace('cables are', 'old cables are'), END],
  ];
  const view = viewOf(bodies);

  it('has the base text to the letter, each place tinted by how many of the others differ', () => {
    expect(view?.siglum).toBe('A');
    expect(view?.paragraphs.map(({ textHtml }) => read(textHtml))).toEqual(bodies[0]);
    expect(marks(view)).toEqual(['hot h1: noon', 'hot h1 gap-place: ', 'hot h3: Monday']);
  });

  it('has the readings of the others in the margin, most carried first, under the number of the place', () => {
    expect(
      view?.paragraphs
        .flatMap(({ notes }) => notes)
        .map(({ number, share, others }) => [number, share, ...others.map(({ words, sigla }) => `${words} ${sigla}`)]),
    ).toEqual([
      [1, '1 of 4 differs', 'dusk C'],
      [2, '1 of 4 differs', 'old E'],
      [3, '3 of 4 differ', 'Friday B C', 'Sunday D'],
    ]);
    expect(view?.paragraphs.map(({ notes }) => notes.length)).toEqual([1, 2, 0]);
  });

  it('tints every paragraph of a place that goes over several, and notes it once', () => {
    const several = viewOf(
      [[QUAY, FERRY, END], [QUAY], [QUAY], [QUAY]].map((body) => [...body, 'Come again, said the sign beside the road.']),
    );
    expect(several?.paragraphs.map(({ textHtml }) => /class="hot h4"/.test(textHtml))).toEqual([false, true, true, false]);
    expect(
      several?.paragraphs.flatMap(({ notes }) => notes.flatMap(({ others }) => others.map(({ nothing, sigla }) => [nothing, sigla]))),
    ).toEqual([[true, 'B C D']]);
  });

  it('escapes what the texts hold', () => {
    const hostile = viewOf([[QUAY.replace('noon', '<b>noon</b>')], [QUAY], [QUAY.replace('noon', '<i>dusk</i>')]]);
    expect(hostile?.paragraphs[0]?.textHtml).not.toContain('<b>');
    expect(read(hostile?.paragraphs[0]?.textHtml ?? '')).toContain('<b>noon</b>');
  });

  it('is not there for two versions, or where all agree', () => {
    expect(viewOf([[QUAY], [QUAY.replace('noon', 'dusk')]])).toBeNull();
    expect(viewOf([[QUAY], [QUAY], [QUAY.toUpperCase()]])).toBeNull();
  });

  it('shows the whole of the base text whatever was moved, cut or put in elsewhere', () => {
    for (const result of [sixVersions(), manyVersions(50, true)]) {
      const [cluster] = result.clusters;
      if (cluster === undefined) throw new Error('no cluster');
      const documents = new Map(result.documents.map((document) => [document.id, document]));
      const dossier = dossierOf(cluster, documents, []);
      const told = readingView(dossier);
      const base = dossier.witnesses.find(({ siglum }) => siglum === told?.siglum)?.document;
      expect(told?.paragraphs.map(({ textHtml }) => read(textHtml))).toEqual(base?.body.map((span) => base.text.slice(...span)));
      const numbers = told?.paragraphs.flatMap(({ notes }) => notes.map(({ number }) => number)) ?? [];
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });
});
