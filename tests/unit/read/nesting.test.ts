import { describe, expect, it } from 'vitest';
import { nestsTooDeep } from '../../../src/read/nesting.js';
import { toDocument } from '../../../src/read/to-document.js';

describe('nesting', () => {
  it.each([
    ['elements never closed', '<b>'.repeat(20_000)],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['tags that are never ended', '<b '.repeat(20_000)],
  ])('without end is refused: %s', (_, markup) => {
    expect(nestsTooDeep(markup)).toBe(true);
    const outcome = toDocument({ name: 'x', format: 'html', bytes: new TextEncoder().encode(markup) });
    expect(outcome).toMatchObject({ ok: false, rejection: { code: 'failed' } });
  });

  it.each([
    ['elements side by side', '<b>x</b>'.repeat(20_000)],
    ['paragraphs and list items never closed', '<p>x<ul><li>x<li>y</ul><br>'.repeat(20_000)],
    ['drawings', '<svg><path d="M0 0"/><use href="#x"/></svg>'.repeat(20_000)],
    ['more closed than opened', '</div>'.repeat(20_000)],
    ['signs that begin no tag', '< 5 <3 '.repeat(20_000)],
  ])('is none in %s', (_, markup) => {
    expect(nestsTooDeep(markup)).toBe(false);
  });
});
