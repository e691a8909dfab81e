import { execFileSync } from 'node:child_process';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type DecodeHints, decode } from '../../../src/read/decode.js';
import { toDocument } from '../../../src/read/to-document.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin = (words: string): Uint8Array => Uint8Array.from(words, (character) => character.charCodeAt(0));

/** UTF-16 or UTF-32 without a mark. */
function wide(text: string, width: 2 | 4, littleEndian: boolean): Uint8Array {
  const units = width === 2 ? text.split('').map((unit) => unit.charCodeAt(0)) : Array.from(text, (point) => point.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * width));
  for (const [i, unit] of units.entries())
    if (width === 2) view.setUint16(i * 2, unit, littleEndian);
    else view.setUint32(i * 4, unit, littleEndian);
  return new Uint8Array(view.buffer);
}

const RUSSIAN = 'Городской совет во вторник закрыл мост на зиму. «Мы не можем рисковать», – сказала мэр.';
const CHINESE = '市议会星期二投票决定整个冬天关闭大桥。“我们不能冒险”，市长在会上说。\n';

describe('decoding', () => {
  it('UTF-8, its mark dropped', () => {
    const expected = { ok: true, text: 'é', encoding: 'utf-8', disproved: null };
    expect(decode(bytes(0xc3, 0xa9))).toEqual({ ...expected, basis: 'form' });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ ...expected, basis: 'mark' });
  });

  it('UTF-16 and UTF-32 by their marks', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00))).toMatchObject({ text: 'A', encoding: 'utf-16le', basis: 'mark' });
    expect(decode(bytes(0xfe, 0xff, 0x00, 0x41))).toMatchObject({ text: 'A', encoding: 'utf-16be' });
    expect(decode(bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toMatchObject({ text: 'A', encoding: 'utf-32le' });
    expect(decode(bytes(0, 0, 0xfe, 0xff, 0, 1, 0xf6, 0))).toMatchObject({ text: '😀', encoding: 'utf-32be' });
  });

  it('a mark that lies is refused', () => {
    expect(decode(bytes(0xff, 0xfe, 0x00, 0xd8))).toMatchObject({ ok: false, code: 'bad-encoding' });
  });

  it.each([
    'The harbour board of Larkhaven met.',
    `${RUSSIAN}\n${RUSSIAN}`,
    CHINESE,
    'قرر مجلس المدينة إغلاق الجسر، في الجلسة.',
    'Won 😀!',
  ])('UTF-16 and UTF-32 without a mark: %s', (text) => {
    for (const [width, littleEndian, encoding] of [
      [2, true, 'utf-16le'],
      [2, false, 'utf-16be'],
      [4, true, 'utf-32le'],
      [4, false, 'utf-32be'],
    ] as const)
      expect(decode(wide(text, width, littleEndian))).toMatchObject({ text, encoding, basis: 'form' });
  });

  it('what is no UTF-8 and tells nothing is windows-1252', () => {
    const found = { ok: true, text: 'café “so”', encoding: 'windows-1252', basis: 'fallback', disproved: null };
    expect(decode(latin('caf\xe9 \x93so\x94'))).toEqual(found);
  });

  it('the charset a page declares, in HTML only', () => {
    const page = latin('<meta charset="windows-1251"><p>\xcc\xe8\xf0</p>');
    const text = '<meta charset="windows-1251"><p>Мир</p>';
    expect(decode(page, { html: true })).toMatchObject({ text, encoding: 'windows-1251', basis: 'declared' });
    expect(decode(page)).toMatchObject({ encoding: 'windows-1252', basis: 'fallback' });
  });

  it.each<[string, string, DecodeHints, string]>([
    ['an XML declaration', '<?xml version="1.0" encoding="ISO-8859-5"?><p>\xbc</p>', { html: true }, 'iso-8859-5'],
    ['the older form of meta', '<META http-equiv=Content-Type content="text/html; charset=koi8-r">\xed', { html: true }, 'koi8-r'],
    ['the server before the page', '<meta charset="windows-1251">\xcc', { html: true, declared: 'koi8-r' }, 'koi8-r'],
    ['Latin-1, which is windows-1252 on the web', 'a \x93quotation\x94', { declared: 'ISO-8859-1' }, 'windows-1252'],
    ['no declaration in a comment', '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">\xcc', { html: true }, 'windows-1251'],
  ])('by %s', (_, page, hints, encoding) => {
    expect(decode(latin(page), hints)).toMatchObject({ encoding, basis: 'declared' });
  });

  it('a declaration that the bytes disprove is not used, and is told', () => {
    expect(decode(latin('<meta charset="klingon"><p>\xe9</p>'), { html: true })).toMatchObject({ basis: 'fallback', disproved: 'klingon' });
    expect(decode(latin('a caf\xe9.'), { declared: 'shift_jis' })).toMatchObject({ text: 'a café.', disproved: 'shift_jis' });
    expect(decode(latin('a caf\xe9.'), { declared: 'utf-8' })).toMatchObject({ encoding: 'windows-1252', disproved: 'utf-8' });
    expect(decode(latin('\xe9'), { html: true, declared: 'utf-16' })).toMatchObject({ encoding: 'windows-1252', disproved: 'utf-16' });
    expect(decode(latin('<meta charset=koi8-r>\xed'), { html: true, declared: 'euc-jp' })).toMatchObject({
      encoding: 'koi8-r',
      disproved: 'euc-jp',
    });
  });

  it('valid UTF-8 goes before a declaration', () => {
    expect(decode(bytes(0xc3, 0xa9), { declared: 'koi8-r' })).toMatchObject({ text: 'é', encoding: 'utf-8' });
  });

  it('UTF-8 with few broken places stays UTF-8', () => {
    const text = new TextEncoder().encode('“No”, she said – “the café’s closed.” ');
    expect(decode(Uint8Array.from([...text, 0x93, 0x41]))).toMatchObject({
      text: '“No”, she said – “the café’s closed.” \ufffdA',
      encoding: 'utf-8',
      basis: 'damaged',
    });
    const six = new TextEncoder().encode('é à ö ü ß ñ ');
    expect(decode(Uint8Array.from([...six, 0x93, 0x20, 0x94]))).toMatchObject({ text: 'é à ö ü ß ñ \ufffd \ufffd', basis: 'damaged' });
    expect(decode(text.subarray(0, 34), { declared: 'latin1' })).toMatchObject({
      text: '“No”, she said – “the caf\ufffd',
      basis: 'damaged',
    });
    expect(decode(Uint8Array.from([...text.subarray(0, 8), 0xe2, 0x80]), { declared: 'utf8' })).toMatchObject({ basis: 'damaged' });
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN.replace(/[«»–]/g, '')],
    ['windows-1253', 'Το δημοτικό συμβούλιο ψήφισε την Τρίτη να κλείσει η γέφυρα.'],
    ['windows-1255', 'מועצת העיר החליטה ביום שלישי לסגור את הגשר לכל החורף.'],
    ['windows-1256', 'قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر طوال فصل الشتاء.'],
    ['windows-1250', 'Městská rada v úterý hlasovala pro uzavření mostu. „Nemůžeme riskovat,“ řekla.'],
    ['shift_jis', '市議会は火曜日、冬の間ずっと橋を閉鎖することを決めた。'],
    ['euc-jp', '市議会は火曜日、冬の間ずっと橋を閉鎖することを決めた。'],
    ['gb18030', CHINESE],
    ['big5', '市議會星期二投票決定整個冬天關閉大橋。「我們不能冒險」，市長在會上說。'],
    ['euc-kr', '시의회는 화요일 겨울 내내 다리를 폐쇄하기로 결정했다.'],
  ])('undeclared %s is guessed', (encoding, text) => {
    expect(decode(encode(text, encoding))).toMatchObject({ text, encoding, basis: 'detected' });
  });

  it('letters far behind the first 64 KB are what the detector sees', () => {
    const page = Uint8Array.from([...latin('<p class="menu">A menu</p>\n'.repeat(4000)), ...encode(RUSSIAN, 'windows-1251')]);
    expect(decode(page)).toMatchObject({ encoding: 'windows-1251', basis: 'detected' });
  });

  it('Korean and Hong Kong characters beyond the tables of Node', () => {
    expect(decode(bytes(0x8c, 0x63, 0x20, 0xb0, 0xa1), { declared: 'ks_c_5601-1987' })).toMatchObject({
      text: '똠 가',
      encoding: 'euc-kr',
    });
    expect(decode(bytes(0x9d, 0xf4, 0x20, 0xa4, 0xa4), { declared: 'big5-hkscs' })).toMatchObject({ encoding: 'big5', basis: 'declared' });
    expect(decode(bytes(0x9d, 0xf4, 0x20, 0xa4, 0xa4), { declared: 'big5' })).toMatchObject({
      text: expect.not.stringMatching(/[\p{Co}\p{Cn}\ufffd]/u) as string,
    });
  });

  it('Japanese in ASCII bytes', () => {
    expect(decode(latin('\x1b$B3+\x1b(B ok'))).toMatchObject({ text: '開 ok', encoding: 'iso-2022-jp' });
  });

  it.each([
    ['NUL bytes', bytes(0x50, 0x4b, 3, 4, 0, 0, 65)],
    ['an even number of NUL bytes', bytes(0x50, 0x4b, 3, 4, 0, 0, 65, 66)],
    ['control characters', Uint8Array.from({ length: 200 }, (_, i) => i % 9)],
    ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? (i * 7) % 251 : i % 3))],
    ['numbers of four bytes', Uint8Array.from({ length: 400 }, (_, i) => (i % 4 === 3 ? 0 : (i * 31) % 13))],
  ])('%s are no text', (_, input) => {
    expect(decode(input)).toMatchObject({ ok: false, code: 'binary' });
  });

  it('records in anything but Unicode are refused', () => {
    const record = latin('{"text":"A caf\xe9 in Larkhaven."}');
    expect(toDocument({ name: 'r', format: 'record', bytes: record })).toMatchObject({ rejection: { code: 'bad-encoding' } });
  });

  it('of plain UTF-8 loads neither detector nor tables', () => {
    const program = `
      import { decode } from ${JSON.stringify(new URL('../../../src/read/decode.ts', import.meta.url).href)};
      import { createRequire } from 'node:module';
      const { cache } = createRequire(import.meta.url);
      decode(new TextEncoder().encode('“No”, she said.'));
      const loaded = () => Object.keys(cache).some((path) => /jschardet|iconv-lite/.test(path));
      const before = loaded();
      decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
      console.log(before, loaded());`;
    const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(printed.trim()).toBe('false true');
  });
});
