import { describe, expect, it } from 'vitest';
import { refuse } from '../../../src/read/refuse.js';

describe('a rejection', () => {
  it('is one line that steers no terminal; the path stays as given', () => {
    const { rejection } = refuse('a\u001bb', 'bad-record', 'is \u001b[31mred\r\nand\u202e turned');
    expect(rejection).toEqual({ path: 'a\u001bb', code: 'bad-record', message: 'is \\u{1b}[31mred and\\u{202e} turned' });
  });

  it('is never longer than three hundred characters', () => {
    expect(refuse('a', 'bad-record', 'x'.repeat(1000)).rejection.message).toHaveLength(300);
  });
});
