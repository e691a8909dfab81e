import { describe, expect, it } from 'vitest';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { reportingVerb } from '../../../src/text/reporting-verbs.js';

describe('a reporting verb', () => {
  it.each([
    ['said', 'say', 'neutral'],
    ['Says', 'say', 'neutral'],
    ['told', 'tell', 'neutral'],
    ['wrote', 'write', 'neutral'],
    ['reported', 'report', 'neutral'],
    ['replied', 'reply', 'neutral'],
    ['testifies', 'testify', 'neutral'],
    ['noting', 'note', 'neutral'],
    ['claimed', 'claim', 'doubting'],
    ['implies', 'imply', 'doubting'],
    ['ALLEGED', 'allege', 'doubting'],
    ['confirmed', 'confirm', 'endorsing'],
    ['found', 'find', 'endorsing'],
    ['denied', 'deny', 'forceful'],
    ['denying', 'deny', 'forceful'],
    ['slammed', 'slam', 'forceful'],
    ['slams', 'slam', 'forceful'],
    ['stresses', 'stress', 'forceful'],
    ['argued', 'argue', 'forceful'],
    ['swore', 'swear', 'forceful'],
    ['admitted', 'admit', 'reluctant'],
    ['admitting', 'admit', 'reluctant'],
    ['confesses', 'confess', 'reluctant'],
  ])('%s is a form of %s, %s', (form, verb, stance) => {
    expect(reportingVerb(form, BUILT_IN_LEXICON.verbs)).toEqual({ verb, stance });
  });

  it.each(['', 'the', 'sayed', 'admited', 'slamed', 'denyed', 'ran', 'constructor', '__proto__', 'toString'])('%j is none', (word) => {
    expect(reportingVerb(word, BUILT_IN_LEXICON.verbs)).toBeNull();
  });
});
