export const REJECTION_CODES = [
  'not-found',
  'unreadable',
  'empty',
  'binary',
  'too-large',
  'unsupported-format',
  'bad-encoding',
  'bad-record',
  'no-text',
  'passed-over',
  'too-slow',
  'failed',
] as const;
/** `passed-over`: what a file holds besides articles, in one line; nothing went wrong. */
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** An input that gave no document, and why. The run goes on without it. */
export interface Rejection {
  /** The path as given; a record adds its number: `feed.ndjson:12`. */
  readonly path: string;
  readonly code: RejectionCode;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
}
