import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Result } from '../../src/model/result.js';
import { docxFile, pdfFile, response, warcRecord } from '../unit/read/made-files.js';
import { copyStory, inventStory } from './invented-stories.js';
import { linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const story = inventStory(1);
const copy = copyStory(story);
const page = (one: typeof story): string => `<html><body><h1>${one.headline}</h1><p>${one.paragraphs.join('</p><p>')}</p></body></html>`;
const rss = (one: typeof story): string =>
  `<rss version="2.0"><channel><title>x</title><item><guid>1</guid><title>${one.headline}</title><description><![CDATA[<p>${one.paragraphs.join('</p><p>')}</p>]]></description></item></channel></rss>`;
const request = warcRecord({ type: 'request', uri: 'https://x.example/1', block: 'GET / HTTP/1.1\r\n\r\n' });
const pdf = (words: string): Uint8Array => pdfFile([[{ y: 700, words }]]);

folder.write('in/a.warc.gz', gzipSync(Buffer.concat([request, response('https://x.example/1', ['Content-Type: text/html'], page(story))])));
folder.write('in/b.rss', rss(copy));
folder.write('in/c.eml', `From: x@y.example\r\nSubject: ${story.headline}\r\n\r\n${story.paragraphs.join('\r\n\r\n')}`);
folder.write('in/d.docx', docxFile({ heading: story.headline, paragraphs: story.paragraphs }));
folder.write('in/e.pdf', pdf('The ferry stops.'));
folder.write('in/f.pdf', pdf('The bus will run.'));
folder.write('in/sitemap.xml', '<urlset><url><loc>https://x.example/</loc></url></urlset>');

/** A content stream of very many letters. */
function bomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '(x) Tj '));
  const at = Buffer.from(pdf('placeholder')).indexOf('<< /Length');
  const head = Buffer.from(pdf('placeholder')).subarray(0, at);
  return Buffer.concat([
    head,
    Buffer.from(`<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

describe('a folder of all formats', () => {
  test('gives its articles by name; what is none is named', async () => {
    const { code, stdout, stderr } = await run(['inspect', 'in', '--json'], { cwd: folder.path });
    const documents = linesOf(stdout).map((line) => JSON.parse(line) as Document);
    expect(code).toBe(0);
    expect(documents.map(({ name }) => name)).toEqual([
      'in/a.warc.gz#https://x.example/1',
      'in/b.rss#1',
      'in/c.eml',
      'in/d.docx',
      'in/e.pdf',
      'in/f.pdf',
    ]);
    expect(linesOf(stderr)).toEqual([
      'rejected in/a.warc.gz (passed-over): 1 record is no article: 1 request',
      'rejected in/sitemap.xml (unsupported-format): is a sitemap: it lists addresses only, no article; save the pages it names',
    ]);
  });

  test('makes one report, the same with one thread and two', async () => {
    for (const threads of ['1', '2']) {
      const args = ['report', 'in', '--out', `out${threads}`, '--only', 'json', '--threads', threads];
      const { code, stderr } = await run(args, { cwd: folder.path });
      expect(code).toBe(0);
      // What is passed over is named and is no rejection.
      expect(linesOf(stderr).at(-1)).toMatch(/, 1 rejected$/);
    }
    const [one, two] = ['1', '2'].map((threads) => readFileSync(folder.at(`out${threads}/result.json`), 'utf8'));
    expect(two).toBe(one);
    const result = JSON.parse(one ?? '') as Result;
    expect(result.clusters.map(({ members }) => members.length)).toEqual([4]);
    expect(result.rejected.map(({ code }) => code)).toEqual(['passed-over', 'unsupported-format']);
  });
});

describe('diff', () => {
  test('takes an archive of one page, whatever else is in it', async () => {
    const { code, stdout, stderr } = await run(['diff', 'in/a.warc.gz', 'in/d.docx', '--json'], { cwd: folder.path });
    expect([code, stderr]).toEqual([0, '']);
    expect((JSON.parse(stdout) as { relation: { kind: string } }).relation.kind).toBe('identical');
  });

  test('of an archive without a page says what it holds', async () => {
    folder.write('empty.warc', request);
    const { code, stderr } = await run(['diff', 'empty.warc', 'in/d.docx'], { cwd: folder.path });
    expect([code, stderr]).toEqual([2, 'stemma: empty.warc holds no article: 1 record is no article: 1 request\n']);
  });
});

test('a PDF made to fill the memory is refused', async () => {
  folder.write('bomb.pdf', bomb(300));
  const { code, stderr } = await run(['inspect', 'bomb.pdf'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^rejected bomb\.pdf \(too-large\): unpacks to many times/);
});
