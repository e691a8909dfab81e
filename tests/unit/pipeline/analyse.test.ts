import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type Options } from '../../../src/model/options.js';
import { MEMBER_RELATIONS } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import { analyse } from '../../../src/pipeline/analyse.js';
import type { Progress } from '../../../src/pipeline/work-out.js';
import { resultText } from '../../../src/pipeline/write-result.js';
import type { RawFormat, RawOutcome } from '../../../src/read/raw-article.js';
import { refuse } from '../../../src/read/refuse.js';
import { validateResult } from '../../../src/read/validate-result.js';
import { makeArticle, makeLanguage } from '../../bench/synthetic-article.js';
import { asRecord, copyStory, inventArchive, inventStory, type Story } from '../../cli/invented-stories.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';

const article = (story: Story): RawOutcome => ({
  ok: true,
  raw: { name: story.id, format: 'record', bytes: new TextEncoder().encode(asRecord(story)) },
});
const raw = (name: string, text: string, format: RawFormat = 'text'): RawOutcome => ({
  ok: true,
  raw: { name, format, bytes: new TextEncoder().encode(text) },
});

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
const analysed = (articles: readonly RawOutcome[], options: Options = DEFAULT_OPTIONS): Promise<Result> =>
  analyse(each(articles), { options, threads: 1 });

const archive = inventArchive(60).map(article);
const mixed = [
  ...archive,
  refuse('gone.txt', 'not-found', 'no such file'),
  raw('empty.txt', ''),
  raw('binary.txt', '\0\0\0'),
  refuse('also-gone.txt', 'not-found', 'no such file'),
];

