import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import type { Rejection } from '../../../src/model/rejection.js';
import { readInputs } from '../../../src/read/read-inputs.js';
import { toDocument } from '../../../src/read/to-document.js';

export interface Read {
  readonly documents: readonly Document[];
  readonly rejected: readonly Rejection[];
  /** Document names and rejection paths with their codes, in the order they came. */
  readonly told: readonly string[];
}

export const MB: number = 1024 * 1024;

async function collect(inputs: readonly string[], maxBytes: number, folder: string, stdin?: AsyncIterable<Uint8Array>): Promise<Read> {
  const documents: Document[] = [];
  const rejected: Rejection[] = [];
  const told: string[] = [];
  const short = (name: string): string => name.replace(`${folder}/`, '');
  for await (const outcome of readInputs(inputs, { maxBytes, ...(stdin && { stdin }) })) {
    const read = outcome.ok ? toDocument(outcome.raw) : outcome;
    if (read.ok) documents.push(read.document);
    else rejected.push(read.rejection);
    told.push(read.ok ? short(read.document.name) : `${short(read.rejection.path)} ${read.rejection.code}`);
  }
  return { documents, rejected, told };
}

/** Reads bytes as a file of that name. */
export async function readBytes(name: string, bytes: string | Uint8Array, maxBytes: number = MB): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-format-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return await collect([join(folder, name)], maxBytes, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads bytes from standard input, handed over in pieces of `size`. */
export function readStdin(bytes: Uint8Array, size: number = bytes.length, maxBytes: number = MB): Promise<Read> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  return collect(['-'], maxBytes, '-', pieces());
}
