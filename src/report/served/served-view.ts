/** What a page says of the server that it came from. */
export interface ServedView {
  readonly token: string;
  readonly reviewer: string;
  /** Number of the last act of a reviewer that the page shows. */
  readonly seen: number;
  /** Address of the page that led to this one, where no list does. */
  readonly back?: string;
}
