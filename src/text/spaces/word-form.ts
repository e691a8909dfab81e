import lexicon from '../lexicons/affixes.json' with { type: 'json' };
import { costOfWord, NO_WORD, type WordTable } from './word-table.js';

const { endings, beginnings } = lexicon.entries;

/** The shortest word that a longer one is made of. */
const SHORTEST_STEM = 4;

/** What it costs to make a word of another, in nats. */
const MADE = 3.5;

/** What a run costs as a word made of a known one (`Iraqis`, `reignited`); `NO_WORD` where it is none. O(length). */
export function costOfForm(table: WordTable, run: string): number {
  const low = run.toLowerCase();
  const costs = [
    ...endings.filter((ending) => low.endsWith(ending)).map((ending) => stemCost(table, low.slice(0, -ending.length))),
    ...beginnings.filter((beginning) => low.startsWith(beginning)).map((beginning) => stemCost(table, low.slice(beginning.length))),
  ].filter((cost) => cost !== NO_WORD);
  return costs.length === 0 ? NO_WORD : Math.min(...costs) + MADE;
}

function stemCost(table: WordTable, stem: string): number {
  if (stem.length < SHORTEST_STEM) return NO_WORD;
  const cost = costOfWord(table, stem);
  return cost === NO_WORD && stem.length > SHORTEST_STEM ? costOfWord(table, `${stem}e`) : cost;
}
