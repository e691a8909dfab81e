import { describe, expect, it } from 'vitest';
import { pageBlocks } from '../../../src/read/html-blocks.js';
import { htmlFields } from '../../../src/read/html-fields.js';
import { parseMarkup } from '../../../src/read/markup.js';

const lines = (markup: string): readonly string[] => pageBlocks(parseMarkup(markup)).blocks.map(({ text }) => text);

const LONG = `The ferry between the bay and the islands ${'stops for the winter and '.repeat(5)}sails again in spring.`;

describe('words are neither split nor glued', () => {
  const cases: readonly (readonly [name: string, markup: string, lines: readonly string[]])[] = [
    ['a zero-width space in a word', '<p>the fer&#8203;ry ran</p>', ['the ferry ran']],
    ['a byte order mark in a word', '<p>the fer&#xfeff;ry ran</p>', ['the ferry ran']],
    ['an element that the page makes up, in a paragraph', '<p>the <ferry-note>ferry</ferry-note> ran</p>', ['the ferry ran']],
    ['the same beside paragraphs', '<x-part>the ferry</x-part><x-part>ran</x-part>', ['the ferry', 'ran']],
    ['bases of ruby', '<p>to <ruby><rb>東</rb><rt>to</rt></ruby> now</p>', ['to 東to now']],
    ['a slot', '<p>the <slot>ferry</slot> ran</p>', ['the ferry ran']],
    ['cells of a table of figures', '<table><tr><td>Ramp</td><td>1961<br>iron</td></tr></table>', ['Ramp 1961', 'iron']],
    [
      'cells that lay out a page',
      `<table><tr><td>News Sport</td><td>${LONG}<br><br>${LONG} End.</td><td>Weather</td></tr></table>`,
      ['News Sport', LONG, `${LONG} End.`, 'Weather'],
    ],
    ['one cell that lays out a page', `<table><tr><td>Menu</td><td>${LONG}</td><td>x</td></tr></table>`, ['Menu', LONG, 'x']],
    ['a heading of two lines', '<h2>The ferry<br>ran</h2>', ['The ferry ran']],
  ];
  it.each(cases)('%s', (_, markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });
});

it('what stands in a row before a cell of the layout is in the row and not in the cell', () => {
  const { blocks, containers } = pageBlocks(
    parseMarkup(
      `<table><tr><td><a href="/">Menu</a></td><td id="story"><div>${LONG}</div></td></tr><tr><td>a</td><td id="other">${LONG}<br>b</td></tr></table>`,
    ),
  );
  const heldBy = (id: string): readonly string[] =>
    containers
      .filter(({ attributes }) => attributes['id'] === id)
      .flatMap(({ start, end }) => blocks.slice(start, end).map(({ text }) => text));
  expect(heldBy('story')).toEqual([LONG]);
  expect(heldBy('other')).toEqual([LONG, 'b']);
  expect(blocks.map(({ text, linked, container }) => [text.slice(0, 4), linked, containers[container]?.tag])).toEqual([
    ['Menu', 4, 'tr'],
    ['The ', 0, 'div'],
    ['a', 0, 'tr'],
    ['The ', 0, 'td'],
    ['b', 0, 'td'],
  ]);
});

describe('letters that count as linked', () => {
  const linked = (markup: string): number | undefined => pageBlocks(parseMarkup(markup)).blocks[0]?.linked;
  it('are those of links, not of places in the text', () => {
    expect(linked('<a name="top"><p>the ferry</p></a>')).toBe(0);
    expect(linked('<h2><a href="#noon">the ferry</a></h2>')).toBe(0);
    expect(linked('<h2><a href="/noon">the ferry</a></h2>')).toBe(8);
  });
});

it('an element named after what every object has is of no kind', () => {
  expect(pageBlocks(parseMarkup('<constructor>the ferry</constructor>')).blocks[0]?.kind).toBe('other');
});

describe('fields of a page', () => {
  it.each(['<h1>Ferry stops<br>for the winter</h1>', '<h1><div>Ferry stops</div>for the winter</h1>'])('lines of %s', (markup) => {
    expect(htmlFields(parseMarkup(markup)).heading).toBe('Ferry stops for the winter');
  });
  /** How many times the fields look at a node's place, children or attributes. */
  const looksAt = (markup: string): number => {
    const page = parseMarkup(markup);
    let looks = 0;
    const waiting: object[] = [page];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const key of ['parent', 'children', 'attribs', 'prev', 'next']) {
        if (!Object.hasOwn(node, key)) continue;
        const value: unknown = Reflect.get(node, key);
        if (key === 'children' && Array.isArray(value)) waiting.push(...(value as object[]));
        const get = (): unknown => {
          looks++;
          return value;
        };
        Object.defineProperty(node, key, { get });
      }
    }
    htmlFields(page);
    return looks;
  };
  const NESTED = 900;
  /** How many more looks a word costs when what holds it is nested than when it stands side by side. */
  const costOfNesting = (open: string, word: string): number => {
    const ofWords = (around: string): number => looksAt(around + word.repeat(4000)) - looksAt(around + word.repeat(2000));
    return ofWords(open.repeat(NESTED)) / ofWords(`${open}</div>`.repeat(NESTED));
  };
  it('elements in elements are not each read to their end', () => {
    expect(costOfNesting('<div class="update">', '<i>The harbour board met again. </i>')).toBeLessThan(2);
  });
  it('names are not looked up through each element around them', () => {
    expect(costOfNesting('<div itemprop="author">', '<i itemprop="name"></i>')).toBeLessThan(2);
  });
});
