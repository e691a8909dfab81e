import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import { AGENCIES } from './agencies.js';
import { foldName } from './fold-name.js';

/** The agencies whose text a page says it is, by name; an agency that is only quoted is no credit. */
export const wireAgencies = (document: Document): readonly string[] =>
  [...new Set(document.credits.filter((credit) => credit.role !== 'cited').map((credit) => credit.agency))].sort(compareText);

/** An outlet that is given by its domain: what stands before the last parts is its name. */
const DOMAIN = /^(?:www\.)?([^./\s]+)\.[a-z]{2,}(?:\.[a-z]{2})?(?:\/\S*)?$/i;

/** Whether a page is the agency's own: its outlet bears the agency's name or one of its other names. */
export function isAgencyPage(document: Document, agency: string): boolean {
  if (document.outlet === null) return false;
  const outlet = foldName(document.outlet.value.replace(DOMAIN, '$1'));
  const known = AGENCIES.find(({ name }) => name === agency);
  return [agency, ...(known?.aliases ?? []), ...(known?.short ?? [])].some((name) => foldName(name) === outlet);
}
