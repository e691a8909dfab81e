/** What makes `check` exit with 1: a republication, any shared passage, a major difference from a match. */
export const CHECK_LEVELS = ['republication', 'partial', 'major'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];
