import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../src/text/quotation.js';

/** What stands inside, with the marks that open and close. */
const quoted = (text: string): readonly string[] =>
  quotationsIn(text).map(({ inside, opening, closing }) => `${opening}${text.slice(...inside)}${closing}`);

describe('quotations', () => {
  it.each<[string, string, readonly string[]]>([
    ['none', 'She said no.', []],
    ['straight', 'He said "no" and "yes".', ['"no"', '"yes"']],
    ['curly', 'He said “no”.', ['“no”']],
    ['low', 'Er sagte „nein“.', ['„nein“']],
    ['angled', 'Il dit «non».', ['«non»']],
    ['straight closed by curly', 'because "the decision stands,” she told', ['"the decision stands,”']],
    ['never closed: ends with its paragraph', '“We wait.\n\n“We go,” he said.', ['“We wait.', '“We go,”']],
    ['never closed: ends with the text', 'He said “we wait', ['“we wait']],
    ['inches are no quotation', 'a 5" pipe and a 6" pipe', []],
    ['a closing mark alone opens nothing', 'no” and no» more', []],
    ['a straight mark before a space opens nothing', 'no " more', []],
    ['apostrophes are none', "the board's 'plan'", []],
    ['only marks', '““””""', ['““”', '""']],
    ['', '', []],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('longer than any speech are not taken for one, and what follows is found again', () => {
    const text = `“${'we wait '.repeat(500)}” he said. “No.”`;
    expect(quoted(text)).toEqual(['“No.”']);
  });

  it('cost no more for line breaks than for letters', () => {
    expect(quotationsIn(`“${'\n '.repeat(200_000)}`)).toHaveLength(1);
  });
});
