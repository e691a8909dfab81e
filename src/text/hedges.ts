import type { Span } from '../model/span.js';
import hedges from './lexicons/hedges.json' with { type: 'json' };
import { phraseBook, phrasesIn } from './phrases.js';

export const HEDGE_KINDS = ['modal', 'report', 'guess'] as const;
/** `modal`: may, might. `report`: somebody else's claim, reportedly. `guess`: apparently, likely. */
export type HedgeKind = (typeof HEDGE_KINDS)[number];

/** A word or phrase that makes a claim less than certain. */
export interface HedgeAt {
  readonly phrase: string;
  readonly value: HedgeKind;
  readonly span: Span;
}

const BOOK = phraseBook(HEDGE_KINDS.flatMap((kind) => hedges.entries[kind].map((phrase) => [phrase, kind] as const)));

/** Hedges of a text in order. The month of May is none, nor is what could not be. O(length). */
export const hedgesIn = (text: string): readonly HedgeAt[] =>
  phrasesIn(text, BOOK).filter(({ span: [start, end] }) => {
    const word = text.slice(start, end);
    return word !== 'May' && !(/^could$/iu.test(word) && /^(?:n['’]t|\s+not)(?!\p{L})/u.test(text.slice(end, end + 6)));
  });
