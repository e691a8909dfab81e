export const LINE_MARKS = [
  'story',
  'headline',
  'outlet',
  'outlet-prefix',
  'byline',
  'date',
  'dateline',
  'caption',
  'credit',
  'sign-off',
  'furniture',
] as const;
/** What a paragraph of a page is; `outlet-prefix` is the outlet in brackets before the story's first words,
 * `dateline` a place that stands on a line of its own. Everything but `story` stays out of the body. */
export type LineMark = (typeof LINE_MARKS)[number];
