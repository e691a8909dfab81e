const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
};

/** Digits with separators and an attached scale (1.2m), or a word of letters and hyphens. Linear: no repeated group can match the same text twice. */
const TOKEN = /\d[\d,.]*(?:m|bn|mln|bln)?|[\p{L}]+/giu;

/**
 * The numbers of a text by value: `25` and `twenty-five` are one, `1.2m` and `1.2 billion` are not.
 *
 * Commas are thousands separators when three digits follow; a point parts decimals. Ordinals and "a" are no numbers.
 *
 * @returns values in order of the text.
 */
export function numbersIn(text: string): readonly number[] {
  const values: number[] = [];
  let open = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const scale = SCALES[word];
    const value = /^\d/.test(word) ? digitsValue(word) : wordValue(word);
    const last = values.at(-1);
    if (scale !== undefined && open && last !== undefined) values[values.length - 1] = last * scale;
    else if (value !== null && open && last !== undefined && last >= 20 && last % 10 === 0 && value < 10 && !/^\d/.test(word))
      values[values.length - 1] = last + value;
    else if (value !== null) values.push(value);
    open = value !== null || (scale !== undefined && open);
  }
  return values;
}

function digitsValue(token: string): number | null {
  const match = /^([\d,.]*\d)[,.]*(m|bn|mln|bln)?$/.exec(token);
  if (match === null) return null;
  const plain = (match[1] ?? '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  const value = Number(plain);
  return Number.isNaN(value) ? null : value * (SCALES[match[2] ?? ''] ?? 1);
}

function wordValue(word: string): number | null {
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  return ten < 0 ? null : (ten + 2) * 10;
}
