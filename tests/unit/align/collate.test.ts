import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import { witnessOfText } from '../../../src/align/witness.js';

const PARAGRAPHS = [
  'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.',
  'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said.',
  'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.',
  'A mayor of three terms, Ida Brandvold, called the closure the worst news since the flood.',
];
const OTHER =
  'Elsewhere on the coast a museum of lamps opened its doors after nine years of repairs and a quarrel over its roof, with a candle for every guest.';
const story = (...order: readonly number[]): string => order.map((i) => PARAGRAPHS[i] ?? '').join('\n\n');

/** Collates texts called A, B, C … and writes every place as `AB Monday | C Tuesday`, `-` for nothing, `… D` for those that do not reach there. */
function told(...texts: readonly string[]): readonly string[] {
  const names = new Map(texts.map((text, i) => [String.fromCharCode(65 + i), text] as const));
  const { loci } = collate([...names].map(([id, text]) => ({ id, witness: witnessOfText(text) })));
  return loci.map(({ readings, lacunae }) => {
    const parts = readings.map(({ witnesses }) => {
      const first = witnesses[0];
      const words = first === undefined ? '' : (names.get(first.document) ?? '').slice(...first.span);
      return `${witnesses.map(({ document }) => document).join('')} ${words === '' ? '-' : words}`;
    });
    return `${parts.join(' | ')}${lacunae.length === 0 ? '' : ` … ${lacunae.join('')}`}`;
  });
}

/** Versions in one line: `The board met on [Monday/Tuesday/Monday] again`, in each bracket what A, B, C … have. */
const versions = (notation: string): readonly string[] => {
  const size = (/\[([^\]]*)\]/.exec(notation)?.[1] ?? '').split('/').length;
  return Array.from({ length: size }, (_, i) => notation.replaceAll(/\[([^\]]*)\]/g, (__, all: string) => all.split('/')[i] ?? ''));
};

describe('a place where versions part', () => {
  it.each([
    ['a word', 'The board met on [Monday/Tuesday/Monday] to hear them', ['AC Monday | B Tuesday']],
    ['two places', 'The [old/new/old] board met on [Monday/Monday/Tuesday] to hear', ['AC old | B new', 'AB Monday | C Tuesday']],
    ['three readings', 'The board met on [Monday/Tuesday/Friday] to hear them', ['A Monday | B Tuesday | C Friday']],
    ['a word more', 'The board met [/late /]on Monday to hear the engineers', ['AC - | B late']],
    ['a word less', 'The board met [late /late //late ]on Monday to hear them', ['ABD late | C -']],
    [
      'a phrase changed in two ways is one place',
      'The board [said on Monday/told reporters/said on Tuesday] that ferries will stop until the spring',
      ['A said on Monday | B told reporters | C said on Tuesday'],
    ],
    [
      'an island of agreement between two changes of one version does not part them',
      'The board met to [hear/listen to/hear] the [engineers/builders/engineers] on the northern ramp of Larkhaven',
      ['AC hear the engineers | B listen to the builders'],
    ],
    ['a spelling', 'The [harbour/harbor/harbour] board of Larkhaven met on Monday', ['AC harbour | B harbor']],
    ['scripts without spaces', '拉克海文港務局[週一/週二/週一]召開會議討論北坡道', ['AC 一 | B 二']],
  ])('%s', (_, notation, expected) => {
    expect(told(...versions(notation))).toEqual(expected);
  });

  it.each([
    ['lost spaces', 'The board [met on Monday/metonMonday/met onMonday] to hear the engineers'],
    ['marks and capitals', 'The [board, late,/BOARD late/board – late –] met on Monday to hear the engineers'],
    ['joined letters', 'The [office/oﬃce/of fice] met on Monday to hear the engineers'],
  ])('is none for %s', (_, notation) => {
    expect(told(...versions(notation))).toEqual([]);
  });

  it('is found in words that one version glued', () => {
    const [talks = '', , lectures = ''] = versions('He said the [talks/talks/lectures] had failed again');
    const glued = talks.replaceAll(' ', '');
    expect(told(talks, glued, lectures)).toEqual(['AB talks | C lectures']);
    expect(told(glued, talks, lectures)).toEqual(['AB talks | C lectures']);
  });
});

describe('a paragraph', () => {
  it('that moved is told where the others have it, with its own changes', () => {
    const moved = story(3, 0, 1, 2).replace('three terms', 'four terms');
    expect(told(story(0, 1, 2, 3), story(0, 1, 2, 3), moved)).toEqual(['AB three | C four']);
    const { moves, exact } = collate(
      [story(0, 1, 2, 3), story(0, 1, 2, 3), moved].map((text, i) => ({ id: `${i}`, witness: witnessOfText(text) })),
    );
    expect(moves.map(({ document, span }) => `${document} ${moved.slice(...span)}`)).toEqual([`2 ${moved.slice(0, moved.indexOf('.\n'))}`]);
    expect(exact).toBe(true);
  });

  it('that was cut is an empty reading', () => {
    expect(told(story(0, 1, 2, 3), story(0, 1, 2, 3), story(0, 2, 3))).toEqual([`AB ${PARAGRAPHS[1]?.slice(0, -1)} | C -`]);
  });

  it('that another took the place of is its other reading', () => {
    const other = [PARAGRAPHS[0], OTHER, PARAGRAPHS[2], PARAGRAPHS[3]].join('\n\n');
    expect(told(story(0, 1, 2, 3), story(0, 1, 2, 3), other)).toEqual([`AB ${PARAGRAPHS[1]?.slice(0, -1)} | C ${OTHER.slice(0, -1)}`]);
  });

  it('that only two of many share stands once', () => {
    const [own, twin] = [`${story(0, 1)}\n\n${OTHER}`, `${OTHER.replace('nine', 'ten')}\n\n${story(0, 1)}`];
    expect(told(story(0, 1), story(0, 1), own, twin).filter((place) => place.includes('museum'))).toHaveLength(1);
  });
});

describe('a version that breaks off', () => {
  const long = Array.from({ length: 5 }, () => story(0, 1, 2, 3).replaceAll(/\b(?:the|a|of) /g, '')).map((text, i) =>
    text.replaceAll(/\b(\w)/g, `$1${'xyzuv'.charAt(i)}`),
  );
  const whole = [story(0, 1), ...long].join('\n\n');

  it('does not speak of what comes after, and is named', () => {
    const later = whole.replace('Oxsmund', 'Nxorholm');
    const { loci, fragments } = collate([whole, later, story(0, 1)].map((text, i) => ({ id: `${i}`, witness: witnessOfText(text) })));
    expect(loci.map(({ lacunae }) => lacunae)).toEqual([['2']]);
    expect(fragments).toEqual(['2']);
  });

  it('by a sentence has left it out', () => {
    expect(told(story(0, 1), story(0, 1), story(0))).toEqual([`AB ${PARAGRAPHS[1]?.slice(0, -1)} | C -`]);
  });
});

describe('the texts of a collation', () => {
  it('may be none, one, empty, or have no letter', () => {
    const nothing = { loci: [], claims: [], moves: [], fragments: [], leftOut: [], exact: true };
    for (const texts of [[], ['x'], ['', ''], ['…', '!?', '—']]) {
      expect(collate(texts.map((text, i) => ({ id: `${i}`, witness: witnessOfText(text) })))).toEqual(nothing);
    }
    expect(told('', 'One word more.', '')).toEqual(['AC - | B One word more']);
  });

  it('may be strangers to each other', () => {
    expect(told(PARAGRAPHS[0] ?? '', OTHER)).toHaveLength(1);
  });
});
