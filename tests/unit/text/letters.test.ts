import { describe, expect, it } from 'vitest';
import { gapBefore, lettersOf } from '../../../src/text/letters.js';

const lettersAsText = (text: string): string => String.fromCodePoint(...lettersOf(text).codes);

describe('the letters view', () => {
  it.each([
    ['', ''],
    [' …—“”!', ''],
    ['The U.S., 5,200!', 'theus5200'],
    ['saidThe', 'saidthe'],
    ['ﬁ ﬃ', 'fiffi'],
    ['㍿', '株式会社'],
    ['Ⅲ ⑪ ㎜', 'iii11mm'],
    ['ＡＢ２', 'ab2'],
    ['gov\u00adern\u200bed\ufeff', 'governed'],
    ['a\u200dnd e\ufe0f\u0301t\ufe0f', 'andét'],
    ['har\u3164bour \u{e0001}pier', 'harbourpier'],
    ['h\u0430rb\u043eur p\u03bfrt', 'harbourport'],
    ['\u0410B\u0421 \u0392oard', 'abcboard'],
    ['\u0043овет п\u006fрта', 'советпорта'],
    ['c\u0430f\u00e9 na\u0457ve \u0435\u0301t\u00e9', 'cafénaïveété'],
    ['\u0440\u0430ce h\u200b\u043eld', 'pacehold'],
    ['saidПётр ПётрБогданsaid 5μm', 'saidпётрпётрбогданsaid5μm'],
    ['расе', 'расе'],
    ['saidРоса οδόςAT', 'saidросаοδόσat'],
    ['IT-рынок', 'itрынок'],
    ['السلام عليكم', 'السلامعليكم'],
    ['港口，委員會。', '港口委員會'],
    ['😀 a 👩‍👩‍👧', 'a'],
    ['𝔸𐐀', 'a𐐨'],
    ['\ud83d a \ude00', 'a'],
    ['x\u0000y', 'xy'],
  ])('of %j is %j', (text, letters) => {
    expect(lettersAsText(text)).toBe(letters);
  });

  it('reads a word that two scripts can spell in the script of the text', () => {
    const word = 'р\u0061с';
    expect(lettersAsText(`the harbour ${word}`)).toBe('theharbourpac');
    expect(lettersAsText(`порт закрыт ${word}`)).toBe('портзакрытрас');
  });

  it('keeps every offset where look-alikes are replaced', () => {
    const { starts, ends } = lettersOf('h\u200b\u043ely');
    expect([...starts]).toEqual([0, 2, 3, 4]);
    expect([...ends]).toEqual([1, 3, 4, 5]);
  });

  it('keeps combining marks with their letter', () => {
    const { codes, starts, ends } = lettersOf('re\u0301sume\u0301');
    expect(String.fromCodePoint(...codes)).toBe('résumé');
    expect([starts[1], ends[1]]).toEqual([1, 3]);
  });

  it('gives the letters of one character one place', () => {
    const { starts, ends } = lettersOf('oﬃce');
    expect([...starts]).toEqual([0, 1, 1, 1, 2, 3]);
    expect([...ends]).toEqual([1, 2, 2, 2, 3, 4]);
  });

  it('has room for more letters than units', () => {
    expect(lettersOf('ﷺ'.repeat(40)).codes.length).toBeGreaterThan(40);
  });

  it.each([
    ['Latin', 'Café naïve Ünlü'],
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['Korean', '한국 항구'],
    ['Japanese', 'ガザ パリ'],
    ['Hindi', 'क़लम ज़मीन'],
    ['Greek', 'Ἀθῆναι'],
  ])('is the same for composed and decomposed %s', (_, text) => {
    expect(lettersAsText(text.normalize('NFD'))).toBe(lettersAsText(text.normalize('NFC')));
  });

  it('is the same for half-width and full-width kana', () => {
    expect(lettersAsText('ｶﾞｻﾞ')).toBe(lettersAsText('ガザ'));
  });

  it.each([
    ['a product in science', 'the parameter ν κa is an angle', 'the parameter νκa is an angle'],
    ['a Russian word before a Latin name', 'Он говорил с NASA о полёте', 'Он говорил сNASA о полёте'],
    ['a Latin name before a Russian word', 'Сотрудники NASA рассказали', 'Сотрудники NASAрассказали'],
  ])('is the same without the space: %s', (_, apart, glued) => {
    expect(lettersAsText(glued)).toBe(lettersAsText(apart));
  });

  it('is the same with a look-alike letter in a word', () => {
    expect(lettersAsText('The pоrt of Lаrkhaven')).toBe(lettersAsText('The port of Larkhaven'));
    expect(lettersAsText('Паром стоит в портy')).toBe(lettersAsText('Паром стоит в порту'));
  });

  it('is the same for capitals and small letters in Greek, where small sigma has two forms', () => {
    expect(lettersAsText('ΟΔΟΣ ΛΙΜΑΝΙ')).toBe(lettersAsText('οδός λιμάνι'.normalize('NFD').replace(/\u0301/g, '')));
  });
});

describe('the gap before a letter', () => {
  const text = ' “No,” — she said.';
  const letters = lettersOf(text);

  it('is what stands between it and the letter before', () => {
    expect(gapBefore(text, letters, 2)).toBe(',” — ');
    expect(gapBefore(text, letters, 3)).toBe('');
  });

  it('reaches to the ends of the text', () => {
    expect(gapBefore(text, letters, 0)).toBe(' “');
    expect(gapBefore(text, letters, letters.codes.length)).toBe('.');
  });

  it('is empty inside a character', () => {
    expect(gapBefore('ﬁ', lettersOf('ﬁ'), 1)).toBe('');
  });
});
