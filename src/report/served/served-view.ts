/** What a page says of the server that it came from. */
export interface ServedView {
  readonly token: string;
  readonly reviewer: string;
  /** Number of the last act of a reviewer that the page shows. */
  readonly seen: number;
}
