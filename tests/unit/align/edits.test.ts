import { describe, expect, it } from 'vitest';
import { foundIn, kindsIn, parseNotation } from './notation.js';

it('the notation tells two texts', () => {
  expect(parseNotation('He said [the talks/thetalks] had failed[./]')).toEqual([
    'He said the talks had failed.',
    'He said thetalks had failed',
  ]);
});

const LONG = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.';
const LONG_OPEN = LONG.slice(0, -1);
const END = 'Ferries to Osmund Bay will stop until the spring, at the latest until Easter.';

describe('found exactly where they are: spaces', () => {
  it.each([
    ['one lost', `He said[ /]the talks about the northern ramp had failed on Monday night`],
    ['one added', `He said the talks about the nor[/ ]thern ramp had failed on Monday night`],
    ['several in a row', `He said[ /]the[ /]talks[ /]about[ /]the[ /]northern[ /]ramp[ /]had failed on Monday night`],
    ['all', 'He[ /]said[ /]the[ /]talks[ /]about[ /]the[ /]northern[ /]ramp[ /]had[ /]failed[ /]on[ /]Monday[ /]night'],
    ['after a full stop', `The talks about the ramp had failed[. /.]The board of Larkhaven will meet again on Monday`],
    ['before a quotation', `The board of Larkhaven said it was closed[. "/."]The ramp will be repaired," an engineer of the board said`],
    ['a paragraph break lost', `${LONG_OPEN}[.\n\n/.]${END}`],
    ['a paragraph break become a space', `${LONG_OPEN}[.\n\n/. ]${END}`],
    ['a paragraph break added', `${LONG_OPEN}[. /.\n\n]${END}`],
    ['a line break for a space', `The harbour board of Larkhaven met on[ /\n]Monday to hear the engineers`],
    ['doubled', `The harbour board of Larkhaven met on[ /  ]Monday to hear the engineers`],
    ['a space that does not break', `The harbour board of Larkhaven met on[ /\u00a0]Monday to hear the engineers`],
  ])('%s', (_, notation) => {
    expect(foundIn(notation)).toBe(notation);
    expect(new Set(kindsIn(notation))).toEqual(new Set(['gap']));
  });
});

describe('found exactly where they are: words', () => {
  it.each([
    ['one replaced', `The harbour board of Larkhaven met on [Monday/Tuesday] to hear the engineers on the northern ramp.`],
    ['one added', `The harbour board of Larkhaven met on Monday [/again ]to hear the engineers on the northern ramp.`],
    ['one left out', `The harbour board of Larkhaven met [again /]on Monday to hear the engineers on the northern ramp.`],
    ['at the start', `[The/A] harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.`],
    ['at the end', `The harbour board of Larkhaven met on Monday to hear the engineers on the [northern/southern] ramp.`],
    ['two apart', `The [harbour/county] board of Larkhaven met on Monday to hear the [engineers/divers] on the northern ramp.`],
    ['beside a lost space', `The harbour board of Larkhaven met on [Monday/Tuesday] to hear[ /]the engineers on the northern ramp.`],
    ['a number', `The harbour board of Larkhaven needs [5,200/2,500] euros for the engineers on the northern ramp.`],
    ['in a glued text', `TheharbourboardofLarkhavenmetonMondaytoheartheengineers on [Monday/Friday] aboutthenorthernrampandtheferry.`],
    ['in Chinese', `拉克海文港務局週一召開會議聽取工程師關於北側坡道裂縫的報告並決定[關閉/開放]坡道直到春天為止所有渡輪改由南碼頭出發`],
    ['in Arabic', `قال مجلس الميناء يوم الاثنين إن الرصيف الشمالي [سيغلق/سيفتح] حتى الربيع بعد أن وجد المهندسون شقوقا`],
    ['in Greek', `Το λιμενικό συμβούλιο της πόλης αποφάσισε τη [Δευτέρα/Τρίτη] να κλείσει τη βόρεια ράμπα μέχρι την άνοιξη`],
  ])('%s', (_, notation) => {
    expect(foundIn(notation)).toBe(notation);
    expect(kindsIn(notation)).toContain('words');
  });

  it('a word is replaced as a whole, however many letters stay', () => {
    const notation = 'The harbour board of Larkhaven said the ramp [reopens/reopened] on Monday after the work of the engineers.';
    expect(foundIn(notation)).toBe(notation);
  });

  it('no confetti: small words that happen to stay inside a rewritten clause are part of it', () => {
    const notation =
      'The harbour board of Larkhaven closed the northern ramp [on the advice of its divers/for lack of the money it needs] and will meet again on Monday to hear the engineers.';
    expect(kindsIn(notation)).toEqual(['words']);
  });
});

describe('found exactly where they are: form', () => {
  it.each([
    ['a ligature', `The harbour board of Larkhaven met in the o[ffi/ﬃ]ce of the northern ramp on Monday`],
    ['a capital', `The harbour board of Larkhaven met on the northern [r/R]amp on Monday morning again`],
    ['a decomposed accent', `The harbour board of Larkhaven met in the caf[é/e\u0301] on the northern ramp on Monday`],
    ['a compatibility ideograph', `The harbour board of Larkhaven sold the northern ramp to [株式会社/㍿] on Monday morning`],
  ])('%s', (_, notation) => {
    const [a, b] = parseNotation(notation);
    expect(kindsIn(notation).every((kind) => kind === 'form')).toBe(true);
    expect(kindsIn(notation).length).toBeGreaterThan(0);
    expect(a).not.toBe(b);
  });

  it.each([
    ['a soft hyphen', `The harbour board of Larkhaven met the gov[/\u00ad]ernment on the northern ramp on Monday`],
    ['a zero-width space', `The harbour board of Larkhaven met the gov[/\u200b]ernment on the northern ramp on Monday`],
    ['curly marks', `The harbour board said [“/"]the northern ramp is closed until the spring[”/"] on Monday`],
    ['a dash', `The harbour board said the northern ramp[ – / - ]is closed until the spring on Monday`],
  ])('marks alone are a gap: %s', (_, notation) => {
    expect(kindsIn(notation).every((kind) => kind === 'gap')).toBe(true);
    expect(kindsIn(notation).length).toBeGreaterThan(0);
  });
});

describe('found exactly where they are: passages', () => {
  const THIRD = 'Shopkeepers on the island said they feared for the Christmas trade and asked for help.';

  it.each([
    ['added at the end', `${LONG}[/\n\n${END}]`, 'added'],
    ['added at the start', `[/${END}\n\n]${LONG}`, 'added'],
    ['added between', `${LONG}\n\n[/${THIRD}\n\n]${END}`, 'added'],
    ['removed at the end', `${LONG}[\n\n${END}/]`, 'removed'],
    ['removed between', `${LONG}\n\n[${THIRD}\n\n/]${END}`, 'removed'],
  ])('%s', (_, notation, kind) => {
    expect(kindsIn(notation).filter((found) => found !== 'gap')).toEqual([kind]);
  });

  it('nothing in common: all of A is removed, all of B added', () => {
    expect(kindsIn(`[${LONG}/${THIRD}]`).toSorted()).toEqual(['added', 'removed']);
  });
});
