import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/read/sniff.js';
import { docxFile, pdfFile, response } from './made-files.js';
import { readStdin } from './outcomes-of.js';

const RSS = '<rss version="2.0"><channel><item><guid>1</guid><description>The ferry stops.</description></item></channel></rss>';

describe('a stream without a name is told by its first bytes:', () => {
  it.each([
    ['lines', '{"text":"one"}\n{"text":"two"}'],
    ['records', '{\n  "text": "one"\n}'],
    ['records', '[ {"text":"one"} ]'],
    ['records', '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1","items":[]}'],
    ['html', '\uFEFF  <!DOCTYPE html><p>x'],
    ['html', '<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x">'],
    ['feed', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]>${RSS}`],
    ['feed', RSS],
    ['feed', '<!-- x --><feed xmlns="http://www.w3.org/2005/Atom">'],
    ['feed', '<?xml version="1.0"?><urlset>'],
    ['warc', 'WARC/1.0\r\n'],
    ['pdf', '%PDF-1.7'],
    ['mail', 'Return-Path: <a@b.example>\r\nFrom: a@b.example\r\n\r\nwords'],
    ['csv', '\uFEFFid,publisher,text\n1,Post,Ferry'],
    ['csv', 'Title;"Body"\r\nFerry;stops'],
    ['csv', 'text\turl\n'],
    ['markdown', '# The ferry stops\n'],
    ['markdown', '---\ntitle: Ferry\n---\nThe ferry stops.'],
    ['text', 'Text, body and content of the treaty\n1,2'],
    ['text', 'text\nThe ferry stops.'],
    ['text', '---\nThe ferry stops.\n---\n'],
    ['text', '#1 The ferry stops'],
    ['text', 'Date: 3 May 2024\n\nThe ferry stops.'],
    ['text', '[The ferry] stops'],
    ['text', '<p>The ferry stops.</p>'],
    ['text', ''],
  ] as const)('%s: %s', (format, words) => {
    expect(sniff(new TextEncoder().encode(words))).toBe(format);
  });

  it('a long prologue that never ends costs no time and is text', () => {
    expect(sniff(new TextEncoder().encode('<!--'.repeat(1000)))).toBe('text');
  });
});

describe('standard input', () => {
  it.each([
    ['a feed', Buffer.from(RSS), ['-#1']],
    ['an archive', response('https://x.example/', ['Content-Type: text/html'], '<p>The ferry stops.</p>'), ['-#https://x.example/']],
    ['a PDF', pdfFile([[{ y: 700, words: 'The ferry stops.' }]]), ['-']],
    ['a DOCX', docxFile({ paragraphs: ['The ferry stops.'] }), ['-']],
    ['a mail', Buffer.from('Message-ID: <1@x.example>\r\nSubject: Ferry\r\n\r\nThe ferry stops.'), ['-']],
    ['a table', Buffer.from('id,text,outlet\n1,The ferry stops.,Post\n2,"And, waits.",Post\n'), ['1', '2']],
    ['Markdown', Buffer.from('# Ferry\n\nThe ferry stops.'), ['-']],
    ['a list', Buffer.from('[{"text":"The ferry stops."},{"text":"And waits."}]'), ['-:1', '-:2']],
  ])('may be %s, plain or in gzip, in any pieces', async (_, bytes, told) => {
    expect((await readStdin(bytes)).told).toEqual(told);
    expect((await readStdin(gzipSync(bytes), 7)).told).toEqual(told);
  });

  it('that is damaged gzip is told', async () => {
    expect((await readStdin(gzipSync('The ferry stops. '.repeat(20)).subarray(0, 20))).told).toEqual(['- unreadable']);
  });
});
