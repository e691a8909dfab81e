import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { httpBlock, response, warcRecord } from './made-files.js';
import { MB, type Read, readBytes } from './outcomes-of.js';

const STORY = 'The ferry between Larkhaven and the islands stops for the winter on Monday, the harbour office said.';
const PAGE = `<!DOCTYPE html><html><head><title>Ferry</title></head><body><h1>Ferry stops for the winter</h1><p>${STORY}</p></body></html>`;
const HTML = ['Content-Type: text/html; charset=utf-8'];
const warc = (...records: readonly Uint8Array[]): Uint8Array => Buffer.concat(records);
const page = (n: number): Uint8Array => response(`https://harbour.example/${n}`, HTML, PAGE);
const latin = (words: string): Uint8Array => Buffer.from(words, 'latin1');
const messages = (read: Read): string => read.rejected.map(({ message }) => message).join('\n');

describe('a web archive', () => {
  it('the host of an address is the outlet only where the page names none', async () => {
    const masthead = `<p>Harbour Post</p><p>${STORY}</p><p>${STORY} The mayor agreed.</p>`;
    const read = await readBytes('a.warc', warc(response('https://www.harbour.example/1', HTML, masthead), page(2)));
    expect(read.documents.map(({ outlet }) => [outlet?.value, outlet?.alternatives])).toEqual([
      ['Harbour Post', ['harbour.example']],
      ['harbour.example', []],
    ]);
  });

  it('gives its pages by their addresses; all else is named in one line', async () => {
    const read = await readBytes(
      'a.warc',
      warc(
        warcRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: x\r\n' }),
        warcRecord({ type: 'request', uri: 'https://harbour.example/1', block: 'GET / HTTP/1.1\r\n\r\n' }),
        page(1),
        response('https://harbour.example/old', ['Location: /1'], 'moved', '301 Moved'),
        response('https://harbour.example/gone', HTML, '<p>Not found</p>', '404 Not Found'),
        response('https://harbour.example/p.png', ['Content-Type: image/png'], 'png'),
        warcRecord({ type: 'revisit', uri: 'https://harbour.example/1' }),
        warcRecord({ type: 'resource', uri: 'urn:text:https://harbour.example/1', contentType: 'text/plain', block: STORY }),
        warcRecord({ type: 'resource', uri: 'https://harbour.example/r', contentType: 'text/html', block: PAGE }),
        warcRecord({ type: 'conversion', uri: 'https://harbour.example/c', contentType: 'text/plain', block: STORY }),
      ),
    );
    expect(read.told).toEqual([
      'a.warc#https://harbour.example/1',
      'a.warc#https://harbour.example/r',
      'a.warc#https://harbour.example/c',
      'a.warc passed-over',
    ]);
    expect(messages(read)).toBe(
      '7 records are no article: 1 error page (HTTP 404), 1 image/png, 1 redirect (HTTP 301), 1 request, 1 revisit (the page stands elsewhere), 1 urn: of the crawler, 1 warcinfo',
    );
    expect(read.documents[0]).toMatchObject({
      sha256: createHash('sha256').update(PAGE).digest('hex'),
      bytes: PAGE.length,
      headline: { value: 'Ferry stops for the winter' },
      outlet: { value: 'harbour.example', origin: 'meta' },
    });
  });

  it('is the same in gzip by record, by file, and without', async () => {
    const records = [page(1), page(2)];
    const plain = await readBytes('a.warc', warc(...records));
    for (const bytes of [Buffer.concat(records.map((record) => gzipSync(record))), gzipSync(warc(...records))]) {
      const read = await readBytes('a.warc.gz', bytes);
      expect(read.documents.map(({ text, sha256 }) => [text, sha256])).toEqual(plain.documents.map(({ text, sha256 }) => [text, sha256]));
      expect(read.rejected).toEqual([]);
    }
  });

  it('written by another program is read', async () => {
    const record = WARCRecord.create(
      { type: 'response', url: 'https://harbour.example/w', date: '2024-05-03T10:00:00Z', httpHeaders: { 'Content-Type': 'text/html' } },
      [new TextEncoder().encode(PAGE)],
    );
    const read = await readBytes('a.warc.gz', await WARCSerializer.serialize(record, { gzip: true }));
    expect(read.told).toEqual(['a.warc.gz#https://harbour.example/w']);
    expect(read.documents[0]?.text).toContain(STORY);
  });

  it('an address fetched twice gives two names', async () => {
    const read = await readBytes('a.warc', warc(page(1), page(1), page(1)));
    expect(read.told).toEqual(['', ':2', ':3'].map((times) => `a.warc#https://harbour.example/1${times}`));
  });

  it.each([
    [
      'chunked',
      ['Transfer-Encoding: chunked'],
      `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)};x=y\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`,
    ],
    ['said to be chunked and not', ['Transfer-Encoding: chunked'], PAGE],
    ['gzip', ['Content-Encoding: gzip'], gzipSync(PAGE)],
    ['said to be gzip and not', ['Content-Encoding: gzip'], PAGE],
    ['deflate', ['Content-Encoding: deflate'], deflateSync(PAGE)],
    ['raw deflate', ['Content-Encoding: deflate'], deflateRawSync(PAGE)],
    ['brotli', ['Content-Encoding: br'], brotliCompressSync(PAGE)],
    ['gzip in brotli', ['Content-Encoding: gzip, br'], brotliCompressSync(gzipSync(PAGE))],
    ['of no stated type', ['X: y'], PAGE],
  ])('a page sent %s is read', async (_, headers, body) => {
    const stated = headers[0] === 'X: y' ? headers : [...HTML, ...headers];
    const read = await readBytes('a.warc', response('https://harbour.example/', stated, body));
    expect(read.documents[0]?.text, messages(read)).toContain(STORY);
    expect(read.documents[0]?.bytes).toBe(PAGE.length);
  });

  it('the charset of the server counts where the page is no UTF-8', async () => {
    const read = await readBytes(
      'a.warc',
      response(
        'https://harbour.example/',
        ['Content-Type: text/html; charset="windows-1251"'],
        latin(`<p>${'\xcc\xe8\xf0 '.repeat(20)}</p>`),
      ),
    );
    expect(read.documents[0]).toMatchObject({ encoding: 'windows-1251', text: expect.stringContaining('Мир Мир') as string });
  });
});

