import { describe, expect, it } from 'vitest';
import { factsAmong } from '../../simulate/kin.js';
import { documentOf } from '../flags/invented.js';

const STORY =
  'The ferry between the two harbours of the sound was taken out of service on Monday after an inspector found cracks in its ramp. ' +
  'Passengers were carried by bus round the bay, which takes an hour and a half, and the council asked the operator for a second boat.';

/** What is counted between two texts. */
function facts(a: string, b: string) {
  const [pair] = factsAmong([
    { ...documentOf({ text: a }), id: 'a', name: 'a' },
    { ...documentOf({ text: b }), id: 'b', name: 'b' },
  ]);
  if (pair === undefined) throw new Error('the texts are not related');
  return pair;
}

describe('what is counted between two texts', () => {
  it('holds the latest year that each names, and none where none is named', () => {
    expect(facts(`${STORY} The ramp is of 1987.`, `${STORY} The ramp is of 1987 and was to last until 2031.`)).toMatchObject({
      yearA: 1987,
      yearB: 2031,
    });
    expect(facts(STORY, STORY)).toMatchObject({ yearA: null, yearB: null });
  });

  it.each(['It has carried 2,019 cars.', 'Call 555-2019.', 'It costs 1999.50 crowns.', 'The lot is 20195.', 'At 20:19 it sank.'])(
    'takes no other number for a year: %s',
    (sentence) => {
      expect(facts(STORY, `${STORY} ${sentence}`).yearB).toBeNull();
    },
  );

  it('is the same from the other side', () => {
    const [cut, glued] = [STORY.slice(0, 232), STORY.replace('ferry between', 'ferrybetween').replace('inspector', 'inspecotr')];
    const [there, back] = [facts(cut, glued), facts(glued, cut)];
    expect([there.gapsLostInB, there.slipsInB, there.breaksOffA, there.lettersA]).toEqual([
      back.gapsLostInA,
      back.slipsInA,
      back.breaksOffB,
      back.lettersB,
    ]);
    expect(there).toMatchObject({ gapsLostInB: 1, slipsInB: 1, breaksOffA: true, breaksOffB: false });
  });
});
