import type { WordLists } from '../model/lexicon.js';
import hedges from './lexicons/hedges.json' with { type: 'json' };
import loadedTerms from './lexicons/loaded-terms.json' with { type: 'json' };
import nameAliases from './lexicons/name-aliases.json' with { type: 'json' };
import negations from './lexicons/negations.json' with { type: 'json' };
import opposites from './lexicons/opposites.json' with { type: 'json' };
import reportWords from './lexicons/report-words.json' with { type: 'json' };
import reportingVerbs from './lexicons/reporting-verbs.json' with { type: 'json' };
import strength from './lexicons/strength.json' with { type: 'json' };

/** The lists that ship with the program; each file names its sources. */
export const BUILT_IN_LISTS: WordLists = {
  reportingVerbs: reportingVerbs.reportingVerbs,
  tellingVerbs: reportingVerbs.tellingVerbs,
  attitudes: reportWords.attitudes,
  reportWords: reportWords.reportWords,
  hedges: hedges.hedges,
  negations: negations.negations,
  loadedTerms: loadedTerms.loadedTerms,
  opposites: opposites.opposites,
  intensifiers: strength.intensifiers,
  scales: strength.scales,
  nameAliases: nameAliases.nameAliases,
};
