/** Half-open range `[start, end)` of UTF-16 offsets into a document's `text`, unless the field that holds it says otherwise. */
export type Span = readonly [start: number, end: number];
