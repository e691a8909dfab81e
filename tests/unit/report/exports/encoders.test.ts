import { describe, expect, it } from 'vitest';
import { columnsFor, type Table } from '../../../../src/report/exports/column.js';
import { TABLE_FORMATS } from '../../../../src/report/exports/formats.js';
import { guarded } from '../../../../src/report/exports/formula-guard.js';
import { jsonText } from '../../../../src/report/exports/json-text.js';
import { csvCells, encoded, jsonLines, parquetFooter, readBack } from './read-back.js';

interface Ferry {
  readonly name: string | null;
  readonly berths: number | null;
  readonly load?: number | null;
  readonly afloat?: boolean | null;
  readonly ports?: readonly string[] | null;
}

const { text, json, integer, number, boolean } = columnsFor<Ferry>();

const FERRIES: Table<Ferry> = {
  name: 'ferries',
  meaning: 'a ferry',
  line: (row) => row,
  columns: [
    text('name', 'what it is called', (row) => row.name),
    integer('berths', 'beds', (row) => row.berths),
    number('load', 'share of the berths sold', (row) => row.load ?? null),
    boolean('afloat', 'whether it floats', (row) => row.afloat ?? null),
    json('ports', 'where it calls', (row) => row.ports ?? null),
  ],
};

const written = (rows: readonly Ferry[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoded(FERRIES, 'csv', rows).bytes);

describe('a CSV file', () => {
  it('has text in quotation marks, all else bare, nothing for null, and CRLF', () => {
    const rows = [
      { name: 'Odile "the Oar" Fenn', berths: 12, load: 0.25, afloat: true, ports: ['Larkhaven', 'Osmund, east'] },
      { name: '', berths: -3, load: null, afloat: false, ports: [] },
      { name: null, berths: null },
    ];
    expect(written(rows)).toBe(
      [
        '\ufeff"name","berths","load","afloat","ports"',
        '"Odile ""the Oar"" Fenn",12,0.25,true,"[""Larkhaven"",""Osmund, east""]"',
        '"",-3,,false,"[]"',
        ',,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('has an apostrophe before what a spreadsheet would run', () => {
    const [, row] = csvCells(encoded(FERRIES, 'csv', [{ name: '=HYPERLINK("http://osmund.example","Timetable")', berths: 1 }]).bytes);
    expect(row?.[0]).toBe('\'=HYPERLINK("http://osmund.example","Timetable")');
  });
});

describe('the guard of formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-', "'-"],
    ['@larkhaven', "'@larkhaven"],
    ['\t=1', "'\t=1"],
    ['\r\n\r-1', "'\r\n\r-1"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['\u0000=1', "'\u0000=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
  ])('puts an apostrophe before %j', (cell, expected) => {
    expect(guarded(cell)).toBe(expected);
  });

  it.each(["'We have waited,' says harbour master", '', ' ferry', '\tferry', '\n\nFerry', '12 = 3 x 4', '“=1”', "'", '—', '5-1'])(
    'leaves %j alone',
    (cell) => {
      expect(guarded(cell)).toBe(cell);
    },
  );

  it('looks at a long run of spaces or apostrophes once', () => {
    const long = ' '.repeat(2_000_000);
    expect(guarded(long)).toBe(long);
    expect(guarded("'".repeat(2_000_000))).toHaveLength(2_000_000);
  });
});

describe('JSON text', () => {
  it.each([
    [{ a: '\ud83d' }, '{"a":"\ufffd"}'],
    [{ a: 'x\ude00\ud83dy' }, '{"a":"x\ufffd\ufffdy"}'],
    [{ '\udfff': '😀' }, '{"\ufffd":"😀"}'],
    // A backslash and letters that happen to look like an escape.
    [{ a: '\\ud83d' }, '{"a":"\\\\ud83d"}'],
    [{ a: '\\\ud83d\n"\u0000' }, '{"a":"\\\\\ufffd\\n\\"\\u0000"}'],
  ])('of %j has no half of a surrogate pair', (value, json) => {
    expect(jsonText(value)).toBe(json);
  });
});

describe('a Parquet file', () => {
  it('has a type for each column and says what rows and columns mean', () => {
    const footer = parquetFooter(encoded(FERRIES, 'parquet', [{ name: 'Fenn', berths: 12 }]).bytes);
    expect(footer.schema.slice(1).map(({ name, type, converted_type: as }) => [name, type, as])).toEqual([
      ['name', 'BYTE_ARRAY', 'UTF8'],
      ['berths', 'INT32', undefined],
      ['load', 'DOUBLE', undefined],
      ['afloat', 'BOOLEAN', undefined],
      ['ports', 'BYTE_ARRAY', 'UTF8'],
    ]);
    const about = Object.fromEntries((footer.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    expect(about['stemma.row']).toBe('a ferry');
    expect(JSON.parse(about['stemma.columns'] ?? '')).toMatchObject({ berths: 'beds', ports: 'where it calls' });
  });
});

/** More than a file may hold back: text for several row groups, among it a story longer than one. */
const LONG: readonly Ferry[] = [3, 5, 9, 1, 4, 4].map((million, i) => ({ name: `${i} `.padEnd(million * 1_000_000, 'ferry '), berths: i }));
/** Short rows, more than a row group may have; the pieces of text are smaller. */
const MANY: readonly Ferry[] = Array.from({ length: 150_000 }, (_, i) => ({
  name: `Ferry ${i % 7}`,
  berths: i,
  load: i / 8,
  afloat: i % 2 === 0,
}));

describe.each(TABLE_FORMATS)('a file of many rows as %s', (format) => {
  const many = format === 'parquet' ? MANY : MANY.slice(0, 30_000);

  it.each([
    ['long', LONG],
    ['many', many],
  ])('comes in pieces while %s rows are added, and holds them all in order', async (_, rows) => {
    const { bytes, pieces } = encoded(FERRIES, format, rows);
    expect(pieces).toBeGreaterThanOrEqual(3);
    const found = format === 'ndjson' ? jsonLines(bytes) : await readBack(FERRIES, format, bytes);
    expect(found).toHaveLength(rows.length);
    const wrong = found.filter((read, i) => {
      const { name, berths } = read as Ferry;
      const row = rows[i];
      return name !== row?.name || berths !== row.berths;
    });
    expect(wrong).toHaveLength(0);
  });

  it('is the same for the same rows', () => {
    expect(Buffer.compare(encoded(FERRIES, format, many).bytes, encoded(FERRIES, format, many).bytes)).toBe(0);
  });

  it('of no rows can be read', async () => {
    const { bytes } = encoded(FERRIES, format, []);
    expect(format === 'ndjson' ? jsonLines(bytes) : await readBack(FERRIES, format, bytes)).toEqual([]);
    if (format === 'csv') expect(csvCells(bytes)).toEqual([['name', 'berths', 'load', 'afloat', 'ports']]);
    if (format === 'parquet') expect(parquetFooter(bytes).schema).toHaveLength(6);
  });
});
