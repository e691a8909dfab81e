import { timingSafeEqual } from 'node:crypto';
import { Refusal } from './reply.js';

/** What a request says of itself, as far as it decides whether it is heard. */
export interface Asking {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Who is heard. */
export interface Rules {
  /** Whether a name, as the Host header has it without the port, is one of this server. */
  readonly isOwnHost: (name: string) => boolean;
  /** What every write must carry. */
  readonly token: string;
  /** What every request must carry in a cookie; null where only this machine can ask. */
  readonly key: string | null;
}

/** Header in which a page sends the token: no form and no other site's page can set it. */
const TOKEN_HEADER = 'x-stemma-token';
export const KEY_COOKIE = 'stemma-key';

const textOf = (value: string | readonly string[] | undefined): string | null => (typeof value === 'string' ? value : null);

/** Whether two secrets are the same, in a time that does not tell where they part. */
export function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The name in a Host header or in the address of an origin, without the port. */
const nameOf = (host: string): string => /^(\[[0-9a-f:.]+\]|[^:]*)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? '';

/**
 * Refuses what is not for this server or not from its own pages: another name in Host (a site whose name was bound to this address), another
 * origin, a write without the token.
 * @throws Refusal
 */
export function demandWelcome({ method, headers }: Asking, { isOwnHost, token, key }: Rules): void {
  const host = textOf(headers['host']) ?? '';
  if (!isOwnHost(nameOf(host)))
    throw new Refusal('This address does not belong to this server. Open the one that stemma serve printed.', { status: 421 });
  const origin = textOf(headers['origin']);
  if (origin !== null && origin !== `http://${host}`)
    throw new Refusal('Another site asked. Only the pages of this server may.', { status: 403 });
  const site = textOf(headers['sec-fetch-site']);
  const isVisit = method === 'GET' && textOf(headers['sec-fetch-mode']) === 'navigate';
  if ((site === 'cross-site' || site === 'same-site') && !isVisit)
    throw new Refusal('Another site asked. Only the pages of this server may.', { status: 403 });
  if (key !== null && !isSame(cookieOf(textOf(headers['cookie']) ?? '', KEY_COOKIE), key))
    throw new Refusal('Open the whole address that stemma serve printed, with its key, in this browser once.', { status: 401 });
  if (method !== 'GET' && method !== 'HEAD' && !isSame(textOf(headers[TOKEN_HEADER]) ?? '', token))
    throw new Refusal('The server was started anew since this page was opened. Reload the page.', { status: 403 });
}

function cookieOf(header: string, name: string): string {
  for (const part of header.split(';')) {
    const [key, value = ''] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return '';
}
