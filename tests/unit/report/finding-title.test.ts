import { describe, expect, it } from 'vitest';
import { findingTitle } from '../../../src/report/finding-title.js';

describe('the title of a finding', () => {
  it.each([
    ['missing-paragraph-break', 'info', 'Paragraph break became a space'],
    ['missing-paragraph-break', 'minor', 'Paragraph break lost'],
    ['missing-space', 'info', 'Space lost'],
    ['extra-paragraph-break', 'info', 'Paragraph break added'],
  ] as const)('of %s as %s is %j', (kind, severity, title) => {
    expect(findingTitle({ kind, severity })).toBe(title);
  });
});
