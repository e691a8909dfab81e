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

/**
 * The language of the story, by its first paragraphs.
 * @returns ISO 639-1 code, or "unknown" for fewer than forty letters
 */
export function languageOf(text: string, body: readonly Span[]): string {
  let sample = '';
  for (const [start, end] of body) {
    sample += `${text.slice(start, Math.min(end, start + SAMPLE_UNITS))} `;
    if (sample.length >= SAMPLE_UNITS) break;
  }
  const letters = sample.replace(/\P{L}+/gu, '').length;
  return letters < MIN_LETTERS ? 'unknown' : detector().detect(sample.slice(0, SAMPLE_UNITS)).language || 'unknown';
}
