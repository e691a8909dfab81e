import { DECISIONS, type Decision, type Judgement, NO_JUDGEMENT } from '../../model/decision.js';
import { FLAG_FAMILIES, type FlagFamily, familyOf, SEVERITIES, type Severity } from '../../model/flag.js';
import { esc } from '../escape.js';
import { findingTitle } from '../finding-title.js';
import { DECISION_NAMES, SEVERITY_NAMES, T } from '../strings.js';
import { hueOf } from './draw-text.js';
import { isSpacing, type PageData, type PageFlag, type PagePair, type PageVersion, wordsAt } from './page-model.js';

/** Findings that a reviewer judges at once: lost spaces of one pair are one finding in many places, everything else is alone. */
export interface Finding {
  readonly pair: PagePair;
  readonly flags: readonly [PageFlag, ...PageFlag[]];
}

// Spacing is last within a severity: it comes by the dozen, and what was said matters before how it was set.
const FAMILY_ORDER: readonly FlagFamily[] = [...FLAG_FAMILIES.filter((family) => family !== 'spacing'), 'spacing'];

const place = (flag: PageFlag): number => flag.a?.[0] ?? flag.b?.[0] ?? -1;

/** The findings of a pair: gravest first, then by family, then by place in the text. */
export function findingsOf(pair: PagePair): readonly Finding[] {
  const sorted = [...pair.flags].sort(
    (x, y) =>
      SEVERITIES.indexOf(y.severity) - SEVERITIES.indexOf(x.severity) ||
      FAMILY_ORDER.indexOf(familyOf(x.kind)) - FAMILY_ORDER.indexOf(familyOf(y.kind)) ||
      (isSpacing(x.kind) && isSpacing(y.kind) && x.kind !== y.kind ? (x.kind < y.kind ? 1 : -1) : 0) ||
      place(x) - place(y) ||
      x.n - y.n,
  );
  const out: { pair: PagePair; flags: [PageFlag, ...PageFlag[]] }[] = [];
  for (const flag of sorted) {
    const last = out.at(-1);
    if (last !== undefined && isSpacing(flag.kind) && last.flags[0].kind === flag.kind && last.flags[0].severity === flag.severity)
      last.flags.push(flag);
    else out.push({ pair, flags: [flag] });
  }
  return out;
}

/** What the filters let through. Empty sets let everything through. */
export interface Filter {
  readonly families: ReadonlySet<FlagFamily>;
  readonly severities: ReadonlySet<Severity>;
}

export const passes = (flag: PageFlag, filter: Filter): boolean =>
  (filter.families.size === 0 || filter.families.has(familyOf(flag.kind))) &&
  (filter.severities.size === 0 || filter.severities.has(flag.severity));

/** `F13`: how a finding is called on this page. */
export const flagLabel = (flag: PageFlag): string => `F${flag.n}`;

/** Where a finding stands: `A → C, ¶3`. Paragraphs are counted on the pair's A side where it has words there. */
export function placeOf(flag: PageFlag, a: PageVersion, b: PageVersion): string {
  const family = familyOf(flag.kind);
  const where = family === 'headline' ? T.placeHead : flag.kind.startsWith('byline-') ? T.placeBy : paragraphPlace(flag, a, b);
  return `${a.siglum} → ${b.siglum}, ${where}`;
}

function paragraphPlace(flag: PageFlag, a: PageVersion, b: PageVersion): string {
  const own =
    flag.a === null || (flag.a[0] === flag.a[1] && flag.b !== null && flag.b[1] > flag.b[0])
      ? { version: b, at: flag.b }
      : { version: a, at: flag.a };
  const span = own.at;
  if (span === null) return T.placePage;
  const found = own.version.body.findIndex((body) => span[0] >= body[0] && span[0] <= body[1]);
  if (found < 0) return T.placeFoot;
  return `¶${found + 1}${own.version === b ? ` of ${b.siglum}` : ''}`;
}

