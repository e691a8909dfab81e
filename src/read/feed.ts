/** One item of a feed, the dialects' differences gone. Empty strings stand for nothing. */
export interface FeedItem {
  /** Its id or, without one, its address; may be empty. */
  readonly id: string;
  /** Markup or plain text, as the feed states or as it looks. */
  readonly content: { readonly words: string; readonly html: boolean } | null;
  /** May hold markup. */
  readonly headline: string;
  readonly bylines: readonly string[];
  /** Where an aggregator took the item from, or a publisher the item names. */
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly modified: string;
  readonly language: string;
}

export interface Feed {
  readonly title: string;
  /** Who the feed says makes it, persons or organisations. */
  readonly authors: readonly string[];
  /** The publisher the feed names for all of its items. */
  readonly publisher: string;
  /** Address of the site. */
  readonly url: string;
  readonly language: string;
  readonly items: readonly FeedItem[];
}

/** Feeds and their items state the same things under several names: the first that says anything. */
export const firstOf = (...values: readonly (string | null | undefined)[]): string =>
  values.find((value) => value !== null && value !== undefined && value.trim() !== '')?.trim() ?? '';

/** Whether words are markup: a tag, a comment, or a reference that stands for a character. */
export const looksLikeMarkup = (words: string): boolean => /<[a-z!/]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(words);

/** Content of no stated kind; null when it is empty. */
export const contentOf = (words: string): FeedItem['content'] => (words === '' ? null : { words, html: looksLikeMarkup(words) });
