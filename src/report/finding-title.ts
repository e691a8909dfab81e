import { FLAG_KINDS, type Flag } from '../model/flag.js';

/** What a finding is called: the name of its kind, except that a break that became a space is not lost without a trace. */
export const findingTitle = ({ kind, severity }: Pick<Flag, 'kind' | 'severity'>): string =>
  kind === 'missing-paragraph-break' && severity === 'info' ? 'Paragraph break became a space' : FLAG_KINDS[kind].title;
