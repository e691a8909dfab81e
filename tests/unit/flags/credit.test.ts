import { describe } from 'vitest';
import { testCases } from './cases.js';
import { CREDIT_CASES } from './credit-cases.js';

describe('flags of the family credit', () => testCases(CREDIT_CASES));
