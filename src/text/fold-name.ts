/** A name as it is compared: letters and digits of any width, in small letters. "Daily News" and "DailyNews" are one outlet. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
