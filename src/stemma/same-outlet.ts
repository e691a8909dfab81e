import type { Document } from '../model/document.js';
import { foldName } from '../text/fold-name.js';

/** Both pages name one outlet. */
export const isSameOutlet = (a: Document, b: Document): boolean =>
  a.outlet !== null && b.outlet !== null && foldName(a.outlet.value) === foldName(b.outlet.value);
