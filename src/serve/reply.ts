import type { Page } from '../report/report-pages.js';

/** What is answered to a request, before the headers that every answer has. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  /** What is long comes in pieces, so that it is never whole in memory; what another thread drew, as its bytes. */
  readonly body: string | Uint8Array | Iterable<string>;
  /** The Content-Security-Policy of a page; what is no page may do nothing. */
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** A page, or the bytes of one. */
interface AnyPage extends Pick<Page, 'policy'> {
  readonly content: string | Uint8Array;
}

export const pageReply = ({ content, policy }: AnyPage, status = 200): Reply => ({ status, type: HTML, body: content, policy });

export const jsonReply = (value: unknown, status = 200): Reply => ({ status, type: JSON_TYPE, body: JSON.stringify(value) });

/** A file for the reader to keep. @param name our own, never a reader's */
export const fileReply = (name: string, body: string | Iterable<string>): Reply => ({
  status: 200,
  type: JSON_TYPE,
  body,
  headers: { 'Content-Disposition': `attachment; filename="${name}"` },
});

/** What the browser asks for by itself and there is none of. */
export const NOTHING: Reply = { status: 204, type: 'text/plain; charset=utf-8', body: '' };

/** A request that is not granted, and what to do, in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Seconds after which to try again. */
  readonly retryAfter: number | null;

  constructor(message: string, options: ErrorOptions & { readonly status: number; readonly retryAfter?: number }) {
    super(message, options);
    this.status = options.status;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/**
 * The headers of every answer. Pages are private to the browser that asked: nothing of them is stored, framed, embedded elsewhere or told to
 * another site by its address.
 */
export function headersOf({ type, policy = "default-src 'none'", headers = {} }: Reply): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...headers,
  };
}
