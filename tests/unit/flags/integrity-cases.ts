import type { EncodingBasis } from '../../../src/model/encoding-basis.js';
import type { FlagCase } from './cases.js';
import { STORY } from './invented.js';

const DATED = { headline: 'Board closes the ramp', published: '2024-05-03' };
const read = (encoding: string, basis: EncodingBasis, disproved: string | null = null) => ({
  a: { text: STORY, ...DATED, encoding: { encoding, basis, disproved } },
});
const alone = (text: string) => ({ a: { text, ...DATED } });

export const INTEGRITY_CASES: readonly FlagCase[] = [
  { name: 'a sound page', ...alone(STORY), found: [] },
  { name: 'a word twice', ...alone('The board met in the the hall.'), found: [['doubled-word', 'minor']] },
  { name: 'a word twice over a line break', ...alone('The board met in the\nthe hall.'), found: ['doubled-word'] },
  { name: 'a word rightly twice', ...alone('He said that that was what they had had in a very very old ship.'), found: [] },
  { name: 'a name twice', ...alone('They went to Baden Baden and Pago Pago.'), found: [] },
  { name: 'a word twice over a paragraph break', ...alone('The board met in the\n\nthe hall.'), found: [] },
  { name: 'a word twice over a comma', ...alone('They looked at the ferry, ferry by ferry.'), found: [] },
  {
    name: 'a sentence broken by a full stop',
    ...alone('The ferries were at risk. to sink before the spring.'),
    found: [['broken-sentence', 'minor']],
  },
  {
    name: 'an abbreviation breaks no sentence',
    ...alone('It took approx. two hours, incl. one for the etc. that nobody named.'),
    found: [],
  },
  { name: 'a new sentence', ...alone('The ferries were at risk. The board knew.'), found: [] },
  { name: 'a brand in small letters at the start of a sentence', ...alone('She sold her phone. iPhone prices fell.'), found: [] },
  { name: 'a quotation never closed', ...alone('She said “the ramp is closed.'), found: ['unbalanced-quotes'] },
  { name: 'a quotation closed but never opened', ...alone('The ramp is closed,” she said.'), found: ['unbalanced-quotes'] },
  { name: 'opened twice', ...alone('She said “the ramp “is closed.'), found: ['unbalanced-quotes'] },
  { name: 'an opening mark where one should close', ...alone('The ramp is closed, “said the mayor.'), found: ['unbalanced-quotes'] },
  {
    name: 'straight at one end, curly at the other',
    ...alone('She said "the ramp is closed,” and left.'),
    found: [['unbalanced-quotes', 'info']],
  },
  { name: 'a quotation over two paragraphs', ...alone('“The ramp is closed.\n\n“The ferry too,” she said.'), found: [] },
  { name: 'German marks', ...alone('Er sagte „die Rampe ist zu“ und ging.'), found: [] },
  { name: 'French marks', ...alone('Il dit «la rampe est fermée» et partit.'), found: [] },
  { name: 'Danish marks', ...alone('Hun sagde »rampen er lukket« og gik.'), found: [] },
  { name: 'inches', ...alone('A 5" pipe and a 12" one.'), found: [] },
  { name: 'only marks', ...alone('… — !? x'), found: [] },
  { name: 'no headline', a: { text: STORY, published: '2024-05-03' }, found: [['no-headline', 'info']] },
  { name: 'no date', a: { text: STORY, headline: 'Board closes the ramp' }, found: [['no-date', 'info']] },
  {
    name: 'a date of change is a date',
    a: { text: STORY, headline: 'Board closes the ramp', modified: '2024-05-03' },
    found: [],
    without: ['no-date'],
  },
  {
    name: 'an apostrophe decoded wrongly, twice the same',
    ...alone('They donâ€™t know and she canâ€™t say.'),
    found: [['mojibake', 'minor']],
  },
  { name: 'letters and marks decoded wrongly', ...alone('The cafÃ© is closed â€“ for now.'), found: ['mojibake', 'mojibake'] },
  { name: 'decoded wrongly twice', ...alone('They donÃ¢â‚¬â„¢t know.'), found: ['mojibake'] },
  { name: 'control characters where quotation marks were', ...alone('She said \u0093no\u0094 to it.'), found: ['mojibake', 'mojibake'] },
  {
    name: 'letters and marks of other languages',
    ...alone('Le café « fermé\u00a0» – Å, É”, À… “SÃO” «está»…'),
    found: [],
    without: ['mojibake'],
  },
  {
    name: 'a lost character, in two places',
    ...alone('They don\ufffdt know and she can\ufffdt say.'),
    found: [['lost-character', 'minor']],
  },
  { name: 'a lost character whose sign was decoded wrongly', ...alone('They donï¿½t know.'), found: ['lost-character'] },
  {
    name: 'soft hyphens and a byte order mark',
    ...alone('The gov\u00adern\u00adment met\ufeff.'),
    found: [['invisible-characters', 'info']],
  },
  { name: 'zero-width spaces, one flag', ...alone('The har\u200bbour bo\u200bard met.'), found: [['invisible-characters', 'minor']] },
  { name: 'a direction turned round', ...alone('The \u202eramp\u202c is closed.'), found: [['invisible-characters', 'minor']] },
  { name: 'a direction turned round in Arabic', ...alone('قال \u202eالمجلس\u202c اليوم.'), found: ['invisible-characters'] },
  { name: 'a selector after a letter', ...alone('The ra\ufe0fmp is closed.'), found: ['invisible-characters'] },
  {
    name: 'joiners and selectors in pictures',
    ...alone('Closed \u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f\u200d\u{1f525} 1\ufe0f\u20e3 \u2122\ufe0f.'),
    found: [],
  },
  { name: 'a flag spelt in tags', ...alone('\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} won.'), found: [] },
  { name: 'joiners that Persian, Hindi and Thai need', ...alone('او می\u200cخواهد. क्\u200dष है। เรือ\u200bข้าม.'), found: [] },
  { name: 'marks of direction beside Hebrew', ...alone('הרציף\u200f (A) סגור.'), found: [] },
  { name: 'marks of direction in English', ...alone('The ra\u200fmp is closed.'), found: ['invisible-characters'] },
  { name: 'Cyrillic letters in English words, one flag', ...alone('The h\u0430rbour b\u043eard met.'), found: [['homoglyphs', 'minor']] },
  { name: 'a Latin letter in a Russian word', ...alone('Причал закр\u044bт, \u0043овет молчит.'), found: [['homoglyphs', 'minor']] },
  { name: 'a Greek letter in an English word', ...alone('The p\u03bfrt is closed.'), found: ['homoglyphs'] },
  { name: 'words of two scripts side by side', ...alone('The paper «Порт» and IT-рынок, a 5 μm film, Δx, TNFα, saidПётр.'), found: [] },
  { name: 'a guessed encoding', ...read('windows-1251', 'detected'), found: [['uncertain-encoding', 'info']] },
  { name: 'an encoding nothing speaks for', ...read('windows-1252', 'fallback', 'shift_jis'), found: ['uncertain-encoding'] },
  { name: 'UTF-8 with broken places', ...read('utf-8', 'damaged'), found: ['uncertain-encoding'] },
  { name: 'a declared encoding', ...read('windows-1251', 'declared'), found: [] },
  { name: 'an encoding by its byte order mark', ...read('utf-16le', 'mark'), found: [] },
];
