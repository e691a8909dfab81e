/** A headline or a byline as it is held against others: its words in small letters, without marks. */
export const lettersOf = (line: string): string => (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
