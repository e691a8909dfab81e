import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import type { Member } from '../../../src/align/laid-out.js';
import { witnessOfText } from '../../../src/align/witness.js';
import type { Attribution } from '../../../src/model/attribution.js';
import type { Span } from '../../../src/model/span.js';

/** A version in which `<Fenn|said|the words>` is a statement; a speaker or cue may be empty. */
function version(id: string, notation: string): Member {
  let text = '';
  const attributions: Attribution[] = [];
  const put = (words: string): Span => {
    const from = text.length;
    text += words;
    return [from, text.length];
  };
  for (const part of notation.split(/(<[^>]*>)/)) {
    const [, speaker = '', cue = '', content = ''] = /^<([^|]*)\|([^|]*)\|([^>]*)>$/.exec(part) ?? [];
    if (content === '') put(part);
    else {
      const verb = cue === '' ? null : put(cue);
      if (cue !== '') put(' ');
      attributions.push({
        id: `${id}${attributions.length}`,
        kind: 'indirect',
        source: null,
        speaker: speaker === '' ? null : speaker,
        cue: verb,
        verb: null,
        stance: 'neutral',
        content: [put(content)],
        addressee: null,
      });
    }
  }
  return { id, witness: witnessOfText(text), attributions };
}

/** Each claim as the statements that make it, and in brackets what stands bare. */
const told = (...members: readonly Member[]): readonly string[] =>
  collate(members).claims.map(({ attributed, bare }) => {
    const texts = bare.map(({ document, span }) => {
      const text = members.find(({ id }) => id === document)?.witness.story.text ?? '';
      return `[${document}: ${text.slice(...span)}]`;
    });
    return [...attributed.map(({ attribution }) => attribution), ...texts].join(' ');
  });

const LEAD = 'The harbour board of Larkhaven met on Monday to hear the engineers.';
const END = 'Nobody at the landing wanted to speak about the matter before the vote.';
const WORDS = 'the ferry will stay shut until the spring';
const around = (id: string, middle: string): Member => version(id, `${LEAD} ${middle} ${END}`);

describe('a claim', () => {
  it('has at least twelve letters', () => {
    expect(told(around('a', '<Fenn|said|abcdef ghijkl>.'))).toEqual(['a0']);
    expect(told(around('a', '<Fenn|said|abcdef ghijk>.'))).toEqual([]);
  });

  it('is made by all whose words stand in the same places, by at least half of the shorter', () => {
    const whole = around('a', '<Fenn|said|one two three four five six seven eight nine ten>.');
    expect(told(whole, around('b', '<Holm|claimed|one two three four five six seven eight nine ten>.'))).toEqual(['a0 b0']);
    expect(told(whole, around('b', 'one <Holm|claimed|two three four> five six seven eight nine ten.'))).toEqual(['a0 b0']);
    const overlap = (text: string): readonly string[] =>
      told(around('a', '<Fenn||aaaa bbbb cccc dddd eeee ffff> gggg hhhh iiii.'), around('b', text));
    expect(overlap('aaaa bbbb cccc <Holm||dddd eeee ffff gggg hhhh iiii>.')).toHaveLength(1);
    expect(overlap('aaaa bbbb cccc dddd <Holm||eeee ffff gggg hhhh iiii>.')).toHaveLength(2);
  });

  it('that one member tells again is told once', () => {
    const twice = '<Fenn|said|aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj>.';
    const member = around('a', twice);
    const own = member.attributions?.[0];
    const again = (content: Span | undefined, id: string): Attribution[] =>
      own === undefined || content === undefined ? [] : [{ ...own, id, content: [content] }];
    const [from = 0, to = 0] = own?.content[0] ?? [];
    const withMore = (id: string, span: Span): Member => ({
      ...member,
      attributions: [...(member.attributions ?? []), ...again(span, id)],
    });
    expect(told(withMore('a1', [from + 5, to]))).toEqual(['a0']);
    expect(told(withMore('a1', [from + 10, to]))).toEqual(['a0', 'a1']);
    expect(told(withMore('b1', [from + 5, to]), around('c', twice))).toEqual(['a0 c0']);
  });

  it('stands bare where three fifths of it are told by nobody, from the first word to the last', () => {
    const claim = around('a', '<Fenn|said|aaaa bbbb cccc dddd eeee>.');
    expect(told(claim, around('b', 'aaaa bbbb cccc dddd eeee.'))).toEqual(['a0 [b: aaaa bbbb cccc dddd eeee]']);
    expect(told(claim, around('b', 'aaaa xxxx cccc yyyy eeee.'))).toEqual(['a0 [b: aaaa xxxx cccc yyyy eeee]']);
    expect(told(claim, around('b', 'aaaa xxxx zzzz yyyy eeee.'))).toEqual(['a0']);
    expect(told(claim, around('b', 'xxxx bbbb, cccc DDDD yyyy.'))).toEqual(['a0 [b: bbbb, cccc DDDD]']);
    expect(told(claim, version('b', `${LEAD} ${END}`))).toEqual(['a0']);
  });

  it('belongs to the statement with the same speaker or the same cue', () => {
    const both = (x: string, y: string): Member => around('b', `<${x}|aaaa bbbb cccc> <${y}|dddd eeee ffff>.`);
    const claim = around('a', '<Fenn||aaaa bbbb cccc dddd eeee ffff>.');
    expect(told(claim, both('Holm|', 'Fenn|'))[0]).toBe('a0 b1');
    expect(told(claim, both('Fenn|', 'Holm|'))[0]).toBe('a0 b0');
  });

  it('is also made by the statement that holds more', () => {
    const wide = around('a', `<Fenn|said|${WORDS} and a new engine would cost too much>.`);
    const narrow = around('b', `<Fenn|said|${WORDS}> and <Holm||a new engine would cost too much>.`);
    expect(told(wide, narrow)).toEqual(['a0 b0', 'a0 b1']);
    expect(told(narrow, { ...wide, id: 'c' })).toEqual(['b0 a0', 'b1 a0']);
  });

  it('stands in the order of the story', () => {
    const [one, two] = [`<Fenn|said|${WORDS}>`, '<Holm|said|a new engine would cost too much>'];
    expect(told(around('a', `${WORDS}. ${two}.`), around('b', `${one}. a new engine would cost too much.`))).toEqual([
      `b0 [a: ${WORDS}]`,
      'a0 [b: a new engine would cost too much]',
    ]);
  });
});
