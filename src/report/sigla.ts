const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';

/** The siglum of the n-th version, from 0: A to Z, then AA, AB and so on. */
export function romanSiglum(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : romanSiglum(Math.floor(index / 26) - 1) + last;
}

/** The siglum of the n-th unseen source, from 0: α to ω, then α2, β2 and so on. */
export function greekSiglum(index: number): string {
  const round = Math.floor(index / GREEK.length);
  return `${GREEK.charAt(index % GREEK.length)}${round === 0 ? '' : round + 1}`;
}
