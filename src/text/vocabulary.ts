/** Words in small letters that are known to be written by themselves. */
export type Vocabulary = ReadonlySet<string>;
