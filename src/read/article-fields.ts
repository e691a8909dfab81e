/** Raw words about an article from one kind of markup, most telling first. */
export interface ArticleFields {
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  readonly outlets: readonly string[];
  readonly published: readonly string[];
  readonly modified: readonly string[];
}
