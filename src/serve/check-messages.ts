import type { Result } from '../model/result.js';
import type { Checked } from '../pipeline/check.js';
import type { Check, CheckSetting } from './check-upload.js';
import type { ThreadFailure } from './thread-failure.js';

/** What the thread is given that checks texts. */
export interface CheckThreadTask extends CheckSetting {
  readonly archive: string;
}

/** What it is asked. */
export type CheckQuestion =
  | { readonly kind: 'check'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'among'; readonly checked: Checked }
  | { readonly kind: 'beside'; readonly checked: Checked; readonly match: number };

/** What it answers to each kind. */
export interface CheckAnswers {
  readonly check: Check;
  readonly among: Result | null;
  readonly beside: Result | null;
}

/** A question under its number, or the end of all questions. */
export type CheckRequest = { readonly number: number; readonly question: CheckQuestion } | 'stop';

export type CheckResponse =
  | { readonly number: number; readonly answer: CheckAnswers[keyof CheckAnswers] }
  | { readonly number: number; readonly failure: ThreadFailure };