/** Longest reading shown in the list, cut between words; the whole of it is marked in the text. */
const READING_MAX = 220;

function shortened(words: string): string {
  const points = [...words.slice(0, READING_MAX * 4)];
  if (points.length <= READING_MAX) return words;
  const head = points.slice(0, READING_MAX * 0.7).join('');
  const tail = [...words.slice(-READING_MAX)].slice(-READING_MAX * 0.25).join('');
  return `${head.replace(/\s+\S*$/u, '')} … ${tail.replace(/^\S*\s+/u, '')}`;
}

/** What a finding about a date says: day and time, without the letter that ISO 8601 puts between them. */
const legible = ({ kind }: PageFlag, words: string): string =>
  kind === 'published-changed' || kind === 'date-conflict' ? words.replace(/(\d{4}-\d\d-\d\d)T(?=\d\d:)/gu, '$1 ') : words;

/** The words before and after, as the list shows them. */
function readings(flag: PageFlag, a: PageVersion, b: PageVersion): { readonly before: string; readonly after: string } {
  const before = legible(flag, flag.before ?? wordsAt(a.text, flag.a)).trim();
  const after = legible(flag, flag.after ?? wordsAt(b.text, flag.b)).trim();
  return { before: shortened(before), after: shortened(after) };
}

/** `before → after` with marks; the side without words says so. */
export function drawReadings(flag: PageFlag, a: PageVersion, b: PageVersion): string {
  const { before, after } = readings(flag, a, b);
  if (before === '' && after === '') return '';
  if (before === after) return `<span class="same">${esc(before)}</span>`;
  const none = `<span class="none">${T.nothing}</span>`;
  const old = before === '' ? none : `<del>${esc(before)}</del>`;
  const arrow = '<span class="to">→</span>';
  return after === '' ? `${old} <span class="nb">${arrow} ${none}</span>` : `${old} ${arrow} <ins>${esc(after)}</ins>`;
}

/** Places of a grouped finding that stand open; the rest unfolds. */
const OPEN_PLACES = 8;