describe('the result of a run', () => {
  it('keeps the schema', async () => expect(validateResult(await analysed(mixed))).toEqual({ ok: true }));

  it('is the same whatever the order of the articles', async () => {
    const text = async (articles: readonly RawOutcome[]): Promise<string> => [...resultText(await analysed(articles))].join('');
    const first = await text(mixed);
    for (const seed of [1, 2, 3]) expect(await text(shuffled(mixed, seededRandom(seed)))).toBe(first);
  });

  it('makes no relation of what an outlet prints under every story', async () => {
    const notice =
      'The Larkhaven Post is owned by its readers and lives on what they give. Every story costs more to write than an advertisement brings in, so give what you can.';
    const stories = [
      'The ferry to Osmund Bay will stop for the winter after cracks were found in its ramp.',
      'The council voted on Tuesday evening to close the swimming bath on Quay Street for good.',
      'A ship with four hundred sheep on board ran aground off the lighthouse on Sunday morning.',
    ];
    const page = (story: string, outlet: string): RawOutcome =>
      raw(`${outlet} ${story.slice(0, 8)}`, JSON.stringify({ text: `${story}\n\n${notice}`, outlet }), 'record');
    const { relations } = await analysed(stories.map((story) => page(story, 'Larkhaven Post')));
    expect(relations).toEqual([]);
    const elsewhere = await analysed(stories.map((story, i) => page(story, `Post ${i}`)));
    expect(elsewhere.relations).not.toEqual([]);
  });

  it('has every document once, in a cluster or single, and only documents that are there', async () => {
    const { documents, clusters, singles, relations } = await analysed(mixed);
    const ids = documents.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const clustered = clusters.flatMap(({ members, satellites }) => [...members, ...satellites.map(({ document }) => document)]);
    expect([...new Set([...clustered, ...singles])].sort()).toEqual(ids);
    expect(singles.filter((id) => clustered.includes(id))).toEqual([]);
    expect(clusters.flatMap(({ members }) => members).length).toBe(new Set(clusters.flatMap(({ members }) => members)).size);
    for (const { a, b } of relations) expect(ids).toEqual(expect.arrayContaining([a, b]));
  });

  it('joins members by strong relations only, and names an edge to every member but the first', async () => {
    const { clusters, relations } = await analysed(archive);
    expect(clusters).toHaveLength(20);
    for (const { members, edges } of clusters) {
      for (const id of members) expect(relations.some(({ a, b, kind }) => (a === id || b === id) && MEMBER_RELATIONS.has(kind))).toBe(true);
      expect(edges).toHaveLength(members.length - 1);
    }
  });

  it('lists what was rejected in reading and in preparing by path', async () => {
    const { rejected } = await analysed(mixed);
    expect(rejected.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'also-gone.txt not-found',
      'binary.txt binary',
      'empty.txt empty',
      'gone.txt not-found',
    ]);
  });

  it('of one article given three times under one name is three documents, identical, in one cluster', async () => {
    const story = article(inventStory(1));
    const { documents, relations, clusters } = await analysed([story, story, story]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
    expect(relations.map(({ kind }) => kind)).toEqual(['identical', 'identical', 'identical']);
    expect(clusters.map(({ members }) => members.length)).toEqual([3]);
  });

  it('of nothing is empty, and counts no work', async () => {
    expect(await analysed([])).toMatchObject({
      documents: [],
      relations: [],
      clusters: [],
      singles: [],
      rejected: [],
      work: { candidatePairs: 0, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
    });
  });

  it('counts the pairs it looked at', async () => {
    const { work, relations } = await analysed([article(inventStory(1)), article(copyStory(inventStory(1))), article(inventStory(2))]);
    expect([work.candidatePairs, relations.length]).toEqual([1, 1]);
  });
});

describe('what many pages print', () => {
  const sentence = 'Shares in the ferry company of Larkhaven trade on the northern exchange and closed the day before without change.';
  // Each in words of its own: of eight pages every turn of phrase in two of them is rare.
  const withSentence = (seed: number): RawOutcome =>
    raw(`page-${seed}`, JSON.stringify({ outlet: 'Harbour Post', text: `${makeArticle(makeLanguage(seed), 1200)} ${sentence}` }), 'record');

  it('is counted, and relates none of the stories, when it is a sentence of one outlet', async () => {
    const { work, relations } = await analysed(Array.from({ length: 8 }, (_, n) => withSentence(n)));
    expect(relations).toEqual([]);
    expect(work).toMatchObject({ candidatePairs: 0, cappedFingerprints: 0, exact: true });
    expect(work.standingFingerprints).toBeGreaterThan(0);
  });

  it('may lack pairs above the cap: the result says so, and the crowd stays one cluster', async () => {
    const crowd = Array.from({ length: 30 }, () => article(inventStory(1)));
    const { work, clusters } = await analysed(crowd, { ...DEFAULT_OPTIONS, maxDocumentFrequency: 8 });
    expect(work.exact).toBe(false);
    expect(work.cappedFingerprints).toBeGreaterThan(0);
    expect(work.candidatePairs).toBeLessThanOrEqual(8 * 8);
    expect(clusters.map(({ members }) => members.length)).toEqual([30]);
  });
});

describe('while a run goes on', () => {
  it('it tells how much was read and compared, ever more, up to the whole', async () => {
    const told: Progress[] = [];
    const { documents, work } = await analyse(each(archive), {
      options: DEFAULT_OPTIONS,
      threads: 1,
      onProgress: (progress) => told.push(progress),
    });
    for (const stage of ['read', 'compare'] as const) {
      const done = told.filter((progress) => progress.stage === stage).map((progress) => progress.done);
      expect(done).toEqual([...done].sort((x, y) => x - y));
      expect(done.at(-1)).toBe(stage === 'read' ? documents.length : work.candidatePairs);
    }
    expect(new Set(told.filter(({ stage }) => stage === 'compare').map(({ total }) => total))).toEqual(new Set([work.candidatePairs]));
  });

  it('it tells each rejection once', async () => {
    const told: string[] = [];
    await analyse(each(mixed), { options: DEFAULT_OPTIONS, threads: 1, onRejected: ({ path }) => told.push(path) });
    expect(told.sort()).toEqual(['also-gone.txt', 'binary.txt', 'empty.txt', 'gone.txt']);
  });

  it('a source that fails ends it with that failure', async () => {
    async function* broken(): AsyncGenerator<RawOutcome> {
      yield await Promise.resolve(article(inventStory(1)));
      throw new Error('the disk is gone');
    }
    await expect(analyse(broken(), { options: DEFAULT_OPTIONS, threads: 1 })).rejects.toThrow('the disk is gone');
  });
});
