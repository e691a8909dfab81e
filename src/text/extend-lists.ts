import type { LexiconFile, TermGroup, WordList, WordLists } from '../model/lexicon.js';
import { verbOf } from './reporting-verbs.js';

const small = (word: string): string => word.toLowerCase();

/** Lists by what they are about, as most lexicons have them. */
type Groups<Name extends string, Entry> = Readonly<Partial<Record<Name, readonly Entry[]>>>;

/**
 * The lists with what files take from them and add to them, file after file. A word that is added to one group of a list (a stance, a kind of hedge)
 * leaves the others. O(words of the lists × files).
 */
export const extendLists = (lists: WordLists, files: readonly LexiconFile[]): WordLists =>
  files.reduce((so, file) => added(removed(so, file.remove ?? {}), file), lists);

/** Words that a file would take from a list in which they do not stand, each with its place. */
export function idleRemovals(lists: WordLists, { remove = {} }: LexiconFile): readonly { readonly place: string; readonly word: string }[] {
  return (Object.entries(remove) as [WordList, readonly string[]][]).flatMap(([list, words]) => {
    const held = new Set(headsOf(lists, list).map(small));
    return words.flatMap((word, index) => (held.has(small(word)) ? [] : [{ place: `remove.${list}.${index}`, word }]));
  });
}

/** The words by which entries of a list are removed. */
function headsOf(lists: WordLists, list: WordList): readonly string[] {
  switch (list) {
    case 'reportingVerbs':
      return Object.values(lists.reportingVerbs).flat().map(verbOf);
    case 'attitudes':
      return lists.attitudes.map(verbOf);
    case 'loadedTerms':
      return lists.loadedTerms.flatMap(({ terms }) => Object.values(terms).flat());
    case 'reportWords':
    case 'hedges':
      return Object.values(lists[list]).flat();
    default:
      return (lists[list] as readonly unknown[]).flat(2) as readonly string[];
  }
}

function removed(lists: WordLists, remove: NonNullable<LexiconFile['remove']>): WordLists {
  const stays = (list: WordList): ((word: string) => boolean) => {
    const gone = new Set((remove[list] ?? []).map(small));
    return (word) => !gone.has(small(word));
  };
  const rows = (list: 'opposites' | 'scales'): WordLists['opposites'] =>
    lists[list].map((row) => row.map((words) => words.filter(stays(list))));
  return {
    reportingVerbs: eachGroup(lists.reportingVerbs, (entries) => entries.filter((entry) => stays('reportingVerbs')(verbOf(entry)))),
    tellingVerbs: lists.tellingVerbs.filter(stays('tellingVerbs')),
    attitudes: lists.attitudes.filter((entry) => stays('attitudes')(verbOf(entry))),
    reportWords: eachGroup(lists.reportWords, (words) => words.filter(stays('reportWords'))),
    hedges: eachGroup(lists.hedges, (words) => words.filter(stays('hedges'))),
    negations: lists.negations.filter(stays('negations')),
    loadedTerms: lists.loadedTerms.map(({ concept, terms }) => ({
      concept,
      terms: eachGroup(terms, (words) => words.filter(stays('loadedTerms'))),
    })),
    opposites: rows('opposites'),
    intensifiers: lists.intensifiers.filter(stays('intensifiers')),
    scales: rows('scales'),
    nameAliases: lists.nameAliases.map((names) => names.filter(stays('nameAliases'))),
  };
}

const added = (lists: WordLists, file: LexiconFile): WordLists => ({
  reportingVerbs: joinGroups(lists.reportingVerbs, file.reportingVerbs ?? {}, verbOf),
  tellingVerbs: [...lists.tellingVerbs, ...(file.tellingVerbs ?? [])],
  attitudes: [...lists.attitudes, ...(file.attitudes ?? [])],
  reportWords: joinGroups(lists.reportWords, file.reportWords ?? {}, small),
  hedges: joinGroups(lists.hedges, file.hedges ?? {}, small),
  negations: [...lists.negations, ...(file.negations ?? [])],
  loadedTerms: (file.loadedTerms ?? []).reduce(joinTerms, lists.loadedTerms),
  opposites: [...lists.opposites, ...(file.opposites ?? [])],
  intensifiers: [...lists.intensifiers, ...(file.intensifiers ?? [])],
  scales: [...lists.scales, ...(file.scales ?? [])],
  nameAliases: [...lists.nameAliases, ...(file.nameAliases ?? [])],
});

function eachGroup<Name extends string, Entry>(
  groups: Groups<Name, Entry>,
  change: (entries: readonly Entry[], name: Name) => readonly Entry[],
): Record<Name, readonly Entry[]> {
  const changed = (Object.entries(groups) as [Name, readonly Entry[]][]).map(([name, entries]) => [name, change(entries, name)] as const);
  return Object.fromEntries(changed) as Record<Name, readonly Entry[]>;
}

/** Groups with the entries of others, which leave the groups they stood in. */
function joinGroups<Name extends string, Entry>(
  groups: Groups<Name, Entry>,
  more: Groups<Name, Entry>,
  headOf: (entry: Entry) => string,
): Record<Name, readonly Entry[]> {
  const moved = new Set(
    Object.values<readonly Entry[] | undefined>(more)
      .flatMap((entries) => entries ?? [])
      .map(headOf),
  );
  const rest = eachGroup(groups, (entries) => entries.filter((entry) => !moved.has(headOf(entry))));
  return { ...rest, ...eachGroup(more, (entries, name) => [...(groups[name] === undefined ? [] : rest[name]), ...entries]) };
}

/** Terms of a concept that is known join its group. */
function joinTerms(groups: readonly TermGroup[], group: TermGroup): readonly TermGroup[] {
  if (!groups.some(({ concept }) => concept === group.concept)) return [...groups, group];
  return groups.map((one) => (one.concept === group.concept ? { ...one, terms: joinGroups(one.terms, group.terms, small) } : one));
}
