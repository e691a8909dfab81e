import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/text/letters.js';
import { NO_CUT, startsSentence, WEAK_CUT, wordCuts } from '../../../src/text/word-cuts.js';

/** The words of a text with `|` at every cut and `¦` where a word may have ended before the text was glued. */
function cutWords(text: string): string {
  const letters = lettersOf(text);
  const cuts = wordCuts(text, letters);
  return Array.from(
    letters.codes,
    (code, i) => `${i === 0 || cuts[i] === NO_CUT ? '' : cuts[i] === WEAK_CUT ? '¦' : '|'}${String.fromCodePoint(code)}`,
  ).join('');
}

describe('word cuts', () => {
  it.each([
    ['the old pier', 'the|old|pier'],
    ['  the\n\npier ', 'the|pier'],
    ["U.S. don't al-Marsh", 'us|dont|almarsh'],
    ['5,200 at 10:15', '5200|at|1015'],
    ['pier—old', 'pier|old'],
    ['pier...old', 'pier|old'],
    ['AT&T and/or', 'att|andor'],
    ['saidThe', 'said¦the'],
    ['said.The', 'said¦the'],
    ['McAdam', 'mc¦adam'],
    ['USAid', 'usaid'],
    ['said,The', 'saidthe'],
    ['said."The', 'said|the'],
    ['oﬃce ﬁre', 'office|fire'],
    ['港口abc', '港|口|abc'],
    ['みなと', 'み|な|と'],
    ['항구 도시', '항구|도시'],
    ['السَّلام', 'السَّلام'.replace(/\s/g, '')],
    ['gov\u00aderned by\u200d law', 'governed|by|law'],
    ['pi\ufeffer \u200b old', 'pier|old'],
    ['U\u200b.S. don\u2019\u200bt', 'us|dont'],
    ['said.\u200bThe said\u2060The', 'said¦the|said¦the'],
    ['می\u200cخواهم', 'میخواهم'],
    ['港\u200b口', '港|口'],
    ['...', ''],
    ['', ''],
  ])('of %j: %s', (text, expected) => {
    expect(cutWords(text)).toBe(expected);
  });

  it('are the same for composed and decomposed text', () => {
    expect(cutWords('caféThe'.normalize('NFD'))).toBe(cutWords('caféThe'.normalize('NFC')));
  });

  it('never part the letters of one character, even in scripts without spaces', () => {
    expect(cutWords('㍿港')).toBe('株式会社|港');
  });
});

describe('a sentence starts', () => {
  /** The place is marked with `|`. */
  const starts = (marked: string): boolean => {
    const text = marked.replace('|', '');
    const before = lettersOf(marked.slice(0, marked.indexOf('|'))).codes.length;
    return startsSentence(text, lettersOf(text), before);
  };

  it.each([
    '|The pier',
    'It closed. |The pier',
    'It closed! |The pier',
    'It closed?” |She left',
    'It closed.” |“She left',
    'It closed… |Nobody came',
    'It closed.\n|The pier',
    'It closed\n\n|the pier',
    'It closed.|The pier',
    'It closed in 2019. |The pier',
    'He paid 5,200. |That was all',
    '港口關閉。|船停',
    'انتهى؟ |قال',
    'It closed. |5 ships left',
  ])('at %s', (marked) => {
    expect(starts(marked)).toBe(true);
  });

  it.each([
    'The |pier',
    'It closed, |The pier',
    'Mr. |Osmund',
    'Col. |Sean',
    'J. |R. Osmund',
    'the U.S. |Navy',
    'on Jan. |5',
    'No. |7',
    'approx. |5',
    'the pier. |which',
    '“Why?” |he said',
    'example.|com',
    '5.|200',
    'U.|S.',
    'It |closed',
    'It: |Closed',
  ])('not at %s', (marked) => {
    expect(starts(marked)).toBe(false);
  });
});
