import { describe } from 'vitest';
import { testCases } from './cases.js';
import { INTEGRITY_CASES } from './integrity-cases.js';

describe('flags of the family integrity', () => testCases(INTEGRITY_CASES));