describe('a broken archive', () => {
  it('cut off inside a record refuses that record by name and gives those before', async () => {
    const bytes = warc(page(1), page(2));
    for (const cut of [8, 100]) {
      const read = await readBytes('a.warc', bytes.subarray(0, bytes.length - cut));
      expect(read.told).toEqual(['a.warc#https://harbour.example/1', 'a.warc#https://harbour.example/2 unreadable']);
      expect(messages(read)).toMatch(/^the response record is cut off: \d+ of \d+ bytes are there$/);
    }
  });

  it('cut off inside its gzip names the record and the damage', async () => {
    const bytes = Buffer.concat([gzipSync(page(1)), gzipSync(page(2)).subarray(0, -30)]);
    const read = await readBytes('a.warc.gz', bytes);
    expect(read.told).toEqual([
      'a.warc.gz#https://harbour.example/1',
      'a.warc.gz#https://harbour.example/2 unreadable',
      'a.warc.gz unreadable',
    ]);
    expect(messages(read)).toMatch(/is not sound gzip/);
  });

  it('with bytes that belong to no record says how many and reads on', async () => {
    const read = await readBytes('a.warc', warc(page(1), latin('stray words\r\nand more\r\n'), page(2), latin('end')));
    expect(read.told).toEqual([
      'a.warc#https://harbour.example/1',
      'a.warc#https://harbour.example/2 bad-record',
      'a.warc#https://harbour.example/2',
      'a.warc bad-record',
    ]);
    expect(messages(read)).toBe('23 bytes before this record belong to none\nends with 3 bytes that belong to no record');
  });

  it.each([
    [
      'a length that is too small',
      [warcRecord({ type: 'response', uri: 'https://u.example/', block: 'abcdef', promised: 2 }), page(2)],
      /6 bytes before/,
    ],
    [
      'a length that is none',
      [page(1), warcRecord({ type: 'response', uri: 'https://u.example/', block: 'abc', promised: 'many' })],
      /does not say how long/,
    ],
    [
      'a response that is no HTTP',
      [warcRecord({ type: 'response', uri: 'https://u.example/', contentType: 'application/http', block: 'x' }), page(2)],
      /no HTTP message/,
    ],
    [
      'chunks that end early',
      [response('https://u.example/', [...HTML, 'Transfer-Encoding: chunked'], '3\r\nabc\r\nff\r\nabc'), page(2)],
      /chunks do not add up/,
    ],
    [
      'gzip that is damaged',
      [response('https://u.example/', [...HTML, 'Content-Encoding: gzip'], gzipSync(PAGE).subarray(0, 60)), page(2)],
      /no sound gzip/,
    ],
    ['an encoding nobody knows', [response('https://u.example/', [...HTML, 'Content-Encoding: sdch'], 'x'), page(2)], /"sdch" is not read/],
    [
      'an encoding in ten layers',
      [response('https://u.example/', [...HTML, `Content-Encoding: ${'gzip,'.repeat(10)}`], 'x'), page(2)],
      /10 times over/,
    ],
  ])('with %s says so and gives the sound page', async (_, records, message) => {
    const read = await readBytes('a.warc', warc(...records));
    expect(read.documents).toHaveLength(1);
    expect(messages(read)).toMatch(message);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['words', 'no archive at all\n', 'bad-record'],
    ['a version line alone', 'WARC/1.0\r\n', 'bad-record'],
    ['headers without end', `WARC/1.0\r\n${'X: y\r\n'.repeat(300_000)}`, 'bad-record'],
    ['two megabytes of empty words', 'x\n'.repeat(1_000_000), 'bad-record'],
  ])('of %s is refused', async (_, bytes, code) => {
    const read = await readBytes('a.warc', bytes, 10 * MB);
    expect([read.documents.length, read.rejected.length > 0]).toEqual([0, true]);
    expect(read.told.at(-1)).toMatch(new RegExp(`^a\\.warc(?:#1)? ${code}$`));
  });

  it('pages the crawler cut short are read and told of', async () => {
    const cut = warcRecord({
      type: 'response',
      uri: 'https://harbour.example/',
      contentType: 'application/http',
      headers: ['WARC-Truncated: length'],
      block: httpBlock(HTML, PAGE),
    });
    const read = await readBytes('a.warc', cut);
    expect([read.documents.length, messages(read)]).toEqual([1, 'the crawler cut 1 of the pages short; they are read as far as they go']);
  });
});

describe('an archive made to be too large', () => {
  it.each([
    ['a record over the limit', response('https://u.example/', HTML, 'x'.repeat(3 * MB))],
    [
      'a page that inflates over the limit',
      response('https://u.example/', [...HTML, 'Content-Encoding: gzip'], gzipSync(new Uint8Array(40 * MB))),
    ],
    [
      'a page that inflates twice',
      response('https://u.example/', [...HTML, 'Content-Encoding: gzip, gzip'], gzipSync(gzipSync(new Uint8Array(40 * MB)))),
    ],
    ['a page of brotli', response('https://u.example/', [...HTML, 'Content-Encoding: br'], brotliCompressSync(new Uint8Array(40 * MB)))],
  ])('%s is refused, the next is read', async (_, record) => {
    const read = await readBytes('a.warc', warc(record, page(2)));
    expect(read.told).toEqual(['a.warc#https://u.example/ too-large', 'a.warc#https://harbour.example/2']);
  });
});
