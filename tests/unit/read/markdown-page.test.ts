import { describe, expect, it } from 'vitest';
import { bodyOf, LEDE, readPage, SECOND, THIRD } from './read-page.js';

describe('a Markdown file', () => {
  const file = `---\ntitle: "Ferry stops"\nauthor:\n  - Ines Marlow\n  - Otto Pell\ndate: 2024-05-03\nsource: Harbour Post\n---\n\n# Ferry stops for the winter\n\n${LEDE}\n${SECOND}\n\n![ramp](ramp.jpg)\n\n## No help\n\n${THIRD}\n\n---\n`;

  it('keeps its text; front matter becomes metadata', () => {
    const page = readPage(file, 'markdown');
    expect(page.text).toBe(file);
    expect(page.headline).toMatchObject({ value: 'Ferry stops', origin: 'meta', alternatives: ['Ferry stops for the winter'] });
    expect(page.bylines.map(({ value }) => value)).toEqual(['Ines Marlow', 'Otto Pell']);
    expect(page.outlet?.value).toBe('Harbour Post');
    expect(page.published).toMatchObject({ iso: '2024-05-03', origin: 'meta' });
  });

  it('spans leave the marks of headings out', () => {
    expect(bodyOf(readPage(file, 'markdown'))).toEqual([`${LEDE}\n${SECOND}`, 'No help', THIRD]);
  });

  it('an underlined heading is one too', () => {
    const page = readPage(`Ferry stops for the winter\n===\n\n${LEDE}\n`, 'markdown');
    expect(page.headline?.value).toBe('Ferry stops for the winter');
    expect(bodyOf(page)).toEqual([LEDE]);
  });

  it('a heading of marks alone is none', () => {
    expect(bodyOf(readPage(`${LEDE}\n\n## #\n\n### ###\n\n${SECOND}\n`, 'markdown'))).toEqual([LEDE, SECOND]);
  });

  it.each([
    ['*By Ines Marlow*', ['Ines Marlow']],
    ['**By Ines Marlow and Otto Pell**', ['Ines Marlow', 'Otto Pell']],
    ['__Ines Marlow, Staff Writer__', ['Ines Marlow']],
    ['By **Ines Marlow**', ['Ines Marlow']],
    ['By [Ines Marlow](https://post.example/staff/marlow) and _Otto Pell_', ['Ines Marlow', 'Otto Pell']],
  ])('%s is a byline', (line, names) => {
    const page = readPage(`# Ferry stops for the winter\n\n${line}\n\n${LEDE}\n\n${SECOND}\n`, 'markdown');
    expect(page.bylines.map(({ value }) => value)).toEqual(names);
    for (const { value, span } of page.bylines) expect(span && page.text.slice(...span)).toBe(value);
    expect(bodyOf(page)).toEqual([LEDE, SECOND]);
  });

  it('emphasis around a whole paragraph is outside its span, inside it stays', () => {
    const page = readPage(`# Ferry stops\n\n_${LEDE}_\n\n**No** help **came**\n\n${SECOND}\n`, 'markdown');
    expect(bodyOf(page)).toEqual([LEDE, '**No** help **came**', SECOND]);
  });

  it('paragraphs of links alone are no story once that is under way; a linked headline is one', () => {
    const more =
      '[Read more](https://post.example/1)\n\n- [Ferry sails again](https://post.example/2) | [Bus fares](https://post.example/3)';
    const page = readPage(`# [Ferry stops for the winter](https://post.example/)\n\n${LEDE}\n\n${SECOND}\n\n${more}\n`, 'markdown');
    expect(bodyOf(page)).toEqual([LEDE, SECOND]);
    expect(page.headline?.value).toContain('Ferry stops for the winter');
    const linked = readPage(`# Ferry stops\n\n${LEDE} [See the plan](https://post.example/)\n\n${SECOND}\n`, 'markdown');
    expect(bodyOf(linked)).toHaveLength(2);
  });

  it('a heading with a long gap is read like any other', () => {
    const gap = ' '.repeat(400_000);
    expect(readPage(`# Ferry${gap}stops\n\n${LEDE}\n`, 'markdown').headline?.value).toBe(`Ferry${gap}stops`);
  });
});
