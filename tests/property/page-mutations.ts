import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RawPage } from './page-grammar.js';

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, values: readonly T[]): T => values[below(random, values.length)] as T;

/** Real pages are read where they stand and never kept; without them the samples alone are mutated. */
const REAL = [
  '../../../shared/seeds/',
  '../../../shared/data/article-extraction/html/',
  '../../../shared/data/article-extraction-andy/html/',
];
/** Pages of each folder, spread over it. */
const PAGES_A_FOLDER = 24;

const FORMATS: Readonly<Record<string, RawPage['format']>> = { txt: 'text', html: 'html', md: 'markdown', jsonl: 'record' };

function pagesIn(folder: URL): readonly RawPage[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => /\.(?:txt|html|md|jsonl)(?:\.gz)?$/.test(name))
    .sort();
  const step = Math.max(1, Math.floor(names.length / PAGES_A_FOLDER));
  return names
    .filter((_, i) => i % step === 0)
    .flatMap((name): readonly RawPage[] => {
      const bytes = readFileSync(new URL(name, folder));
      const text = new TextDecoder().decode(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
      const format = FORMATS[name.replace(/\.gz$/, '').split('.').at(-1) ?? ''] ?? 'text';
      return format === 'record' ? text.split('\n').map((line) => ({ format, text: line })) : [{ format, text }];
    });
}

/** The pages that are mutated: the project's own samples, and real ones where the machine has them. */
export function basePages(): readonly RawPage[] {
  return ['../../samples/', ...REAL].flatMap((folder) => pagesIn(new URL(folder, import.meta.url)));
}

const CONTROLS = ['\u0000', '\u0001', '\u0008', '\u001b', '\u007f', '\u0085', '\u0093', '\u2028', '\u200b', '\ufeff'];
const DIRECTIONS = ['\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u061c'];
const ENTITIES = ['&', '&#', '&#x', '&amp', '&#xd83d;', '&#xdc00;', '&#99999999;', '&lt;p&gt;', '&nbsp', '&#128;', '&bogus;', '&;'];
const TOKENS = [
  'a',
  'A',
  '9',
  ' ',
  '\n',
  '"',
  '(',
  '-',
  '.',
  '–',
  'Ab ',
  'By ',
  '<b>',
  '</div>',
  '&amp;',
  '\u0301',
  '😀',
  '港',
  'â€',
  '\t',
  '|',
  '# ',
];
const DEEP = [
  ['<div>', '</div>'],
  ['<b><i>', ''],
  ['[', ']'],
  ['{"a":', '}'],
  ['<table><tr><td>', ''],
  ['> ', ''],
  ['(', ')'],
] as const;

/** Mostly small stretches, now and then a large part of the page. */
function range(random: Random, length: number): readonly [number, number] {
  const start = below(random, length + 1);
  const reach = random() < 0.7 ? 40 : random() < 0.8 ? 600 : length;
  return [start, Math.min(length, start + below(random, reach + 1))];
}

const replaced = (text: string, [start, end]: readonly [number, number], put: string): string =>
  text.slice(0, start) + put + text.slice(end);
const at = (random: Random, text: string): readonly [number, number] => {
  const place = below(random, text.length + 1);
  return [place, place];
};

type Mutation = (text: string, random: Random, other: string) => string;

