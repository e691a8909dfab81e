/** The outlet a line names. */
export interface OutletLine {
  readonly value: string;
  /** Offset of `value` in the line. */
  readonly at: number;
}

const MAX_LINE = 120;

const DOMAIN =
  /^(?:https?:\/\/)?((?:www\.)?(?:[^\s./:,;!?'’"()<>[\]@&-][^\s./:,;!?'’"()<>[\]@&]{0,40}\.){1,4}[^\s\d./:,;!?'’"()<>[\]@&-]{2,12})\/?$/i;

/** Words that newspapers, broadcasters and sites are called by. */
const MEDIA_WORD =
  /^(?:news|newspaper|post|times|herald|gazette|tribune|daily|weekly|press|journal|chronicle|observer|guardian|telegraph|mail|mirror|courier|examiner|express|dispatch|register|sentinel|standard|star|sun|globe|record|ledger|argus|echo|inquirer|bulletin|reporter|review|today|tv|radio|online|media|network|agency|broadcasting|zeitung|blatt|tageblatt|journal|presse|nachrichten|noticias|diario|gazzetta|corriere|kurier|anzeiger)$/i;
const MEDIA_ENDING = /(?:post|times|news|herald|press|daily|zeitung|blatt|today|online|tv|wire|mirror|journal)$/i;
/** What sections are called; such a segment is never the outlet. */
const SECTION =
  /^(?:(?:[^\s\d]{2,21}\s){0,2}news|home|world|politics|business|sports?|local|national|opinion|tech(?:nology)?|entertainment|culture|health|science|region(?:al)?|economy|lifestyle|latest|top stories|middle east|europe|asia|africa|u\.?s\.?|uk)$/i;

/** The names of sections that hold a newspaper's word: `World News`, `Sports Today`. */
const SECTION_TITLE =
  /^(?:world|local|national|international|foreign|domestic|regional|community|state|breaking|latest|top|more|all|other|business|political|politics|sports?|tech|technology|science|health|entertainment|culture|travel|education|crime|courts?|weather|traffic|celebrity|related|recent|popular|general|us|u\.s\.|uk|eu)\s(?:(?:and|&)\s[a-z]{2,14}\s)?(?:news|stories|headlines)$/i;

/** True for words that name a section of a page or paper rather than an outlet. */
export const isSectionName = (words: string): boolean => SECTION_TITLE.test(words) || SECTION.test(words);

const SEPARATOR = /\s{1,3}[-–—|»>:·•]{1,2}\s{1,3}|\s?[|»]\s?/g;

interface Segment {
  readonly words: string;
  readonly at: number;
}

/** The parts of a line between dashes and bars. */
export function titleSegments(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const match of line.matchAll(SEPARATOR)) {
    segments.push({ words: line.slice(start, match.index), at: start });
    start = match.index + match[0].length;
  }
  segments.push({ words: line.slice(start), at: start });
  return segments.filter(({ words }) => words.trim() !== '');
}

const isLabel = (words: string): boolean => {
  const parts = words.split(/\s+/);
  return parts.length <= 5 && parts.every((word) => /^(?:\p{Lu}|\d|(?:of|the|and|al|el|de|la|&)$|al-)/u.test(word));
};

const hasMediaWord = (words: string): boolean =>
  words.split(/\s+/).some((word) => MEDIA_WORD.test(word) || (word.length > 5 && MEDIA_ENDING.test(word)));

/**
 * Reads a line as the outlet's name: a domain, a name with a newspaper's word in it, or a title of sections and outlet
 * (`Coast News - Local - Harbourpost`). The outlet of a title is its last segment that is no section.
 * @param line trimmed
 */
export function readOutletLine(line: string): OutletLine | null {
  if (line.length > MAX_LINE || /[.!?]$/.test(line)) return null;
  const domain = DOMAIN.exec(line);
  if (domain?.[1]) return { value: domain[1], at: line.indexOf(domain[1]) };
  const segments = titleSegments(line);
  if (!segments.every(({ words }) => isLabel(words))) return null;
  if (!segments.some(({ words }) => hasMediaWord(words))) return null;
  if (segments.length === 1) return SECTION_TITLE.test(line) ? null : singleName(line);
  const own = segments.filter(({ words }) => !SECTION.test(words));
  const named = own.filter(({ words }) => hasMediaWord(words)).at(-1) ?? own.at(-1) ?? segments.at(-1);
  return named ? { value: named.words, at: named.at } : null;
}

/** One capitalised name whose last word or "The …" makes it a paper's; headlines in capitals rarely end so and are longer. */
function singleName(line: string): OutletLine | null {
  const words = line.split(/\s+/);
  const last = words.at(-1) ?? '';
  const paperly =
    words.length <= 4 &&
    (MEDIA_WORD.test(last) || MEDIA_ENDING.test(last) || (/^the$/i.test(words[0] ?? '') && words.some((word) => MEDIA_WORD.test(word))));
  return paperly ? { value: line, at: 0 } : null;
}
