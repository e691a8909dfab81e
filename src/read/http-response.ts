/** The answer of a web server as it was recorded. */
export interface HttpResponse {
  readonly status: number;
  /** Values by lower-case name; of several the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent, codings and all. */
  readonly body: Uint8Array;
}

/** Servers refuse much smaller headers. */
const MAX_HEAD = 256 * 1024;
const LINE_FEED = 10;
const RETURN = 13;

/** Where the empty line after the headers ends; -1 when there is none. */
function bodyStart(block: Uint8Array): number {
  const limit = Math.min(block.length, MAX_HEAD);
  for (let at = block.indexOf(LINE_FEED); at >= 0 && at < limit; at = block.indexOf(LINE_FEED, at + 1)) {
    if (block[at + 1] === LINE_FEED) return at + 2;
    if (block[at + 1] === RETURN && block[at + 2] === LINE_FEED) return at + 3;
  }
  return -1;
}

/**
 * Reads a recorded HTTP response.
 * @returns null when the bytes are none, or its headers do not end
 */
export function httpResponse(block: Uint8Array): HttpResponse | null {
  const start = bodyStart(block);
  if (start < 0) return null;
  const [first = '', ...lines] = new TextDecoder('latin1').decode(block.subarray(0, start)).split(/\r?\n/);
  const status = /^(?:HTTP\/\d(?:\.\d)?|ICY)\s{1,3}(\d{3})(?:\s|$)/i.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers, body: block.subarray(start) };
}
