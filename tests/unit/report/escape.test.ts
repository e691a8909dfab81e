import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { esc, jsonForScript, plain, visible } from '../../../src/report/escape.js';
import { HOSTILE } from './stories.js';

const NAMES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decoded = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => NAMES[entity] ?? entity);

describe('esc', () => {
  it('leaves no character that could open an element or close an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(esc(text)) && !/&(?!amp;|lt;|gt;|quot;|#39;)/.test(esc(text))),
    );
    for (const text of HOSTILE) expect(esc(text)).not.toMatch(/[<>"']/);
  });

  it('gives back the text when a browser reads it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decoded(esc(text)) === visible(text)));
  });

  it('shows control characters instead of losing them, and keeps white space', () => {
    expect(esc('a\u0000b\u001b[31m\u007f\u0085')).toBe('a\u2400b\u241b[31m\u2421\ufffd');
    expect(esc('a\tb\nc\rd')).toBe('a\tb\nc\rd');
  });
});

describe('plain', () => {
  it('is one line without control or direction characters, no longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 4, max: 90 }), (text, max) => {
        const line = plain(text, max);
        return !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line) && [...line].length <= max;
      }),
    );
  });

  it('says that it cut', () => {
    expect(plain('The Saltmarsh Gazette', 10)).toBe('The Saltm…');
    expect(plain('  Two\n words ', 10)).toBe('Two words');
  });
});

describe('jsonForScript', () => {
  it('round-trips any value and holds no character that could close its element', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = jsonForScript(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        return !json.includes('<');
      }),
    );
  });
});
