import { describe } from 'vitest';
import { testCases } from './cases.js';
import { SPACING_CASES } from './spacing-cases.js';

describe('flags of the family spacing', () => testCases(SPACING_CASES));
