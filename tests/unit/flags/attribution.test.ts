import { describe } from 'vitest';
import { ATTRIBUTION_CASES } from './attribution-cases.js';
import { testCases } from './cases.js';

describe('flags of the family attribution', () => testCases(ATTRIBUTION_CASES));
