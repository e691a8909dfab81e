import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Span } from '../model/span.js';

/** Under this many letters a guess is worth nothing. */
const MIN_LETTERS = 40;
/** The detector itself looks at about 350 bytes; more would only be copied. */
const SAMPLE_UNITS = 500;

const require = createRequire(import.meta.url);

interface Detector {
  readonly detect: (text: string) => { readonly language: string };
}

/** Loaded on first use and kept by the module cache: 0.1 s and 20 MB that `stemma --help` need not pay. */
function detector(): Detector {
  const loaded: unknown = require(fileURLToPath(import.meta.resolve('eld/extrasmall')));
  return (loaded as { readonly eld: Detector }).eld;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words that no other language of the detector writes: `was`, `for` or `of` would be Dutch or Danish as well. */
const ENGLISH = setOf('the and that with which from were said this their they would been who after its');
/** Small words of other languages in Latin letters, for pages that quote English or name a ship "The Star of the Sea". */
const FOREIGN = setOf(
  'der die das und nicht ist ein eine im von den auf le la les des et est une du dans el los las que y una por con il che di un per non della gli os um uma não de het een en van niet og det som på er att och är till ett ja ei se w z na nie się jest i je ve bir bu yang dan di ini',
);
/** One such word among five English ones sends the page to the detector. */
const FOREIGN_SHARE = 0.2;
/** Every eighth or ninth word of English prose is one of these. */
const ENGLISH_SHARE = 0.08;
const MIN_WORDS = 20;
const MIN_DIFFERENT = 3;

/** True for prose that is English beyond doubt. Loading the detector takes longer than reading a hundred pages. */
function isPlainEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z\u00df-\u024f]+/g) ?? [];
  if (words.length < MIN_WORDS || NOT_LATIN.test(sample)) return false;
  const small = words.filter((word) => ENGLISH.has(word));
  if (small.length < words.length * ENGLISH_SHARE || new Set(small).size < MIN_DIFFERENT) return false;
  return words.filter((word) => FOREIGN.has(word)).length <= small.length * FOREIGN_SHARE;
}

const NOT_LATIN = /[\u0370-\u1dff\u2c00-\ud7ff]/;

function sampleOf(text: string, body: readonly Span[]): string {
  let sample = '';
  for (const [start, end] of body) {
    if (sample.length >= SAMPLE_UNITS) break;
    sample += `${text.slice(start, Math.min(end, start + SAMPLE_UNITS))} `;
  }
  return sample.slice(0, SAMPLE_UNITS);
}

/**
 * The language of the story, by its first paragraphs.
 * @returns ISO 639-1 code, or "unknown" for fewer than forty letters
 */
export function languageOf(text: string, body: readonly Span[]): string {
  const sample = sampleOf(text, body);
  if (isPlainEnglish(sample)) return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < MIN_LETTERS ? 'unknown' : detector().detect(sample).language || 'unknown';
}
