/**
 * Ranges of letters with capitals, for use between the brackets of a pattern without the `u` flag: Latin, Greek, Cyrillic.
 * A property such as `\p{Lu}` is some six hundred ranges, and a pattern with a dozen of them takes longer to compile than
 * a page to read. Where a script alternates capital and small letters, both are in `UPPER`.
 */
export const UPPER = 'A-ZÀ-ÖØ-Þ\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u1e00-\\u1eff';

/** All letters of these scripts and the marks that combine with them. */
export const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-\\u024f\\u0300-\\u036f\\u0386-\\u03ff\\u0400-\\u052f\\u1e00-\\u1eff';
