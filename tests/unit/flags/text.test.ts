import { describe } from 'vitest';
import { testCases } from './cases.js';
import { TEXT_CASES } from './text-cases.js';

describe('flags of the family text', () => testCases(TEXT_CASES));
