import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import { prepare } from '../pipeline/prepare.js';
import { readInputs } from '../read/read-inputs.js';
import { printableLine } from '../text/printable.js';
import { Failure } from './failure.js';
import type { Streams } from './streams.js';

/**
 * Reads a file that must hold exactly one article.
 *
 * @param place what to put before a message: where the path stands, when it is from a list.
 * @throws Failure when it holds none or several.
 */
export async function readOne(path: string, options: Options, streams: Streams, place = ''): Promise<Document> {
  const name = `${place}${path === '' ? 'an empty path' : printableLine(path)}`;
  const documents: Document[] = [];
  let passedOver = '';
  for await (const outcome of readInputs([path], { maxBytes: options.maxBytes, stdin: streams.stdin })) {
    const prepared = outcome.ok ? prepare(outcome.raw, options) : outcome;
    if (!prepared.ok) {
      if (prepared.rejection.code !== 'passed-over') throw new Failure(`${name}: ${prepared.rejection.message}`);
      passedOver = `: ${prepared.rejection.message}`;
      continue;
    }
    documents.push(prepared.prepared.document);
    if (documents.length > 1) throw new Failure(`${name} holds several articles; diff compares two files of one article each`);
  }
  const [document] = documents;
  if (document === undefined) throw new Failure(`${name} holds no article${passedOver}`);
  return document;
}
