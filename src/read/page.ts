import type { Credit } from '../model/document.js';
import type { Claims } from './claims.js';
import type { PageParagraph } from './page-paragraphs.js';

/** A page as its format gave it: the text every span points into, its paragraphs, and what the markup or record claims. */
export interface Page {
  readonly text: string;
  readonly paragraphs: readonly PageParagraph[];
  readonly claims: Claims;
  /** Agencies that the markup names as authors. */
  readonly credits: readonly Credit[];
  /** True when the paragraph marked as headline is the one readers saw, so that it outranks titles in metadata. */
  readonly visibleHeadline: boolean;
  /** A record's own id. */
  readonly name: string | null;
  readonly dateline: string | null;
  /** ISO 639-1 code that the record or page states with authority. */
  readonly language: string | null;
}
