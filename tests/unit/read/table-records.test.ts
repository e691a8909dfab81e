import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/read/read-inputs.js';
import { toDocument } from '../../../src/read/to-document.js';
import { readBytes, readStdin } from './outcomes-of.js';

const latin1 = (words: string): Buffer => Buffer.from(words, 'latin1');
const CITY = 'Die Fähre nach Öland fällt heute aus, sagte die Behörde.';
const TABLE = `id,headline,text\nå,Fähre,"${CITY}\nUnd morgen auch."\n`;

describe('a table is decoded as a text file would be:', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`), 'utf-8'],
    ['windows-1252', latin1(TABLE), 'windows-1252'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(TABLE, 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    const { documents } = await readBytes('table.csv', bytes);
    expect(documents).toMatchObject([{ name: 'å', headline: { value: 'Fähre' }, text: `${CITY}\nUnd morgen auch.`, encoding }]);
  });

  it('each row by itself, in pieces of any size', async () => {
    const bytes = Buffer.concat([latin1('text,url,x\nF\xe4hre in \xd6land,u,1\n'), Buffer.from('Straße nach Ælby,u,2\nplain,u,3\n')]);
    for (const size of [1, 7, bytes.length]) {
      const { documents } = await readStdin(bytes, size);
      expect(documents.map(({ text, encoding }) => [text, encoding])).toEqual([
        ['Fähre in Öland', 'windows-1252'],
        ['Straße nach Ælby', 'utf-8'],
        ['plain', 'utf-8'],
      ]);
    }
  });

  it('a row of a few letters is read as the others are', async () => {
    const rows = [CITY, `${CITY} Grüße aus Köln.`, 'Où ça? été à Öland'].map((words) => `${words.replaceAll(',', '')},u`);
    const { documents } = await readBytes('table.csv', latin1(`text,url\n${rows.join('\n')}\n`));
    expect(documents.at(-1)).toMatchObject({ text: 'Où ça? été à Öland', encoding: 'windows-1252' });
    const cyrillic = ['сегодня паром не ходит из-за шторма на море', 'мост закрыт', 'да'].map((words) =>
      Buffer.from(
        [...`${words},u\n`].map((letter) => (letter >= 'а' && letter <= 'я' ? letter.charCodeAt(0) - 0x430 + 0xe0 : letter.charCodeAt(0))),
      ),
    );
    const russian = await readBytes('table.csv', Buffer.concat([latin1('text,url\n'), ...cyrillic]));
    expect(russian.documents.map(({ text }) => text)).toEqual(['сегодня паром не ходит из-за шторма на море', 'мост закрыт', 'да']);
  });

  it('a guess is told with the document', async () => {
    const bases: string[] = [];
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(latin1('text,url\ncaf\xe9 am Hafen,u\n'));
    }
    for await (const outcome of readInputs(['-'], { maxBytes: 1000, stdin: stdin() })) {
      const read = outcome.ok ? toDocument(outcome.raw) : outcome;
      if (read.ok) bases.push(read.encoding.basis);
    }
    expect(bases).toEqual(['fallback']);
  });

  it('a row that is no text is refused by its number, the others are read', async () => {
    const { told } = await readBytes('table.csv', latin1(`text,url\none,u\n${'\x01\x02'.repeat(20)},u\nthree,u\n`));
    expect(told).toEqual(['table.csv:1', 'table.csv:2 binary', 'table.csv:3']);
  });
});
