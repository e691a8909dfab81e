import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../../src/model/cluster.js';
import type { Document } from '../../../../src/model/document.js';
import { parallelTextOf } from '../../../../src/pipeline/parallel-text.js';
import { teiPieces } from '../../../../src/report/exports/tei.js';
import { teiWitnesses } from '../../../../src/report/exports/tei-witnesses.js';
import { inXml } from '../../../../src/report/exports/xml-text.js';
import { storyOf } from '../../../../src/text/story.js';
import { clusterOf, documentOf, edgeOf } from '../fixture.js';
import { ferry } from '../stories.js';
import { documentsOf, headlineIn, storyIn, teiProblems } from './tei-reader.js';
import { schemaProblems } from './tei-schema.js';
import { type Element, named, textOf, xmlTree } from './xml-tree.js';

const WIND = 'The wind took the roof of the chapel at Osmund on Friday night.';
const MAST = 'Nobody was hurt, the harbour master told the paper, though a mast fell across the slip and two boats were holed.';
const ROOF = 'The parish will ask for money to mend it before the winter comes again.';
const DEEP = 'Slates lay as deep as snow in the lane behind the net lofts until noon on Saturday, and carts went round by the mill.';

const version = (name: string, paragraphs: readonly string[], more: Partial<Parameters<typeof documentOf>[0]> = {}): Document =>
  documentOf({ name, paragraphs, ...more });

const written = (cluster: Cluster, members: readonly Document[]): string =>
  [...teiPieces(cluster, teiWitnesses(cluster, members), parallelTextOf(members))].join('');

const editionOf = (members: readonly Document[]): string => {
  const [first, ...others] = members;
  const edges = first === undefined ? [] : others.map((other) => edgeOf(first, other, 0.9));
  return written(clusterOf('c1', members, edges), members);
};

function expectWhole(members: readonly Document[], root: Element): void {
  const documents = documentsOf(root);
  expect([...documents.values()].sort()).toEqual(members.map(({ id }) => id).sort());
  for (const [siglum, id] of documents) {
    const member = members.find((one) => one.id === id);
    expect(storyIn(root, siglum)).toBe(inXml(member === undefined ? '' : storyOf(member).text));
    expect(headlineIn(root, siglum)).toBe(inXml(member?.headline?.value ?? ''));
  }
}

const CASES: Readonly<Record<string, readonly Document[]>> = {
  'copies alone': [version('a', [WIND, MAST]), version('b', [WIND, MAST])],
  'spaces lost': [version('a', [WIND, MAST]), version('b', [WIND.replace('the roof', 'theroof'), MAST], { between: '' })],
  'another word': [
    version('a', [WIND, MAST, ROOF], { headline: 'Chapel loses its roof' }),
    version('b', [WIND.replace('Friday', 'Sunday'), MAST, ROOF], { headline: 'Chapel loses roof' }),
    version('c', [WIND.replace('Friday', 'FRIDAY,'), MAST, ROOF]),
  ],
  'paragraphs moved': [
    version('a', [WIND, MAST, ROOF, DEEP]),
    version('b', [WIND, DEEP, MAST, ROOF]),
    version('c', [DEEP, ROOF, MAST, WIND]),
  ],
  'a fragment': [
    ...['a', 'b'].map((name) => version(name, [WIND, MAST, ROOF, DEEP, `${MAST} ${DEEP} ${ROOF}`])),
    version('c', [WIND, MAST]),
  ],
  'signs that XML has no place for': [
    version('a', [`\u0001${WIND}`, `<app> & "${MAST}"\r`], { headline: '<\ud800>' }),
    version('b', [`“${WIND}”`, MAST, 'a\u0000b ]]> \uffff']),
  ],
  'a paragraph with a blank line inside': [version('a', [`${WIND}\n\n\n${MAST}`]), version('b', [WIND, MAST])],
};

describe.each(Object.entries(CASES))('an edition of %s', (_, members) => {
  const edition = editionOf(members);
  const root = xmlTree(edition);

  it('is built as TEI has it', async () => {
    expect(teiProblems(root)).toEqual([]);
    expect(await schemaProblems(edition)).toEqual([]);
  });

  it('gives each witness’s story and headline back', () => {
    expectWhole(members, root);
  });
});

describe('an edition', () => {
  it('of the ferry is sound and whole, each entry as large as what differs', () => {
    const { documents, clusters } = ferry();
    const [cluster] = clusters;
    if (cluster === undefined) throw new Error('no cluster');
    const members = cluster.members.flatMap((id) => documents.filter((document) => document.id === id));
    const root = xmlTree(written(cluster, members));
    expect(teiProblems(root)).toEqual([]);
    expectWhole(members, root);
    const accidental = named(root, 'app').filter(({ attributes }) => attributes['type'] === 'accidental');
    expect(accidental.map((app) => named(app, 'rdg').map(textOf))).toContainEqual(['on ', 'on']);
  });

  it('says what kind of difference each entry is', () => {
    const types = (name: string): readonly (string | undefined)[] =>
      named(xmlTree(editionOf(CASES[name] ?? [])), 'app').map(({ attributes }) => attributes['type']);
    expect(types('copies alone')).toEqual([]);
    expect(types('spaces lost')).toEqual(['accidental', 'accidental']);
    expect(types('another word')).toEqual([undefined, 'substantive']);
    expect(types('a fragment')).toContain('lacuna');
  });

  it('tells one wording with other capitals as one group', () => {
    const root = xmlTree(editionOf(CASES['another word'] ?? []));
    const [, app] = named(root, 'app');
    expect(app?.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual(['rdgGrp', 'rdg']);
  });

  it('has no milestone of a stretch where nothing was moved', () => {
    const stretches = (name: string) =>
      named(xmlTree(editionOf(CASES[name] ?? [])), 'milestone').filter(({ attributes }) => attributes['unit'] === 'stretch').length;
    expect(stretches('another word')).toBe(0);
    expect(stretches('paragraphs moved')).toBeGreaterThan(2);
  });

  it('is the same for every order of the members', () => {
    for (const members of Object.values(CASES)) {
      const [first, ...others] = members;
      if (first === undefined) continue;
      const cluster = clusterOf(
        'c1',
        members,
        others.map((other) => edgeOf(first, other, 0.9)),
      );
      const turned = [...members].reverse();
      expect(written(cluster, turned)).toBe(editionOf(members));
    }
  });
});

describe('the schema of an edition', () => {
  const sound = editionOf(CASES['another word'] ?? []);

  it.each([
    ['a reading of nobody', /<rdg wit="[^"]*"/, '<rdg'],
    ['an entry without a reading', /<app type="substantive">.*?<\/app>/s, '<app type="substantive"/>'],
    ['a siglum twice', /xml:id="B"/, 'xml:id="A"'],
    ['a method that TEI does not know', 'parallel-segmentation', 'side-by-side'],
    ['a date of another kind', /<idno type="document">/, '<date when="Friday">x</date><idno type="document">'],
    ['words outside a block', '<body>', '<body>words'],
  ])('refuses %s', async (_, from, to) => {
    const broken = sound.replace(from, to);
    expect(broken).not.toBe(sound);
    expect(await schemaProblems(broken)).not.toEqual([]);
  });
});
