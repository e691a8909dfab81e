import { costOfWord, NO_WORD, type WordTable } from './word-table.js';

/** Endings that make words of words. */
const ENDINGS = [
  's',
  'es',
  'ed',
  'd',
  'er',
  'ers',
  'ing',
  'ings',
  'ly',
  'ness',
  'less',
  'like',
  'wise',
  'able',
  'ism',
  'ist',
  'ists',
  'ize',
  'ized',
  'ised',
  'isation',
  'ization',
  'ward',
  'ship',
  'hood',
  'ish',
] as const;

/** Beginnings that make words of words. */
const BEGINNINGS = [
  'un',
  're',
  'non',
  'anti',
  'pro',
  'pre',
  'post',
  'over',
  'under',
  'out',
  'mis',
  'dis',
  'multi',
  'counter',
  'inter',
  'sub',
  'super',
  'semi',
  'co',
  'mid',
  'micro',
  'mini',
  'cyber',
  'ultra',
  'mega',
  'self',
  'bio',
  'eco',
  'tele',
  'trans',
  'neo',
  'pseudo',
  'geo',
  'hyper',
  'infra',
  'socio',
  'psycho',
  'electro',
  'photo',
  'auto',
  'up',
  'down',
  'off',
  'on',
  'back',
  'fore',
  'im',
  'ir',
  'en',
  'de',
  'extra',
  'intra',
  'mono',
  'bi',
  'tri',
  'poly',
  'para',
  'proto',
  'quasi',
  'thermo',
  'hydro',
  'aero',
  'astro',
  'nano',
  'tele',
] as const;

/** The shortest word that a longer one is made of. */
const SHORTEST_STEM = 4;

/** What it costs to make a word of another, in nats. */
const MADE = 3.5;

/** What a run costs as a word made of a known one (`Iraqis`, `reignited`); `NO_WORD` where it is none. O(length). */
export function costOfForm(table: WordTable, run: string): number {
  const low = run.toLowerCase();
  const costs = [
    ...ENDINGS.filter((ending) => low.endsWith(ending)).map((ending) => stemCost(table, low.slice(0, -ending.length))),
    ...BEGINNINGS.filter((beginning) => low.startsWith(beginning)).map((beginning) => stemCost(table, low.slice(beginning.length))),
  ].filter((cost) => cost !== NO_WORD);
  return costs.length === 0 ? NO_WORD : Math.min(...costs) + MADE;
}

function stemCost(table: WordTable, stem: string): number {
  if (stem.length < SHORTEST_STEM) return NO_WORD;
  const cost = costOfWord(table, stem);
  return cost === NO_WORD && stem.length > SHORTEST_STEM ? costOfWord(table, `${stem}e`) : cost;
}
