import type { PageDate } from '../model/document.js';

/** What readers of a page with markup see of the story's writers and dates between its headline and its first paragraphs. */
export interface Printed {
  readonly bylines: readonly string[];
  readonly published: readonly PageDate[];
  readonly modified: readonly PageDate[];
}

export const NOTHING_PRINTED: Printed = { bylines: [], published: [], modified: [] };
