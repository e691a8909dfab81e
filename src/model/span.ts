/** Half-open range `[start, end)` of UTF-16 offsets into a document's `text`, unless the field that holds it says otherwise. */
export type Span = readonly [start: number, end: number];

/** Length of a span in UTF-16 units. */
export const spanLength = (span: Span): number => span[1] - span[0];

/** Orders spans by start, then by end. */
export const compareSpans = (x: Span, y: Span): number => x[0] - y[0] || x[1] - y[1];
