import { count } from '../strings.js';

/** What the page says on which a text is given. */
export interface CheckView {
  readonly pageTitle: string;
  readonly held: string;
  /** Endings of files that are read. */
  readonly formats: string;
  readonly maxBytes: number;
  readonly mostTexts: number;
  readonly tool: string;
}

export const checkView = ({ held, ...rest }: Omit<CheckView, 'pageTitle' | 'held'> & { readonly held: number }): CheckView => ({
  ...rest,
  pageTitle: 'Check a text, Stemma',
  held: count(held, 'article'),
});
