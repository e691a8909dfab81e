import type { Stance } from '../model/attribution.js';

/** Verbs that introduce what somebody said, by what they say about the claim. Regular ones are inflected by rule. */
const REGULAR: Readonly<Record<Stance, readonly string[]>> = {
  neutral:
    'add announce ask comment answer continue describe detail explain indicate inform mention note observe outline predict propose recall recount remark reply report respond state testify tweet'.split(
      ' ',
    ),
  doubting: 'allege assume claim contend imply profess purport speculate suggest'.split(' '),
  endorsing: 'affirm clarify confirm demonstrate disclose reveal verify'.split(' '),
  forceful:
    'accuse argue assert blast boast charge complain condemn criticise criticize declare decry demand denounce deny emphasise emphasize exclaim insist maintain object order pledge promise protest rebut refute reiterate reject shout slam stress threaten urge vow warn'.split(
      ' ',
    ),
  reluctant: 'acknowledge admit concede confess grant'.split(' '),
};

const IRREGULAR: Readonly<Record<string, readonly [stance: Stance, ...forms: string[]]>> = {
  say: ['neutral', 'say', 'says', 'said', 'saying'],
  tell: ['neutral', 'tell', 'tells', 'told', 'telling'],
  write: ['neutral', 'write', 'writes', 'wrote', 'written', 'writing'],
  think: ['neutral', 'think', 'thinks', 'thought', 'thinking'],
  find: ['endorsing', 'find', 'finds', 'found'],
  show: ['endorsing', 'show', 'shows', 'showed', 'shown'],
  swear: ['forceful', 'swear', 'swears', 'swore', 'sworn'],
};

export interface ReportingVerb {
  /** The verb as the dictionary has it. */
  readonly verb: string;
  readonly stance: Stance;
}

/** A last syllable of one vowel and one consonant that is stressed doubles the consonant: admit, slam. */
const DOUBLING: ReadonlySet<string> = new Set(['admit', 'slam', 'rebut']);

/** Every form of every reporting verb, in small letters. */
const FORMS: ReadonlyMap<string, ReportingVerb> = buildForms();

/** The reporting verb a word is a form of, or null. */
export const reportingVerb = (word: string): ReportingVerb | null => FORMS.get(word.toLowerCase()) ?? null;

function buildForms(): ReadonlyMap<string, ReportingVerb> {
  const forms = new Map<string, ReportingVerb>();
  for (const [stance, verbs] of Object.entries(REGULAR) as [Stance, readonly string[]][]) {
    for (const verb of verbs) for (const form of inflect(verb)) forms.set(form, { verb, stance });
  }
  for (const [verb, [stance, ...irregular]] of Object.entries(IRREGULAR)) for (const form of irregular) forms.set(form, { verb, stance });
  return forms;
}

/** Forms of a regular verb: plain, third person, past, participle. */
function inflect(verb: string): readonly string[] {
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, past, `${stem}ing`];
}
