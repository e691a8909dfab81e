import { findFiles } from './find-files.js';
import { inflated } from './gunzip.js';
import { peek } from './peek.js';
import type { RawOutcome } from './raw-article.js';
import { readArticles, unreadable } from './read-articles.js';
import { readFile } from './read-file.js';
import { refuse } from './refuse.js';
import { SNIFFED_BYTES, sniff } from './sniff.js';

export interface ReadOptions {
  /** Limit of one article: a file, or one record of a file of records. */
  readonly maxBytes: number;
  /** What `-` reads; without it `-` is refused. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Real path of a folder that is no input even inside one: where the output goes. */
  readonly except?: string;
}

/** Standard input is named so in documents and messages. */
const STDIN = '-';

async function* readStandardInput(stdin: AsyncIterable<Uint8Array> | undefined, maxBytes: number): AsyncGenerator<RawOutcome> {
  if (!stdin) {
    yield refuse(STDIN, 'unreadable', 'there is no standard input to read');
    return;
  }
  try {
    const { first, all } = await peek(inflated(stdin), SNIFFED_BYTES);
    yield* readArticles(STDIN, sniff(first), all, maxBytes);
  } catch (error) {
    yield unreadable(STDIN, error);
  }
}

/**
 * Reads files, folders, patterns and standard input into articles, one at a time. The only place of this folder with
 * effects. Bad input is a rejection among the articles and never ends the run.
 * @param inputs paths in any mix; `-` is standard input and counts once; a file reached twice is read once
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions): AsyncGenerator<RawOutcome> {
  if (inputs.includes(STDIN)) yield* readStandardInput(options.stdin, options.maxBytes);
  for await (const found of findFiles(
    inputs.filter((input) => input !== STDIN),
    options.except,
  )) {
    if (found.ok) yield* readFile(found.path, options.maxBytes);
    else yield found;
  }
}
