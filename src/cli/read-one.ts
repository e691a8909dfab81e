import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import { prepare } from '../pipeline/prepare.js';
import { readInputs } from '../read/read-inputs.js';
import { printableLine } from '../text/printable.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/** Reads a file that must hold exactly one article. @throws Failure when it holds none or several. */
export async function readOne(path: string, options: Options, streams: Streams): Promise<Document> {
  const documents: Document[] = [];
  for await (const outcome of readInputs([path], { maxBytes: options.maxBytes, stdin: streams.stdin })) {
    const prepared = outcome.ok ? prepare(outcome.raw, options) : outcome;
    if (!prepared.ok) throw new Failure(`${printableLine(path)}: ${prepared.rejection.message}`);
    documents.push(prepared.prepared.document);
    if (documents.length > 1)
      throw new Failure(`${printableLine(path)} holds several articles; diff compares two files of one article each`);
  }
  const [document] = documents;
  if (document === undefined) throw new Failure(`${printableLine(path)} holds no article`);
  return document;
}
