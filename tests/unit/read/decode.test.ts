import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/decode.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin = (words: string): Uint8Array => Uint8Array.from(words, (character) => character.charCodeAt(0));

describe('decoding', () => {
  it('UTF-8, its mark dropped', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ ok: true, text: 'é', encoding: 'utf-8' });
  });

  it('UTF-16 by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00))).toEqual({ ok: true, text: 'A', encoding: 'utf-16le' });
    expect(decode(bytes(0xfe, 0xff, 0x00, 0x41))).toEqual({ ok: true, text: 'A', encoding: 'utf-16be' });
  });

  it('a mark that lies is refused', () => {
    expect(decode(bytes(0xff, 0xfe, 0x00, 0xd8))).toMatchObject({ ok: false, code: 'bad-encoding' });
  });

  it('what is no UTF-8 is windows-1252', () => {
    expect(decode(latin('caf\xe9 \x93so\x94'))).toEqual({ ok: true, text: 'café “so”', encoding: 'windows-1252' });
  });

  it('the charset a page declares, in HTML only', () => {
    const page = latin('<meta charset="windows-1251"><p>\xcc\xe8\xf0</p>');
    expect(decode(page, { html: true })).toMatchObject({ text: '<meta charset="windows-1251"><p>Мир</p>', encoding: 'windows-1251' });
    expect(decode(page)).toMatchObject({ encoding: 'windows-1252' });
  });

  it('an unknown charset falls back', () => {
    expect(decode(latin('<meta charset="klingon"><p>\xe9</p>'), { html: true })).toMatchObject({ encoding: 'windows-1252' });
  });

  it.each([
    ['NUL bytes', bytes(0x50, 0x4b, 3, 4, 0, 0, 65)],
    ['control characters', Uint8Array.from({ length: 200 }, (_, i) => i % 9)],
  ])('%s are no text', (_, input) => {
    expect(decode(input)).toMatchObject({ ok: false, code: 'binary' });
  });
});
