import lexicon from '../lexicons/function-words.json' with { type: 'json' };

const { words, alsoBeginNames, alsoEndNames, particles } = lexicon.entries;

/** Small words of grammar: they stand before or after nearly any other word. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(words);

/** Those that begin names and other words too: All-worth, Her-big, Under-wood. */
export const BEGIN_NAMES: ReadonlySet<string> = new Set(alsoBeginNames);

/** Those that end names and foreign words too: Document-a, Roberts-on. */
export const END_NAMES: ReadonlySet<string> = new Set(alsoEndNames);

/** Those that make words with others, before or after them: close-out, off-set, voice-over. */
export const PARTICLES: ReadonlySet<string> = new Set(particles);