const MUTATIONS: readonly Mutation[] = [
  // Cut at either end, delete, duplicate, move, splice in from another page.
  (text, random) => text.slice(...range(random, text.length)),
  (text, random) => text.slice(0, below(random, text.length + 1)),
  (text, random) => replaced(text, range(random, text.length), ''),
  (text, random) => replaced(text, at(random, text), text.slice(...range(random, text.length))),
  (text, random, other) => replaced(text, range(random, text.length), other.slice(...range(random, other.length))),
  (text, random, other) => text.slice(0, below(random, text.length + 1)) + other.slice(below(random, other.length + 1)),
  // Foreign characters.
  (text, random) => replaced(text, at(random, text), pick(random, CONTROLS)),
  (text, random) => replaced(text, at(random, text), pick(random, DIRECTIONS)),
  (text, random) => replaced(text, at(random, text), pick(random, ENTITIES)),
  (text, random) => replaced(text, at(random, text), String.fromCharCode(0xd800 + below(random, 0x800))),
  (text, random) => replaced(text, at(random, text), String.fromCodePoint(0x10000 + below(random, 0x20000))),
  // Long tokens and deep nesting.
  (text, random) => replaced(text, at(random, text), pick(random, TOKENS).repeat(below(random, random() < 0.95 ? 200 : 8000))),
  (text, random) => {
    const [open, close] = pick(random, DEEP);
    const depth = below(random, random() < 0.97 ? 60 : 3000);
    return replaced(text, at(random, text), `${open.repeat(depth)}x${close.repeat(depth)}`);
  },
  // Tags: one for another, one left out, its name torn; line breaks; capitals.
  (text, random) => swapTags(text, random),
  (text, random) => replaced(text, tagRange(text, random), ''),
  (text, random) => replaced(text, tagRange(text, random), '<'),
  (text, random) => text.replaceAll('\n', pick(random, ['\r\n', '\r', ' ', '\n\n', '\u2028', ''])),
  (text, random) => (random() < 0.5 ? text.toUpperCase() : text.replace(/\n\n/g, '\n')),
];

/** The tag at or after a random place, or nothing. */
function tagRange(text: string, random: Random): readonly [number, number] {
  const start = text.indexOf('<', below(random, text.length + 1));
  const end = start < 0 ? -1 : text.indexOf('>', start);
  return start < 0 || end < 0 ? [0, 0] : [start, end + 1];
}

function swapTags(text: string, random: Random): string {
  const [one, other] = [tagRange(text, random), tagRange(text, random)].sort((x, y) => x[0] - y[0]) as [[number, number], [number, number]];
  if (other[0] < one[1]) return text;
  return text.slice(0, one[0]) + text.slice(...other) + text.slice(one[1], other[0]) + text.slice(...one) + text.slice(other[1]);
}

/** Whole pages of hundreds of kilobytes are tried seldom: they take as long as a hundred small ones. */
const WHOLE_PAGE_SHARE = 0.004;
const WINDOW = 2500;

function windowOf(text: string, random: Random): string {
  if (text.length <= WINDOW || random() < WHOLE_PAGE_SHARE) return text;
  const start = random() < 0.3 ? 0 : below(random, text.length - WINDOW);
  return text.slice(start, start + 200 + below(random, WINDOW - 200));
}

/** A page, or a window of it, changed in one to five ways; its format is now and then another's. */
export function mutated(pages: readonly RawPage[], random: Random): RawPage {
  const page = pick(random, pages);
  const other = windowOf(pick(random, pages).text, random);
  let text = windowOf(page.text, random);
  for (let left = 1 + below(random, 5); left > 0; left--) text = pick(random, MUTATIONS)(text, random, other);
  if (page.format !== 'record' && random() < 0.1)
    return { format: 'record', text: JSON.stringify(random() < 0.5 ? { text } : { html: text }) };
  return { format: random() < 0.05 ? pick(random, ['text', 'markdown', 'html', 'record', 'csv']) : page.format, text };
}

function encoded(text: string, random: Random): Uint8Array {
  const way = random();
  if (way < 0.85) return new TextEncoder().encode(text);
  if (way < 0.92) return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  const bytes = new Uint8Array(Buffer.from(way < 0.96 ? `\ufeff${text}` : text, 'utf16le'));
  return random() < 0.5 ? bytes : bytes.subarray(0, below(random, bytes.length + 1));
}

/** The page as bytes: UTF-8 as a rule, else Latin-1 or UTF-16; now and then with some bytes changed. */
export function bytesOf(text: string, random: Random): Uint8Array {
  const bytes = encoded(text, random);
  if (random() < 0.85) return bytes;
  for (let left = 1 + below(random, 8); left > 0 && bytes.length > 0; left--) bytes[below(random, bytes.length)] = below(random, 256);
  return bytes;
}
