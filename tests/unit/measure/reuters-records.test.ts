import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NewswireRecord, newswireRecords } from '../../eval/reuters-records.js';

const SGML = `<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" OLDID="7" NEWID="1">
<DATE> 3-MAR-1987 09:05:01.79</DATE>
<UNKNOWN>
&#5;&#5;&#5;C T
</UNKNOWN>
<TEXT>&#2;
<TITLE>QUARRY &lt;QRY> SHUTS &amp; SELLS</TITLE>
<DATELINE>    PELLHAM, March 3 - </DATELINE><BODY>The quarry shuts,
the mayor said.
    Nobody was told\u0005 before.
&\\tIt sold 20 pct.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="2">
<DATE>soon</DATE>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>QUARRY REOPENS</TITLE>Filler.
&#3;
</TEXT>
</REUTERS>
<REUTERS NEWID="3">
<TEXT TYPE="UNPROC">&#2;
STONE PRICES
 Granite.....12
&#3;
</TEXT>
</REUTERS>
`;

let folder: string;
let records: readonly NewswireRecord[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-newswire-'));
  writeFileSync(join(folder, 'reut2-000.sgm'), SGML, 'latin1');
  writeFileSync(join(folder, 'notes.txt'), SGML);
  records = newswireRecords(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('a marked-up story gives every field, without control codes and references, paragraphs apart', () => {
  expect(records[0]).toEqual({
    id: '1',
    text: 'The quarry shuts,\nthe mayor said.\n\nNobody was told before.\n\nIt sold 20 pct.\n Reuter',
    headline: 'QUARRY <QRY> SHUTS & SELLS',
    dateline: 'PELLHAM, March 3 -',
    published: '1987-03-03T09:05',
  });
});

it('a brief has its headline as text, and no date where none can be read', () => {
  expect(records[1]).toEqual({ id: '2', text: 'QUARRY REOPENS', headline: 'QUARRY REOPENS' });
});

it('a story that was never marked up keeps all it has', () => {
  expect(records[2]).toEqual({ id: '3', text: 'STONE PRICES\n Granite.....12' });
});

it('only the numbered files of the collection are read', () => {
  expect(records.map(({ id }) => id)).toEqual(['1', '2', '3']);
});
