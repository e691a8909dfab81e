import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, Edge } from '../../src/model/cluster.js';
import type { Document } from '../../src/model/document.js';
import { type Flag, type FlagKind, familyOf } from '../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import type { Relation } from '../../src/model/relation.js';
import type { Result } from '../../src/model/result.js';
import { analyse } from '../../src/pipeline/analyse.js';
import { readInputs } from '../../src/read/read-inputs.js';
import { repairedView } from '../../src/text/repaired.js';
import { storyOf, toDocumentSpan } from '../../src/text/story.js';

const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const FILES = [
  '000_00763056aa195a2a',
  '001_2c6307f450594eee',
  '002_87b075374c3535e4',
  '003_4c90c73626e9fd7b',
  '004_a732330d81aed3a5',
] as const;
const PATHS = FILES.map((file) => `${FOLDER}${file}.txt`);
const HERE = PATHS.every((path) => existsSync(path));

const analyseFiles = (paths: readonly string[]): Promise<Result> =>
  analyse(readInputs(paths, { maxBytes: DEFAULT_OPTIONS.maxBytes }), { options: DEFAULT_OPTIONS, threads: 1 });

describe.skipIf(!HERE)(`the five seed pages${HERE ? '' : ' (skipped: ../shared/seeds is not here)'}`, () => {
  let result: Result;
  let cluster: Cluster;
  const numbered = new Map<string, Document>();

  /** The document whose file name begins with these three digits. */
  function page(number: string): Document {
    const document = numbered.get(number);
    if (document === undefined) throw new Error(`seed ${number} was not read`);
    return document;
  }
  function between(x: string, y: string): Relation {
    const [idX, idY] = [page(x).id, page(y).id];
    const relation = result.relations.find(({ a, b }) => (a === idX && b === idY) || (a === idY && b === idX));
    if (relation === undefined) throw new Error(`${x} and ${y} are not related`);
    return relation;
  }
  const numberOf = (id: string): string => [...numbered].find(([, document]) => document.id === id)?.[0] ?? id;
  const ofKind = (flags: readonly Flag[], kind: FlagKind): readonly Flag[] => flags.filter((flag) => flag.kind === kind);
  const kindsAlone = (number: string): readonly FlagKind[] => page(number).flags.map(({ kind }) => kind);

  beforeAll(async () => {
    result = await analyseFiles(PATHS);
    for (const document of result.documents) numbered.set(/(\d{3})_[^/\\]*$/.exec(document.name)?.[1] ?? document.name, document);
    cluster = result.clusters[0] as Cluster;
  });

  it('are all read', () => {
    expect(result.rejected).toEqual([]);
    expect([...numbered.keys()].sort()).toEqual(['000', '001', '002', '003', '004']);
  });

  it('make one cluster of 000 and 001, with 002 as its satellite; 003 and 004 stand alone', () => {
    expect(result.clusters).toHaveLength(1);
    expect(cluster.members.map(numberOf).sort()).toEqual(['000', '001']);
    expect(cluster.satellites.map(({ document }) => numberOf(document))).toEqual(['002']);
    expect(cluster.satellites[0]?.of.map(numberOf)).toContain('001');
    expect(result.singles.map(numberOf).sort()).toEqual(['003', '004']);
  });

  it('give the same result in another order', async () => {
    expect(await analyseFiles([...PATHS].reverse())).toEqual(result);
  });

  describe('what is read off each page', () => {
    it.each([
      ['000', { outlet: 'Hatha al-Youm | Iraq News', headline: null, date: '2019-02-08T00:15', precision: 'minute' }],
      ['001', { outlet: 'Baghdadpost', headline: 'Secret negotiations', date: '2019-02-07T23:31', precision: 'minute' }],
      ['002', { outlet: 'Baghdadpost', headline: 'IMIS again claims', date: '2019-02-06T01:36', precision: 'minute' }],
      ['003', { outlet: null, headline: null, date: '2020-01-10', precision: 'day' }],
      ['004', { outlet: 'kayhan.ir', headline: 'Iraqi Bloc Confirms', date: '2021-01-19T22:00', precision: 'minute' }],
    ])('%s', (number, expected) => {
      const { outlet, headline, published, modified } = page(number);
      const date = published ?? modified;
      expect(outlet?.value ?? null).toBe(expected.outlet);
      if (expected.headline === null) expect(headline).toBeNull();
      else expect(headline?.value.startsWith(expected.headline)).toBe(true);
      expect([date?.iso, date?.precision, date?.zone]).toEqual([expected.date, expected.precision, null]);
    });

    it('the dates of 001 and 002 are when the page was last changed', () => {
      expect([page('001'), page('002')].map(({ modified, published }) => modified !== null && published === null)).toEqual([true, true]);
    });

    it('003 and 004 have a dateline, 004 with what stands in its brackets', () => {
      expect(page('003').dateline).toEqual({ place: 'BAGHDAD', agency: null, day: null });
      expect(page('004').dateline).toEqual({ place: 'BAGHDAD', agency: 'Dispatches', day: null });
    });

    it.each([
      ['001', 'download (3)'],
      ['001', 'Last Modified'],
      ['002', 'us troops\n'],
      ['003', 'Loading...'],
      ['004', 'News ID'],
    ])('in %s %j is furniture', (number, words) => {
      const document = page(number);
      expect(document.text).toContain(words);
      expect(storyOf(document).text).not.toContain(words.trim() === 'us troops' ? '\nus troops\n' : words);
    });
  });

  describe('000 against 001', () => {
    const relation = (): Relation => between('000', '001');
    const lost = (): readonly Flag[] =>
      relation().flags.filter(({ kind }) => kind === 'missing-space' || kind === 'missing-paragraph-break');

    it('has the same letters: 001 comes first', () => {
      expect(relation()).toMatchObject({
        a: page('001').id,
        b: page('000').id,
        kind: 'identical',
        coverageA: 1,
        coverageB: 1,
        similarity: 1,
        exact: true,
      });
    });

    it('has lost 37 spaces and 15 paragraph breaks and gained none', () => {
      expect(ofKind(relation().flags, 'missing-space')).toHaveLength(37);
      expect(ofKind(relation().flags, 'missing-paragraph-break')).toHaveLength(15);
      expect(ofKind(relation().flags, 'extra-space')).toEqual([]);
      expect(ofKind(relation().flags, 'extra-paragraph-break')).toEqual([]);
    });

    it('35 of the lost gaps stand between two letters or digits, 17 beside a mark', () => {
      const { text } = page('000');
      const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
      const bare = lost().filter(({ b }) => b !== null && isLetter(text.charAt(b[0] - 1)) && isLetter(text.charAt(b[0])));
      expect([bare.length, lost().length - bare.length]).toEqual([35, 17]);
      expect(lost().filter(({ detail }) => detail['besideMark'] === true)).toHaveLength(17);
    });

    it('every lost gap is white space in 001 and a place between two characters in 000', () => {
      for (const { a, b } of lost()) {
        expect(
          a !== null &&
            page('001')
              .text.slice(...a)
              .trim() === '' &&
            a[0] < a[1],
        ).toBe(true);
        expect(b !== null && b[0] === b[1]).toBe(true);
      }
    });

    it('the distances between neighbouring lost gaps crowd at 67 to 85 characters: lines of about 80 columns', () => {
      const places = lost().map(({ a }) => a?.[0] ?? 0);
      const distances = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      const within = (from: number, to: number): number => distances.filter((distance) => from <= distance && distance <= to).length;
      expect(within(67, 85)).toBeGreaterThan(distances.length / 3);
      expect(within(67, 85)).toBeGreaterThan(3 * within(86, 200));
    });

    it('differs otherwise only in headline, outlet, date and form', () => {
      const rest = relation()
        .flags.filter((flag) => familyOf(flag.kind) !== 'spacing')
        .map(({ kind }) => kind);
      expect(rest).toContain('headline-missing');
      expect(rest).toContain('outlet-changed');
      expect(rest.filter((kind) => !['headline-missing', 'outlet-changed', 'published-changed', 'punctuation'].includes(kind))).toEqual([]);
    });

    it('is derived from 001', () => {
      const edge = cluster.edges.find(({ to }) => numberOf(to) === '000') as Edge;
      expect([numberOf(edge.from), edge.kind]).toEqual(['001', 'derived']);
      expect(edge.confidence).toBeGreaterThanOrEqual(0.9);
      expect(edge.evidence.filter(({ favours }) => favours === 'from').map(({ kind }) => kind)).toContain('damage');
    });

    it('is the finding of the cluster', () => {
      expect(cluster.summary.finding).toMatch(/\bis the Baghdadpost story\b.*\b52 spaces lost\b/);
    });
  });

  describe('002 against 001', () => {
    const relation = (): Relation => between('001', '002');

    it('shares five passages, of which two are edited', () => {
      expect(relation().kind).toBe('partial');
      expect(
        relation()
          .passages.map(({ kind }) => kind)
          .sort(),
      ).toEqual(['edited', 'edited', 'same', 'same', 'same']);
    });

    it('shares the video, the denial, the two quotations and what was not disclosed', () => {
      const side = relation().a === page('001').id ? 'a' : 'b';
      const words = relation().passages.map((passage) => page('001').text.slice(...passage[side]));
      for (const hint of ['Press TV', 'denied', 'The patrol referenced', 'The coalition is here', 'did not disclose'])
        expect(words.filter((passage) => passage.includes(hint))).toHaveLength(1);
    });

    it('says "a US patrol" for "the US patrol" and puts the denial otherwise', () => {
      const wordings = ofKind(relation().flags, 'wording').map(({ before, after }) => new Set([before, after]));
      expect(wordings).toContainEqual(new Set(['a', 'the']));
      expect(relation().flags.filter(({ kind }) => familyOf(kind) === 'attribution')).toEqual([]);
    });

    it('both carry Voice of America, which is in no file', () => {
      const source = cluster.unseen.find(({ name }) => name === 'Voice of America');
      expect(source?.children.map(numberOf).sort()).toEqual(['001', '002']);
      expect(cluster.unseen).toHaveLength(1);
      for (const child of ['001', '002'])
        expect(cluster.edges).toContainEqual(expect.objectContaining({ from: source?.id, to: page(child).id, kind: 'common-source' }));
    });

    it('is not said to be copied in either direction', () => {
      const direct = cluster.edges.filter(({ from, to }) => [from, to].map(numberOf).sort().join() === '001,002');
      expect(direct).toEqual([]);
    });
  });

  describe('what one page shows alone', () => {
    it('003: a doubled word, a broken sentence, two quotation marks that do not pair, wire copy without a credit, no headline', () => {
      const shown = page('003').flags.map(({ kind, a }) => [kind, a === null ? null : page('003').text.slice(...a)]);
      expect(shown).toContainEqual(['doubled-word', 'power power']);
      expect(shown).toContainEqual(['broken-sentence', expect.stringMatching(/^risk\. to/)]);
      expect(shown).toContainEqual(['unattributed-wire-copy', 'Kullab reported in Beirut.']);
      expect(shown).toContainEqual(['no-headline', null]);
      expect(ofKind(page('003').flags, 'unbalanced-quotes')).toHaveLength(2);
      expect(ofKind(page('003').flags, 'unbalanced-quotes').map(({ before }) => /“said the|interests\. “/.exec(before ?? '')?.[0])).toEqual(
        ['“said the', 'interests. “'],
      );
    });

    it('003 has no other damage', () => {
      expect([...kindsAlone('003')].sort()).toEqual([
        'broken-sentence',
        'doubled-word',
        'no-headline',
        'unattributed-wire-copy',
        'unbalanced-quotes',
        'unbalanced-quotes',
      ]);
    });

    it('004: a quotation opened with a straight mark and closed with a curly one, and nothing else', () => {
      expect(kindsAlone('004')).toEqual(['unbalanced-quotes']);
      expect(page('004').flags[0]?.before).toContain('Abdul-Mahdi,”');
    });

    it('004 cites NINA', () => {
      const cited = page('004').credits.filter(({ role }) => role === 'cited');
      expect(cited.map(({ agency }) => agency)).toEqual(['National Iraqi News Agency']);
      expect(cited[0]?.span === null || cited[0] === undefined ? '' : page('004').text.slice(...cited[0].span)).toContain('NINA');
    });

    it.each(['001', '002'])('%s: quotation marks in order', (number) => {
      expect(kindsAlone(number)).not.toContain('unbalanced-quotes');
    });

    it.each(['001', '002', '003', '004'])('%s: no space that seems lost', (number) => {
      expect(kindsAlone(number)).not.toContain('suspected-missing-space');
    });

    it('000: glued words as 001 has them apart, and the lines they were lost from', () => {
      const suspected = ofKind(page('000').flags, 'suspected-missing-space');
      expect(suspected).toHaveLength(8);
      const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');
      for (const { after } of suspected) expect(plain(page('001').text)).toContain(plain(after ?? ''));
      expect(suspected[0]?.explanation).toMatch(/\d\d to \d\d characters/);
    });

    it('000 read with its spaces put back', () => {
      const lost = ofKind(between('000', '001').flags, 'missing-space').concat(
        ofKind(between('000', '001').flags, 'missing-paragraph-break'),
      );
      const story = storyOf(page('000'));
      const { gaps, text } = repairedView(story.text);
      const found = new Set(Array.from(gaps, (at) => toDocumentSpan(story, [at, at])[0]));
      const places = lost.map(({ b }) => b?.[0] ?? 0);
      expect(places.filter((at) => found.has(at)).length).toBeGreaterThanOrEqual(48);
      expect([...found].filter((at) => !places.includes(at)).length).toBeLessThanOrEqual(1);
      for (const words of ['claimed Fatah', 'Qaddo said.', 'Parties of', 'said that "the presence']) expect(text).toContain(words);
    });

    it('000 has no headline', () => {
      expect(kindsAlone('000')).toContain('no-headline');
    });
  });

  /** Speaker and verb of the attributions of a page, in order. */
  const saidIn = (number: string): readonly string[] => page(number).attributions.map(({ speaker, verb }) => `${speaker} ${verb}`);

  it.each(['000', '001'])('%s: the sixteen attributions, glued cues or not', (number) => {
    const said = [...saidIn(number)];
    const expected = [
      ...['Hanin al-Qaddo claim', 'Hanin al-Qaddo say', 'Hanin al-Qaddo add', 'Hanin al-Qaddo say'],
      ...['Voice of America report', 'US-led coalition deny', 'Sean Ryan tell', 'Sean Ryan say'],
      ...['Iraj Masjedi say', 'Iraj Masjedi add', 'Donald Trump tell', 'Barham Salih say', 'Barham Salih say'],
      ...['Mike Pompeo say', 'Mike Pompeo say', 'Mike Pompeo tell'],
    ];
    for (const one of expected) {
      expect(said).toContain(one);
      said.splice(0, said.indexOf(one) + 1);
    }
  });

  it('000 and 001 attribute the same, apart from how names are glued', () => {
    // A cue that nobody is named for ("allegedly showing") is found or not by the words beside it.
    const cuesOf = (number: string) =>
      page(number)
        .attributions.filter(({ source }) => source !== null)
        .map(({ verb, kind }) => `${verb} ${kind}`);
    expect(cuesOf('000')).toEqual(cuesOf('001'));
    expect(between('000', '001').flags.filter(({ kind }) => familyOf(kind) === 'attribution')).toEqual([]);
  });

  it('001: whom VOA, CBS and the minister were told', () => {
    const { attributions, text } = page('001');
    expect(attributions.flatMap(({ addressee }) => (addressee === null ? [] : [text.slice(...addressee)]))).toEqual([
      'VOA',
      'CBS',
      'Mohamed al-Hakim',
    ]);
  });
});
