import { grouped } from './strings.js';

/** Sigla told one by one before they are counted. */
const MOST_SIGLA = 14;

/** Sigla in a row; of very many the first and how many more. */
export function toldSigla(sigla: readonly string[]): string {
  const told = sigla.slice(0, MOST_SIGLA).join(' ');
  return sigla.length > MOST_SIGLA ? `${told} and ${grouped(sigla.length - MOST_SIGLA)} more` : told;
}
