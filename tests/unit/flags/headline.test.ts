import { describe } from 'vitest';
import { testCases } from './cases.js';
import { HEADLINE_CASES } from './headline-cases.js';

describe('flags of the family headline', () => testCases(HEADLINE_CASES));
