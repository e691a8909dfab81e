import { toldSigla } from '../told-sigla.js';
import type { Witness } from './dossier.js';

/** Index of each version by the id of its document. */
export type Order = ReadonlyMap<string, number>;

/** Versions beyond these do not fit side by side beside their readings. */
export const MOST_COLUMNS = 12;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a` for the reading that most carry, `b` and so on. */
export const letterOf = (reading: number): string => LETTERS.charAt(reading);

/** Ink of the first reading, the second and so on; those beyond share the last. */
const STEPS = ['r0', 'r1', 'r2', 'r3', 'r4'] as const;
export const stepOf = (reading: number): string => STEPS[Math.min(reading, STEPS.length - 1)] ?? 'r4';

/** The sigla of some documents in their order; of very many the first and how many more. */
export function siglaOf(ids: readonly string[], versions: readonly Witness[], order: Order): string {
  const sorted = ids.flatMap((id) => order.get(id) ?? []).sort((x, y) => x - y);
  return toldSigla(sorted.map((i) => versions[i]?.siglum ?? ''));
}

/** What stands in a column beside the readings: which of them the version carries. */
export interface ReadingCell {
  readonly step: string;
  readonly letter: string;
  readonly label: string;
}

/** A column of a version above such cells. */
export interface ReadingColumn {
  readonly siglum: string;
  readonly outlet: string;
}

/** Columns of the versions, none when they are too many. */
export const columnsOf = (versions: readonly Witness[]): readonly Witness[] => (versions.length <= MOST_COLUMNS ? versions : []);
