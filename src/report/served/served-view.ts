import { jsonForScript } from '../escape.js';

/** What a page says of the server that it came from. Of plain strings but for `layerHtml`, which `jsonForScript` wrote. */
export interface ServedView {
  readonly token: string;
  readonly reviewer: string;
  /** Number of the last act of a reviewer that the page shows. */
  readonly seen: number;
  /** What reviewers said, as far as the page needs it. */
  readonly layerHtml: string;
}

/** @param layer plain data for the page's script */
export const servedView = (server: Omit<ServedView, 'layerHtml'>, layer: unknown): ServedView => ({
  ...server,
  layerHtml: jsonForScript(layer),
});
