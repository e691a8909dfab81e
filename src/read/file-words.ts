import type { RejectionCode } from '../model/rejection.js';
import type { FileProperties } from './file-properties.js';

/** What a PDF or a DOCX file says, or why it cannot be read. Plain data, for it comes from another thread. */
export type FileWords =
  | {
      readonly ok: true;
      readonly format: 'text' | 'html';
      /** In that format. */
      readonly words: string;
      /** The beginning of the words, without markup. */
      readonly head: string;
      readonly properties: FileProperties;
    }
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** What is to be read. */
export interface FileTask {
  readonly format: 'pdf' | 'docx';
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}

/** Characters of the beginning: where a story has its date. */
export const HEAD = 1500;

/** A file that gives no words. */
export const noWords = (code: RejectionCode, message: string): FileWords => ({ ok: false, code, message });
