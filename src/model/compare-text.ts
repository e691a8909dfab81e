/** Orders texts by code unit: the same everywhere, whatever the language of the machine. */
export const compareText = (x = '', y = ''): number => (x < y ? -1 : x > y ? 1 : 0);
