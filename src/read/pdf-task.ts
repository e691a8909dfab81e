/** What the thread that reads PDF files is handed. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}
