import { describe, expect, it } from 'vitest';
import { misreadings } from '../../src/text/mojibake.js';
import { anyText, fc } from './texts.js';

/** The row of windows-1252 that Latin-1 has not, as a table of the tests' own. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const characterOf = (byte: number): string => (byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte));
const misread = (text: string): string => Array.from(new TextEncoder().encode(text), characterOf).join('');

const mended = (text: string): string =>
  misreadings(text).reduceRight((whole, { span, after }) => whole.slice(0, span[0]) + after + whole.slice(span[1]), text);

const asLatin1 = (text: string): string =>
  Array.from(text, (character) => (HIGH.includes(character) ? String.fromCharCode(0x80 + HIGH.indexOf(character)) : character)).join('');

/** What a text looks like after no to three misreadings, its quotation marks first turned into control characters or not. */
const origins = (text: string): readonly string[] => {
  const ways = [[text, asLatin1(text)]];
  for (let i = 0; i < 3; i++) ways.push((ways.at(-1) ?? []).map(misread).flatMap((way) => [way, asLatin1(way)]));
  return ways.flat().map(asLatin1);
};

/** Words of sound text in the languages the web has most of, and what stands between them. */
const WORDS = [
  ...'the board said they don’t “no” ‘yes’ it’s — – … 5€ café naïve'.split(' '),
  ...'« fermé\u00a0» déjà à où l’élève ÉCOLE Œuvre cœur garçon CITÉ» QUALITÉ\u00a0: Noël août'.split(' '),
  ...'não João SÃO AMANHû MARANHÔ ação você à «está»—dijo ¿Dónde niño CAFFÈ” È… perché'.split(' '),
  ...'über Ärger Österreich groß „groß“ Å Ø” København Malmö ÖSTERREICH Ð” þetta'.split(' '),
  ...'Şehir ığdır çağrı güçlü İstanbul Škoda řeka čas ž Żaden żądał źle łódź się știu țară însă Ő'.split(' '),
  ...'Việt Nam đã mở cửa mỗi ngày được Москва и в Αθήνα το μ שלום قرر 市议会 。 한국 😀 ½ § 20\u00a0°C £5 ©'.split(' '),
];
const word = fc.constantFrom(...WORDS);
const soundLine = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

/** Lines as they are misread most: each has a letter or mark whose misreading no sound text has. */
const CLEARLY = [
  'don’t',
  '“no”',
  '—',
  'café',
  'déjà',
  'não',
  'über',
  'groß',
  'çağrı',
  'żądał',
  'știu',
  'được',
  'Москва',
  'Αθήνα',
  '市议会',
];
const damagedLine = fc
  .tuple(fc.constantFrom(...CLEARLY), soundLine, fc.nat(1))
  .map(([clear, line, first]) => (first === 1 ? `${clear} ${line}` : `${line} ${clear}`));

describe('misreadings', () => {
  it('are never seen in sound text', () => {
    fc.assert(
      fc.property(soundLine, (text) => {
        expect(misreadings(text)).toEqual([]);
      }),
    );
  });

  it('are all found and come back as they were', () => {
    fc.assert(
      fc.property(damagedLine, (text) => {
        expect(mended(misread(text))).toBe(text);
        expect(mended(misread(misread(text)))).toBe(text);
      }),
    );
  });

  it('are only what misread text looks like, whatever the text', () => {
    const anything = fc.oneof(
      anyText,
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 }),
      soundLine,
    );
    let met = 0;
    fc.assert(
      fc.property(fc.oneof(anything, anything.map(misread)), (text) => {
        let at = 0;
        for (const { span, before, after } of misreadings(text)) {
          met++;
          expect(span[0]).toBeGreaterThanOrEqual(at);
          at = span[1];
          expect(text.slice(...span)).toBe(before);
          expect(origins(after).some((way) => way === asLatin1(before) || way === `${asLatin1(before)}\u009d`)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
    expect(met).toBeGreaterThan(500);
  });
});
