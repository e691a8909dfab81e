import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pdfFile } from './made-files.js';
import { readBytes } from './outcomes-of.js';

const STORY = 'The ferry between Larkhaven and the islands stops for the winter on Monday, the harbour office said.';
const HEAD = ['From: Harbour Post <news@harbour.example>', 'Date: Fri, 3 May 2024 10:15:00 +0200', 'MIME-Version: 1.0'];
const mail = (headers: readonly string[], body: string): string => `${[...HEAD, ...headers].join('\r\n')}\r\n\r\n${body}`;
const part = (headers: readonly string[], body: string): string => `--cut\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const mixed = (subject: string, ...parts: readonly string[]): string =>
  mail([`Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=cut'], `${parts.join('')}--cut--\r\n`);
const plain = (words: string): string => part(['Content-Type: text/plain; charset=utf-8'], words);

describe('a mail', () => {
  it('of text is an article with subject, date and sender as claims; its identity is the file', async () => {
    const bytes = mail(['Subject: =?utf-8?Q?Ferry_stops_f=C3=BCr_winter?='], `${STORY}\r\n\r\nNobody was told.\r\n`);
    const { documents, rejected } = await readBytes('a.eml', bytes);
    expect(rejected).toEqual([]);
    expect(documents).toMatchObject([
      {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        headline: { value: 'Ferry stops für winter', origin: 'meta' },
        outlet: { value: 'Harbour Post', origin: 'meta' },
        published: { iso: '2024-05-03T10:15+02:00', origin: 'meta' },
        bylines: [],
        text: expect.stringContaining(STORY) as string,
      },
    ]);
  });

  it('of HTML and text is read as HTML; quoted-printable and base64 are undone', async () => {
    const html = Buffer.from(`<html><body><p>${STORY}</p><p>Café – “open”.</p></body></html>`).toString('base64');
    const { documents } = await readBytes(
      'a.eml',
      mail(
        ['Subject: Ferry', 'Content-Type: multipart/alternative; boundary=cut'],
        `${plain('see HTML')}${part(['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'], html)}--cut--\r\n`,
      ),
    );
    expect(documents.map(({ text }) => text)).toEqual([`${STORY}\n\nCafé – “open”.`]);
  });

  it('that calls windows-1252 Latin-1 keeps its quotation marks', async () => {
    const { documents } = await readBytes(
      'a.eml',
      mail(
        ['Subject: x', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
        '=93Caf=E9=94 =96 so',
      ),
    );
    expect(documents[0]?.text).toBe('“Café” – so\n');
  });

  it.each([
    ['Re: Fwd: AW: Ferry stops', 'Ines Marlow <i@x.example>', 'Ferry stops', []],
    ['Ferry stops', 'Ines Marlow <i@x.example>', 'Ferry stops', ['Ines Marlow']],
    ['Ferry stops', 'i@x.example', 'Ferry stops', []],
    ['Report: ferry stops', 'The Coast Desk via List <i@x.example>', 'Report: ferry stops', []],
  ])('with subject “%s” from %s claims no more than it may', async (subject, from, headline, names) => {
    const { documents } = await readBytes('a.eml', `From: ${from}\r\nSubject: ${subject}\r\n\r\n${STORY}`);
    expect(documents[0]?.headline?.value).toBe(headline);
    expect(documents[0]?.bylines.map(({ value }) => value)).toEqual(names);
    expect(documents[0]?.outlet).toBe(null);
  });

  it('a byline in the text stands, not the sender', async () => {
    const { documents } = await readBytes(
      'a.eml',
      `From: Otto Brand <o@x.example>\r\nSubject: Ferry stops for the winter\r\n\r\nBy Ines Marlow\r\n\r\n${STORY}`,
    );
    expect(documents[0]?.bylines).toMatchObject([{ value: 'Ines Marlow', origin: 'text' }]);
  });
});

describe('what is attached to a mail', () => {
  it('is read where it is an article, and named in one line where it is none', async () => {
    const pdf = Buffer.from(pdfFile([[{ y: 700, words: STORY }]])).toString('base64');
    const file = (type: string, name: string, body: string, coding = '7bit'): string =>
      part([`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, `Content-Transfer-Encoding: ${coding}`], body);
    const { told, documents, rejected } = await readBytes(
      'a.eml',
      mixed(
        'Ferry',
        plain(STORY),
        file('text/html', 'page.html', `<p>${STORY}</p>`),
        file('application/octet-stream', 'page.html', `<p>Again. ${STORY}</p>`),
        file('application/pdf', 'story.pdf', pdf, 'base64'),
        part(['Content-Type: message/rfc822'], `From: x@y.example\r\nSubject: Inner\r\n\r\nInner. ${STORY}`),
        file('image/jpeg', 'photo.jpg', 'AAAA', 'base64'),
        file('application/zip', 'all.zip', 'AAAA', 'base64'),
      ),
    );
    expect(told).toEqual(['a.eml', 'a.eml#page.html', 'a.eml#page.html:2', 'a.eml#story.pdf', 'a.eml#4', 'a.eml passed-over']);
    expect(documents.map(({ text }) => text.includes(STORY))).toEqual([true, true, true, true, true]);
    expect(rejected[0]?.message).toBe('2 attachments are no article: 1 all.zip (application/zip), 1 photo.jpg (image/jpeg)');
  });

  it('mails in mails are read three deep, and the next is named', async () => {
    const nest = (depth: number): string =>
      depth === 0
        ? mail(['Subject: x'], STORY)
        : mail(
            ['Subject: x', `Content-Type: multipart/mixed; boundary=b${depth}b`],
            `--b${depth}b\r\n\r\n${STORY}\r\n--b${depth}b\r\nContent-Type: message/rfc822\r\n\r\n${nest(depth - 1)}\r\n--b${depth}b--\r\n`,
          );
    expect((await readBytes('a.eml', nest(5))).told).toEqual(['a.eml', 'a.eml#1', 'a.eml#1#1', 'a.eml#1#1#1 too-large']);
  });
});

describe('what is no mail', () => {
  it.each([
    ['words', `${STORY}\n\nMore words.`, /neither sender nor date nor subject/],
    ['headers alone', 'From: x@y.example\r\nSubject: Ferry\r\n\r\n', /no text of its own/],
    [
      'parts without end',
      `Subject: x\r\n${Array.from({ length: 400 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')}`,
      /no mail that can be read|no text/,
    ],
  ])('%s', async (_, bytes, message) => {
    const { documents, rejected } = await readBytes('a.eml', bytes);
    expect(documents).toEqual([]);
    expect(rejected.map((one) => one.message).join('\n')).toMatch(message);
  });
});
