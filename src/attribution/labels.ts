/**
 * What a token is to an attribution. Source and content are told apart by the side of the cue they stand on, so that a chain of labels
 * remembers what it is waiting for. B begins a stretch, I goes on with it.
 */
export const LABELS = [
  'none',
  'B-cue',
  'I-cue',
  'B-source-before',
  'I-source-before',
  'B-source-after',
  'I-source-after',
  'B-content-before',
  'I-content-before',
  'B-content-after',
  'I-content-after',
] as const;
export type Label = (typeof LABELS)[number];
export const LABEL_COUNT: number = LABELS.length;