/** The words on either side of a lost gap, glued as they stand, with the mark between; each is a link to its place. */
function drawPlace(flag: PageFlag, b: PageVersion, a: PageVersion): string {
  const lost = flag.kind.startsWith('missing');
  const [version, span] = lost ? [b, flag.b] : [a, flag.a];
  const at = span?.[0] ?? null;
  const text = version.text;
  const para = flag.kind.endsWith('paragraph-break') ? ' para' : '';
  const sign = `<i class="gap${para}${lost ? '' : ' added'}" role="img" aria-label="${lost ? (para ? T.breakLost : T.spaceLost) : para ? T.breakAdded : T.spaceAdded}"></i>`;
  const before = at === null || text === null ? '' : (/[^\s]{1,24}$/.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '');
  const after = at === null || text === null ? '' : (/^\s?[^\s]{1,24}/.exec(text.slice(at, at + 25))?.[0] ?? '');
  const words = (/[\p{L}\p{N}’'.,“”"-]*$/u.exec(before)?.[0] ?? '').slice(-18);
  return `<li><a href="#flag=${esc(flag.id)}" data-go="${flag.n}"><bdi>${esc(words)}${sign}${esc(after.slice(0, 18))}</bdi></a></li>`;
}

function drawPlaces(finding: Finding, a: PageVersion, b: PageVersion): string {
  const items = finding.flags.map((flag) => drawPlace(flag, b, a));
  const open = items.slice(0, OPEN_PLACES).join('');
  if (items.length <= OPEN_PLACES) return `<ul class="rd glued">${open}</ul>`;
  return `<ul class="rd glued">${open}</ul><details class="places"><summary>${T.places(items.length)}</summary><ul class="rd glued">${items.slice(OPEN_PLACES).join('')}</ul></details>`;
}

/** What is said of flags, by their ids. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** What is said of a finding: the decision that all its flags carry, and the first note. */
export function judgementOn(finding: Finding, judgements: Judgements): Judgement {
  const [first = NO_JUDGEMENT, ...others] = finding.flags.map(({ id }) => judgements.get(id) ?? NO_JUDGEMENT);
  const isOne = others.every(({ decision }) => decision === first.decision);
  return { ...first, decision: isOne ? first.decision : null, note: [first, ...others].find(({ note }) => note !== '')?.note ?? '' };
}

function drawNote({ decision, note, by }: Judgement): string {
  if (note === '') return '';
  const writer = decision !== null || by === '' ? '' : ` <span class="by">${esc(by)}</span>`;
  return `<p class="f-note"><b>${T.note}</b> <span dir="auto">${esc(note)}</span>${writer}</p>`;
}

const stateText = ({ decision, by }: Judgement): string =>
  decision === null ? '' : `${DECISION_NAMES[decision].state}${by === '' ? '' : ` <span class="by">${T.by} <bdi>${esc(by)}</bdi></span>`}`;

function drawActs(finding: Finding, decided: Decision | null): string {
  const label = finding.flags.length > 1 ? T.decisionOnAll(finding.flags.length) : T.decisionOn(flagLabel(finding.flags[0]));
  const buttons = DECISIONS.map((decision) => {
    const { act, key } = DECISION_NAMES[decision];
    return `<button type="button" data-act="${decision}" aria-pressed="${decided === decision}" aria-keyshortcuts="${key}">${act}<kbd aria-hidden="true">${key}</kbd></button>`;
  });
  const note = `<button type="button" data-note aria-keyshortcuts="n">${T.note}<kbd aria-hidden="true">n</kbd></button>`;
  return `<div class="acts js" role="group" aria-label="${label}">${buttons.join('')}${note}</div>`;
}

/** What a group says of all its places at once. */
function groupedWhy(flag: PageFlag, a: PageVersion, b: PageVersion): string {
  return flag.kind.startsWith('missing') ? T.onlyThere(a.siglum, b.siglum) : T.onlyThere(b.siglum, a.siglum);
}

/** One finding of the list as HTML. Its id is its permalink's target, so that links work without the script too. */
export function drawFinding(finding: Finding, data: Pick<PageData, 'versions'>, judgements: Judgements): string {
  const {
    pair,
    flags: [flag],
    flags,
  } = finding;
  const [a, b] = [data.versions[pair.a], data.versions[pair.b]];
  if (a === undefined || b === undefined) return '';
  const judgement = judgementOn(finding, judgements);
  const decided = judgement.decision;
  const reading = isSpacing(flag.kind) ? drawPlaces(finding, a, b) : drawReadings(flag, a, b);
  const many = flags.length > 1 ? ` <span class="count">× ${flags.length}</span>` : '';
  const where = flags.length > 1 ? `${a.siglum} → ${b.siglum}` : placeOf(flag, a, b);
  return `<li class="finding ${hueOf(flag)}" id="flag=${esc(flag.id)}" data-n="${flag.n}"${decided === null ? '' : ` data-decided="${decided}"`} tabindex="-1">
<div class="f-head"><h4><span class="mark" aria-hidden="true"></span>${findingTitle(flag)}${many}</h4><span class="sev">${SEVERITY_NAMES[flag.severity]}</span></div>
${reading === '' ? '' : reading.startsWith('<ul') ? reading : `<p dir="auto" class="rd">${reading}</p>`}<p class="why">${esc(many === '' ? legible(flag, flag.explanation) : groupedWhy(flag, a, b))}</p>
<div class="f-foot"><a href="#flag=${esc(flag.id)}" class="perma" data-go="${flag.n}" title="${T.permalink}">${flagLabel(flag)}</a><span class="place">${where}</span><span class="at"></span><span class="state">${stateText(judgement)}</span></div>
${drawNote(judgement)}${drawActs(finding, decided)}</li>`;
}
