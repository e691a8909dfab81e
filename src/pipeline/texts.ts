import { createHash } from 'node:crypto';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Crew } from './crew.js';
import { recent } from './recent.js';
import type { Shelf } from './shelf.js';

/** The documents of a shelf while they are compared: read once, and who said what in them worked out once, as long as they are remembered. */
export interface Texts {
  readonly compared: (number: number) => Document;
  /** What a document is as it is compared: its id, and its body where furniture was learnt away. */
  readonly version: (number: number) => string;
  /** Documents with who said what in them, in the order of their numbers. */
  readonly attributed: (numbers: readonly number[]) => Promise<readonly Document[]>;
}

interface Held {
  readonly document: Document;
  readonly version: string;
  /** Begun when it is first asked for. */
  attributed: Promise<Document> | null;
}

/** Text that is remembered, in UTF-16 units: about 20,000 articles, in some 200 MB. */
const REMEMBERED: number = 1 << 25;
/** What a document takes besides its text. */
const BESIDES_TEXT = 1000;

/** Documents whose statements are looked for at once: few enough that all threads have some of them. */
const LABELLED_AT_ONCE = 12;

export const digestOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

const versionOf = ({ id, body }: Document): string => `${id}${digestOf(JSON.stringify(body)).slice(0, 8)}`;

export function textsOf(shelf: Shelf, options: Options, crew: Crew): Texts {
  const held = recent(
    REMEMBERED,
    (number): Held => {
      const document = shelf.compared(number);
      return { document, version: versionOf(document), attributed: shelf.isAttributed ? Promise.resolve(document) : null };
    },
    ({ document }) => document.text.length + BESIDES_TEXT,
  );
  const label = (some: readonly Held[]): void => {
    const found = crew.attribute({ documents: some.map(({ document }) => document), options });
    for (const [i, one] of some.entries()) one.attributed = found.then((all) => ({ ...one.document, attributions: all[i] ?? [] }));
  };
  return {
    compared: (number) => held(number).document,
    version: (number) => held(number).version,
    async attributed(numbers) {
      const all = numbers.map(held);
      const open = [...new Set(all.filter(({ attributed }) => attributed === null))];
      for (let from = 0; from < open.length; from += LABELLED_AT_ONCE) label(open.slice(from, from + LABELLED_AT_ONCE));
      return await Promise.all(all.map(({ attributed }) => attributed as Promise<Document>));
    },
  };
}
