import type { ReportAssets } from '../report/report-pages.js';
import type { MatchesView } from '../report/served/matches-view.js';
import type { ServedView } from '../report/served/served-view.js';
import type { CheckSetting } from './check-upload.js';
import type { ThreadFailure } from './thread-failure.js';

/** What the thread is given that checks texts and draws their comparisons. */
export interface CheckThreadTask extends CheckSetting {
  readonly archive: string;
  readonly assets: ReportAssets;
  /** Who the pages are drawn for. */
  readonly reader: Pick<ServedView, 'token' | 'reviewer'>;
  readonly tool: string;
}

/** What it is asked: to check an upload and keep it under an id; for the page of a text of a kept one beside a match, or among all of them. */
export type CheckQuestion =
  | { readonly kind: 'check'; readonly id: string; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'compare'; readonly id: string; readonly text: number; readonly match: number | 'all' };

/** A page as it goes to the browser. */
export interface SentPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly policy: string;
}

/** What it answers to each kind. */
export interface CheckAnswers {
  readonly check: MatchesView;
  /** Null where there is no such text or match, `gone` when the upload is not kept any more. */
  readonly compare: SentPage | 'gone' | null;
}

/** A question under its number, or the end of all questions. */
export type CheckRequest = { readonly number: number; readonly question: CheckQuestion } | 'stop';

export type CheckResponse =
  | { readonly number: number; readonly answer: CheckAnswers[keyof CheckAnswers] }
  | { readonly number: number; readonly failure: ThreadFailure };
