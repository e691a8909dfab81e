import { describe } from 'vitest';
import { testCases } from './cases.js';
import { FACTS_CASES } from './facts-cases.js';

describe('flags of the family facts', () => testCases(FACTS_CASES));
