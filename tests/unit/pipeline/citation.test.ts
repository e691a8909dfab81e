import { describe, expect, it } from 'vitest';
import { citedOutlet } from '../../../src/pipeline/citation.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { documentOf } from '../flags/invented.js';

const outletOf = (value: string) => ({ value, span: null, origin: 'given' as const, alternatives: [] });

/** What a text of `self` cites of a text of `other`. */
function cited(text: string, otherText: string, other: string, self = 'Harbour Post'): string | null {
  const side = (outlet: string, of: string) => ({ document: { ...documentOf({ text: of }), outlet: outletOf(outlet) }, text: of });
  return citedOutlet(side(self, text), side(other, otherText), BUILT_IN_LEXICON.verbs);
}

const STORY = 'The ramp of the ferry is cracked.';

describe('the outlet that a text names as its source', () => {
  it.each([
    ['in full', `${STORY} It was the Sound Evening Record that found it.`, 'Sound Evening Record'],
    ['by the last two words of its name', `${STORY} An inspector showed the Evening Record.`, 'Evening Record'],
  ])('is seen where it stands %s', (_, text, words) => {
    expect(cited(text, STORY, 'Sound Evening Record')).toBe(words);
  });

  it.each([
    ['told Islander', 'The inspector told Islander so.', 'Islander'],
    ['a reporting verb behind it', 'So Islander reported on Monday.', 'Islander'],
    ['neither', 'The Islander, a ferry, is out of service.', null],
  ])('of one word is a source only beside words that say so: %s', (_, text, words) => {
    expect(cited(text, STORY, 'Islander')).toBe(words);
  });

  it('is none where its own text has the name too: both may be about it', () => {
    const about = 'Evening Record said on Monday that it lays off forty people.';
    expect(cited(about, about, 'Evening Record')).toBeNull();
    expect(cited(about, STORY, 'Evening Record')).toBe('Evening Record');
  });

  it.each([
    'It will take a week, the inspector told the Evening Record.',
    'The Evening Record has seen a letter of the inspector.',
    'The operator did not return calls from the Evening Record.',
  ])('is one where both tell of what it was told or found out: %s', (found) => {
    expect(cited(found, found, 'Evening Record')).toBe('Evening Record');
  });

  it.each([
    ['is part of the own name', 'Record', 'The Record tells more.', 'Evening Record'],
    ['is too short', 'Tarn', 'The inspector told Tarn.', 'Harbour Post'],
    ['stands inside a word', 'Islander', 'The inspector told Islanders so.', 'Harbour Post'],
    ['ends in the name of another', 'News of the World', 'He told the World.', 'Harbour Post'],
  ])('is none where its name %s', (_, other, text, self) => {
    expect(cited(text, STORY, other, self)).toBeNull();
  });
});
