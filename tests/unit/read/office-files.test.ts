import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docxWords } from '../../../src/read/docx-words.js';
import { OPTIONAL_PACKAGES } from '../../../src/read/optional-package.js';
import { pdfDate, pdfWords } from '../../../src/read/pdf-words.js';
import { docxFile, type MadePage, pdfFile, zipFile } from './made-files.js';
import { MB, readBytes } from './outcomes-of.js';

const LINES = [
  'LARKHAVEN (AP) - The ferry between Larkhaven and the islands stops for the',
  'winter on Monday, the harbour office said, and a re-',
  'placement bus will run.',
];
const page = (...lines: readonly (readonly [number, string, number?])[]): MadePage =>
  lines.map(([y, words, x]) => ({ y, words, ...(x !== undefined && { x }) }));
const STORY: MadePage = page(
  [720, 'Ferry stops for the winter'],
  [690, LINES[0] ?? ''],
  [676, LINES[1] ?? ''],
  [662, LINES[2] ?? ''],
  [648, 'Nobody was told,', 90],
  [634, 'the mayor said.'],
);
const missing = (): Promise<never> => Promise.reject(Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' }));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const core = (inner: string): string => `<cp:coreProperties>${inner}</cp:coreProperties>`;

describe('a PDF', () => {
  it('is read line by line, hyphens kept, paragraphs where gap or indent show them', async () => {
    const bytes = pdfFile([STORY, page([720, 'A second page.'])]);
    const { documents, rejected } = await readBytes('a.pdf', bytes);
    expect(rejected).toEqual([]);
    expect(documents[0]).toMatchObject({
      text: `Ferry stops for the winter\n\n${LINES.join('\n')}\n\nNobody was told,\nthe mayor said.\n\nA second page.`,
      sha256: sha256(bytes),
      bytes: bytes.length,
      dateline: { place: 'LARKHAVEN' },
    });
  });

  it('a sentence that runs over the page goes on', async () => {
    const { documents } = await readBytes(
      'a.pdf',
      pdfFile([page([100, 'The ferry that goes from'], [86, 'the harbour to the']), page([700, 'islands stops.'])]),
    );
    expect(documents[0]?.text).toBe('The ferry that goes from\nthe harbour to the\nislands stops.');
  });

  it('title, author and date of the file are claims; the date only where the text has none', async () => {
    const info = "/Title (Ferry stops) /Author (Ines Marlow) /CreationDate (D:20240503101500+02'00')";
    expect((await readBytes('a.pdf', pdfFile([STORY], info))).documents[0]).toMatchObject({
      headline: { value: 'Ferry stops', origin: 'meta' },
      bylines: [{ value: 'Ines Marlow', origin: 'meta' }],
      published: { iso: '2024-05-03T10:15+02:00', origin: 'meta' },
    });
    const dated = (await readBytes('a.pdf', pdfFile([page([720, 'Published: 4 June 1998'], [690, 'The ferry stops.'])], info)))
      .documents[0];
    expect(dated?.published).toMatchObject({ iso: '1998-06-04', origin: 'text' });
  });

  it('what programs write as title and author is none', async () => {
    const [document] = (await readBytes('a.pdf', pdfFile([STORY], '/Title (Microsoft Word - ferry_v3.doc) /Author (admin)'))).documents;
    expect(document).toMatchObject({ headline: { value: 'Ferry stops for the winter', origin: 'text' }, bylines: [] });
  });

  it.each([
    ['without letters', pdfFile([[]]), 'no-text', /OCR/],
    ['cut off', pdfFile([STORY]).subarray(0, 40), 'unreadable', /no sound PDF/],
    ['of other bytes', Buffer.from('hello'), 'unreadable', /no sound PDF/],
  ])('%s is refused', async (_, bytes, code, message) => {
    const { rejected } = await readBytes('a.pdf', bytes);
    expect(rejected).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
  });

  it.each([
    ["D:20240503101500+02'00'", '2024-05-03T10:15+02:00'],
    ['D:20240503101500Z', '2024-05-03T10:15Z'],
    ['D:20240503', '2024-05-03'],
    ['D:2024', '2024'],
    ['yesterday', ''],
  ])('its date %s is %s', (raw, iso) => {
    expect(pdfDate(raw)).toBe(iso);
  });
});

describe('a DOCX', () => {
  const paragraphs = [
    'By Ines Marlow',
    'LARKHAVEN (AP) — The ferry between Larkhaven & the islands stops on Monday, the harbour office said.',
    'Nobody was told.',
  ];

  it('is read as the HTML it means, with its properties as claims', async () => {
    const properties = core(
      '<dc:title>Ferry &amp; winter</dc:title><dc:creator>Otto Brand</dc:creator><dcterms:created xsi:type="x">2024-05-03T10:15:00Z</dcterms:created>',
    );
    const bytes = docxFile({ heading: 'Ferry stops for the winter', paragraphs, properties });
    const { documents, rejected } = await readBytes('a.docx', bytes);
    expect(rejected).toEqual([]);
    expect(documents[0]).toMatchObject({
      text: ['Ferry stops for the winter', ...paragraphs].join('\n\n'),
      sha256: sha256(bytes),
      bytes: bytes.length,
      headline: { value: 'Ferry stops for the winter', origin: 'markup', alternatives: ['Ferry & winter'] },
      bylines: [{ value: 'Ines Marlow', origin: 'markup', alternatives: ['Otto Brand'] }],
      published: { iso: '2024-05-03T10:15Z' },
    });
  });

  it.each([
    ['another ZIP file', zipFile({ 'a.txt': 'x' }), 'unsupported-format', /no DOCX/],
    ['other bytes', Buffer.from('hello'), 'unreadable', /no sound ZIP/],
    ['no text', docxFile({ paragraphs: [' '] }), 'no-text', /no text/],
    [
      'a document that is damaged',
      zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w' }),
      'unreadable',
      /no sound DOCX/,
    ],
    ['more than it may unpack to', docxFile({ paragraphs: ['x'.repeat(4 * MB)] }), 'too-large', /unpacks to more/],
  ])('of %s is refused', async (_, bytes, code, message) => {
    expect((await readBytes('a.docx', bytes)).rejected).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
  });
});

describe('an optional package', () => {
  it('that is missing is named, with what to type', async () => {
    const read = [await pdfWords(pdfFile([STORY]), MB, missing), await docxWords(docxFile({ paragraphs: [] }), MB, missing)];
    expect(read).toMatchObject([
      { code: 'unsupported-format', message: 'reading PDF needs the package unpdf: npm install unpdf@1.7.0' },
      { code: 'unsupported-format', message: 'reading DOCX needs the package mammoth: npm install mammoth@1.13.0' },
    ]);
  });

  it('is named in the version that the package is made for', () => {
    const { peerDependencies, peerDependenciesMeta } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as {
      readonly peerDependencies: Readonly<Record<string, string>>;
      readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
    };
    expect(Object.values(OPTIONAL_PACKAGES).sort()).toEqual(
      Object.entries(peerDependencies)
        .map(([name, version]) => `${name}@${version}`)
        .sort(),
    );
    expect(Object.keys(peerDependencies).every((name) => peerDependenciesMeta[name]?.optional)).toBe(true);
  });
});
