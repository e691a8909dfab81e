import { expect, it } from 'vitest';
import { compare } from '../../../src/align/compare.js';
import { type EditScript, editScript } from '../../../src/align/edit-script.js';
import { withMarks } from '../../../src/align/marks.js';
import { quotedLetters } from '../../../src/align/quoted-letters.js';
import { witnessOfText } from '../../../src/align/witness.js';

/** The script between two texts, each copied piece as `=words`, each new one as `+words`. */
function script(a: string, b: string): readonly string[] {
  const [x, y] = [witnessOfText(a), witnessOfText(b)];
  const told: EditScript = editScript(x, y, compare(x, y));
  return told.map((piece) => (typeof piece === 'string' ? `+${piece}` : `=${a.slice(...piece)}`));
}

const HEAD = 'The harbour board of Larkhaven met on Monday to hear the engineers';
const TAIL = 'on the northern ramp of the old ferry quay and its eleven cracks';

it('an edit script copies what is alike with its gaps and tells the rest anew', () => {
  expect(script(`${HEAD} report ${TAIL}.`, `“${HEAD} speak ${TAIL}!`)).toEqual(['+“', `=${HEAD}`, '+ speak ', `=${TAIL}`, '+!']);
  expect(script(HEAD, HEAD)).toEqual([`=${HEAD}`]);
  expect(script(HEAD, `${HEAD}.`)).toEqual([`=${HEAD}`, '+.']);
});

it('an edit script breaks off where a gap or a letter is written otherwise', () => {
  expect(script(`${HEAD} ${TAIL}`, `${HEAD}, ${TAIL}`)).toEqual([`=${HEAD}`, '+, ', `=${TAIL}`]);
  expect(script(`${HEAD} ${TAIL}`, `${HEAD} ${TAIL.replace('on', 'On')}`)).toEqual([`=${HEAD}`, '+ O', `=${TAIL.slice(1)}`]);
});

it('an edit script copies a joined character whole or not at all', () => {
  expect(script(`${HEAD} oﬃce ${TAIL}`, `${HEAD} oﬃce ${TAIL}`)).toEqual([`=${HEAD} oﬃce ${TAIL}`]);
  expect(script(`${HEAD} oﬃce ${TAIL}`, `${HEAD} office ${TAIL}`)).toEqual([`=${HEAD} o`, '+ffi', `=ce ${TAIL}`]);
  expect(script(`${HEAD} office ${TAIL}`, `${HEAD} oﬃce ${TAIL}`)).toEqual([`=${HEAD} o`, '+ﬃ', `=ce ${TAIL}`]);
});

it('a span takes the marks that belong to its letters and no others', () => {
  const marked = (text: string, from: number, to: number): string => text.slice(...withMarks(witnessOfText(text), from, to));
  expect(marked('one (two), three', 3, 6)).toBe('(two),');
  expect(marked('one “two”, three', 3, 6)).toBe('“two”,');
  expect(marked('one “two three” four', 3, 6)).toBe('“two');
  expect(marked('one - two - three', 3, 6)).toBe('two');
  expect(marked('(“one”).', 0, 3)).toBe('(“one”).');
  expect(marked('¿one?', 0, 2)).toBe('¿on');
});

it('letters are quoted between the marks alone', () => {
  const quoted = (text: string): string => quotedLetters(witnessOfText(text)).join('');
  expect(quoted('ab “cd” ef “g”')).toBe('0011001');
  expect(quoted('“ab” c')).toBe('110');
  expect(quoted('ab cd')).toBe('0000');
  expect(quoted('“a” b “cd e” f “gh”')).toBe('10111011');
});
