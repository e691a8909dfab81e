import { FLAG_FAMILIES } from '../../model/flag.js';
import type { CatalogueData, CatalogueRow } from './row-model.js';

export const ORDERS = ['new', 'major', 'versions', 'coverage'] as const;
export type Order = (typeof ORDERS)[number];

type Test = (row: CatalogueRow) => boolean;

const TERM = /(?:outlet|flag):"[^"]*"|\S+/g;

function outletTest(wanted: string, data: CatalogueData): Test {
  const found = new Set(data.outlets.flatMap((name, i) => (name.toLowerCase().includes(wanted) ? [i] : [])));
  return (row) => row.outlets.some((i) => found.has(i));
}

function wordTest(word: string, data: CatalogueData): Test {
  const byOutlet = outletTest(word, data);
  return (row) =>
    row.title.toLowerCase().includes(word) ||
    row.finding.toLowerCase().includes(word) ||
    row.dates.toLowerCase().includes(word) ||
    byOutlet(row);
}

function termTest(term: string, data: CatalogueData): Test {
  const share = /^([<>])(\d{1,3})%?$/.exec(term);
  if (share !== null) {
    const limit = Number(share[2]) / 100;
    return share[1] === '>' ? (row) => row.coverage > limit : (row) => row.coverage < limit;
  }
  const [field, value = ''] = /^(outlet|flag):"?([^"]*)"?$/.exec(term)?.slice(1) ?? [];
  if (field === 'outlet') return outletTest(value, data);
  if (field === 'flag')
    return (row) =>
      FLAG_FAMILIES.some((family) => family.startsWith(value) && (row.families[family] ?? 0) > 0) ||
      row.kinds.some((kind) => kind.startsWith(value));
  return term === 'major' ? (row) => row.major > 0 || row.aloneMajor > 0 : wordTest(term, data);
}

/** Reads a search: words, `major`, `>80%`, `outlet:name`, `flag:kind`; all of them must hold. */
export function parseQuery(query: string, data: CatalogueData): Test {
  const tests = (query.toLowerCase().slice(0, 400).match(TERM) ?? []).map((term) => termTest(term, data));
  return (row) => tests.every((test) => test(row));
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Compares two rows in an order of the list; equal rows keep the order of the result. */
export function compareRows(order: Order): (x: CatalogueRow, y: CatalogueRow) => number {
  switch (order) {
    case 'new':
      return (x, y) => {
        const [a, b] = [x.time ?? NEVER, y.time ?? NEVER];
        return a === b ? 0 : b > a ? 1 : -1;
      };
    case 'major':
      return (x, y) => y.major - x.major;
    case 'versions':
      return (x, y) => y.versions - x.versions;
    case 'coverage':
      return (x, y) => y.coverage - x.coverage;
  }
}
