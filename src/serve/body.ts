import type { IncomingMessage } from 'node:http';
import { Refusal } from './reply.js';

/** What a body may be. */
export interface BodyRule {
  readonly type: 'application/json' | 'application/octet-stream';
  readonly maxBytes: number;
}

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal(`That is over the limit of ${maxBytes >= 1 << 20 ? `${Math.floor(maxBytes / (1 << 20))} MB` : `${maxBytes} bytes`}.`, {
    status: 413,
  });

/**
 * Reads the body of a request. Other types are refused: those that a form of another site could send are none of ours.
 * @throws Refusal, before the body is read where its length is told
 */
export async function readBody(request: IncomingMessage, { type, maxBytes }: BodyRule): Promise<Buffer> {
  if ((request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() !== type)
    throw new Refusal(`The content must be sent as ${type}.`, { status: 415 });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws Refusal when the bytes are no JSON in UTF-8 */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refusal('That is not JSON.', { status: 400, cause });
  }
}
