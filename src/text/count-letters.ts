const LETTER = /[\p{L}\p{N}]/u;

/** 1 for each ASCII letter or digit. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

/** How many letters and digits a text has. O(length), without a copy of it. */
export function countLetters(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) letters += ASCII[unit] ?? 0;
    else {
      const code = text.codePointAt(i) ?? unit;
      if (LETTER.test(String.fromCodePoint(code))) letters++;
      if (code > 0xffff) i++;
    }
  }
  return letters;
}
