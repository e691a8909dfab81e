import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/read/language.js';
import { LEDE, SECOND, STORY, THIRD } from './read-page.js';

const whole = (text: string): string => languageOf(text, [[0, text.length]]);

describe('the language of a story', () => {
  it.each([
    ['en', STORY.replaceAll('\n', ' ')],
    ['en', 'Ferry fares rise again on Monday as fuel costs climb and ticket sales drop across Osmund Bay'],
    ['de', 'Die Fähre zwischen Larkhaven und der Bucht fährt im Winter nicht mehr, weil die Rampe Risse hat, teilte der Hafen mit.'],
    ['nl', 'De veerboot vaart deze winter niet meer omdat er scheuren in de laadklep zijn gevonden, zei het havenbestuur op vrijdag.'],
    ['fr', 'Le bac ne circulera pas cet hiver car des fissures ont été découvertes dans la rampe, a annoncé le port vendredi.'],
    ['ru', 'Паром между островом и городом не будет ходить зимой, потому что в рампе нашли трещины, сообщили в порту.'],
  ])('%s', (code, text) => {
    expect(whole(text)).toBe(code);
  });

  it('an English name or two do not make a page English', () => {
    const german = 'Die Fähre fährt im Winter nicht mehr, weil die Rampe Risse hat, teilte der Hafen der Stadt am Freitag mit. ';
    expect(whole(`„The Song of the Bay and the Sea with that Bell“: ${german.repeat(2)}`)).toBe('de');
  });

  it('is unknown for a few letters', () => {
    expect(whole('Ferry stops.')).toBe('unknown');
    expect(languageOf('', [])).toBe('unknown');
  });

  it('is told from the first paragraphs', () => {
    const text = `${LEDE} ${SECOND} ${THIRD} ${'Die Fähre fährt im Winter nicht mehr, weil die Rampe Risse hat. '.repeat(50)}`;
    expect(whole(text)).toBe('en');
  });
});
