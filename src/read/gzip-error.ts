import type { RejectionCode } from '../model/rejection.js';

/** Bytes that cannot be inflated; what could be was handed over before. The message goes into a rejection. */
export class GzipError extends Error {
  readonly code: RejectionCode;

  constructor(code: RejectionCode, message: string) {
    super(message);
    this.code = code;
  }
}
