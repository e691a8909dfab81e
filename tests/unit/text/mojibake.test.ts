import { describe, expect, it } from 'vitest';
import { misreadings } from '../../../src/text/mojibake.js';
import { asWindows1252 } from '../../../src/text/windows-1252.js';

const latin1 = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
const misread = (text: string): string => asWindows1252(latin1(text));

/** The text with every misreading undone. */
const mended = (text: string): string =>
  misreadings(text).reduceRight((whole, { span, after }) => whole.slice(0, span[0]) + after + whole.slice(span[1]), text);

describe('text that was decoded by the wrong table', () => {
  it.each([
    ['typography', 'She said “no” – it’s 5 € … and left.'],
    ['French', 'Le café est fermé à côté, déjà ; l’élève est là.'],
    ['German', '„Über die Straße“, sagte der Bürger, „gehört mir.“'],
    ['Portuguese', 'O João não votou amanhã; à tarde há eleições.'],
    ['Spanish', '¿Dónde está el niño? —dijo, «aquí».'],
    ['Polish', 'Rząd się zgodził: żądał źle, łódź śpi.'],
    ['Czech', 'Škoda běžela přes řeku, čekala a žila.'],
    ['Turkish', 'Şehir ığdır’a gitti, çağrı güçlü.'],
    ['Romanian', 'Orașul și țara știu că însă…'],
    ['Vietnamese', 'Việt Nam đã mở cửa mỗi ngày.'],
    ['Russian', 'Москва слезам не верит и в этот раз.'],
    ['Greek', 'Η Αθήνα το πρωί.'],
    ['Hebrew', 'מועצת העיר החליטה.'],
    ['Arabic', 'قرر مجلس المدينة.'],
    ['Chinese', '市议会决定关闭大桥。'],
    ['Korean', '시의회는 다리를 폐쇄했다.'],
    ['a face', 'They won 😀 today.'],
    ['a byte order mark inside', '\ufeffThe start.'],
  ])('is found and read again: %s', (_, text) => {
    expect(mended(misread(text))).toBe(text);
    expect(mended(latin1(text))).toBe(text);
    expect(mended(misread(misread(text)))).toBe(text);
  });

  it('is found where the last byte of a closing mark was lost', () => {
    expect(mended('â€œNo,â€ she said.')).toBe('“No,” she said.');
  });

  it('is found beside sound text on the same line', () => {
    expect(mended('The café “Ost” canâ€™t open.')).toBe('The café “Ost” can’t open.');
  });

  it('with control characters for quotation marks', () => {
    expect(mended('She said \u0093no\u0094, it\u0092s late.')).toBe('She said “no”, it’s late.');
    expect(mended('She said Â“noÂ” to him.')).not.toContain('Â“no');
  });

  it.each([
    'Il dit : « Le café est fermé\u00a0».',
    'Il est parti de la CITÉ».',
    'la QUALITÉ\u00a0: voilà',
    '“the café”—he said',
    'the ‘café’”—he',
    'O AMANHû chegou',
    'em MARANHÃ–PARÁ, e a IRMÃ”',
    '«está»—dijo',
    'Die Größe „groß“ ist Ö… und Ä–',
    'der Ort Å–Narvik, das „Å“',
    'CAFFÈ” e CAFFÈ™',
    'Ð”, Ñ” and Ø”',
    '3×” and 4×½',
    'São Paulo, ÇA VA, naïve façade, Škoda, Œuvre, Şehir, ğ, ı, Việt Nam, Москва',
    '§ 5 Abs. 2 – ½ Liter für 3 £ bei 20 °C',
  ])('is not seen in %s', (text) => {
    expect(misreadings(text)).toEqual([]);
  });

  it('cannot be told where a control character means nothing', () => {
    expect(misreadings('a \u0081 b')).toEqual([]);
  });
});
