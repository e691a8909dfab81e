/** Month names by number, in the languages whose pages write dates the way English does: day, name, year. */
const NAMES: readonly (readonly [month: number, names: string])[] = [
  [1, 'january jan janvier januar enero gennaio janeiro januari januari janv jänner stycznia января'],
  [2, 'february feb février fevrier februar febrero febbraio fevereiro februari févr lutego февраля'],
  [3, 'march mar mars märz marzo março maart mrt marca марта'],
  [4, 'april apr avril abril aprile avr kwietnia апреля'],
  [5, 'may mai mayo maggio maio mei maja мая'],
  [6, 'june jun juin juni junio giugno junho czerwca июня'],
  [7, 'july jul juillet juli julio luglio julho juil lipca июля'],
  [8, 'august aug août aout agosto augustus ago sierpnia августа'],
  [9, 'september sept sep septembre septiembre settembre setembro września сентября'],
  [10, 'october oct octobre oktober octubre ottobre outubro okt października октября'],
  [11, 'november nov novembre noviembre novembro listopada ноября'],
  [12, 'december dec décembre decembre dezember diciembre dicembre dezembro dez déc dic grudnia декабря'],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)),
);

/** 1 to 12 for a month's name or abbreviation, null for any other word. */
export const monthNumber = (word: string): number | null => MONTHS.get(word.toLowerCase()) ?? null;
