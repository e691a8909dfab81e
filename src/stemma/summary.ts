import { DIRECTED_FROM, type Edge, type Satellite, type Summary, type Unseen } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { plainLabel } from './label.js';
import { count, orderPages, pageDate, spell, spellDay } from './page-date.js';

/** A cluster as the sentences about it need it. */
export interface Account {
  readonly members: readonly string[];
  readonly satellites: readonly Satellite[];
  readonly edges: readonly Edge[];
  readonly unseen: readonly Unseen[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly labels: ReadonlyMap<string, string>;
  /** Facts of a related pair, in either order of ids. */
  readonly factsOf: (x: string, y: string) => PairFacts | null;
  readonly ignoreDates: boolean;
}

/** Lines under "rests on" and the like: more are in the evidence of each edge. */
const MOST_LINES = 4;

/** Clauses of the finding: a sentence of more is not read to its end. */
const MOST_CLAUSES = 3;

/** Words the finding, what it rests on, what speaks against it and what it leaves open. Never more than the edges carry. */
export function summarise(account: Account): Summary {
  const directed = directedEdges(account.edges);
  return {
    finding: finding(account, directed),
    restsOn: restsOn(account, directed),
    speaksAgainst: speaksAgainst(account),
    cannotBeTold: cannotBeTold(account, directed),
  };
}

const directedEdges = (edges: readonly Edge[]): readonly Edge[] =>
  edges.filter((edge) => edge.kind !== 'common-source' && edge.confidence >= DIRECTED_FROM).sort((x, y) => y.confidence - x.confidence);

const labelOf = (account: Account, id: string): string => account.labels.get(id) ?? id;

function finding(account: Account, directed: readonly Edge[]): string {
  const members = directed.filter((edge) => account.members.includes(edge.to));
  const clauses = [
    ...members.map((edge) => directedClause(account, edge)),
    ...account.unseen.flatMap((source) => agencyClause(account, source)),
  ];
  if (clauses.length === 0) clauses.push(undirectedClause(account));
  const told = clauses.slice(0, MOST_CLAUSES);
  if (clauses.length > told.length)
    told.push(
      `${count(clauses.length - told.length, 'more step')} of copying ${clauses.length - told.length === 1 ? 'is' : 'are'} listed below`,
    );
  told.push(...satelliteClauses(account));
  const sentence = told.join('; ');
  return `${sentence.replace(/^the /, 'The ')}.`;
}

/** How sure a sentence sounds: the words follow the confidence. */
function hedge(confidence: number): string {
  if (confidence >= 0.9) return 'is';
  return confidence >= 0.75 ? 'is probably' : 'may be';
}

function directedClause(account: Account, edge: Edge): string {
  const facts = account.factsOf(edge.from, edge.to);
  return [statement(account, edge), later(account, edge), losses(account, edge, facts)].filter((part) => part !== '').join(', ');
}

function statement(account: Account, edge: Edge): string {
  const [from, to] = [account.documents.get(edge.from), account.documents.get(edge.to)];
  const is = hedge(edge.confidence);
  if (edge.kind === 'revision')
    return `the text of ${labelOf(account, edge.to)} ${is} a later edition of the text of ${labelOf(account, edge.from)}`;
  const date = from === undefined || account.ignoreDates ? null : pageDate(from);
  const source = from === undefined ? edge.from : plainLabel(from);
  const copy = to === undefined || plainLabel(to) === source ? labelOf(account, edge.to) : plainLabel(to);
  const day = date === null ? '' : ` of ${spellDay(date)}`;
  return edge.kind === 'excerpt'
    ? `the ${copy} text ${is} an excerpt of the ${source} story${day}`
    : `the ${copy} text ${is} the ${source} story${day}`;
}

function later(account: Account, edge: Edge): string {
  const [from, to] = [account.documents.get(edge.from), account.documents.get(edge.to)];
  if (from === undefined || to === undefined || account.ignoreDates) return '';
  const order = orderPages(from, to);
  if (order.minutes === null) return '';
  return order.sign < 0
    ? `${spell(order.minutes)} later by their own clocks`
    : `although its page is dated ${spell(order.minutes)} earlier`;
}

function losses(account: Account, edge: Edge, facts: PairFacts | null): string {
  const [from, to] = [account.documents.get(edge.from), account.documents.get(edge.to)];
  const missing = [
    from?.headline !== null && to?.headline === null ? 'headline' : '',
    (from?.bylines.length ?? 0) > 0 && to?.bylines.length === 0 ? 'byline' : '',
  ].filter((what) => what !== '');
  const lost = facts === null ? 0 : facts.a === edge.from ? facts.gapsLostInB : facts.gapsLostInA;
  const parts = [missing.length > 0 ? `without ${missing.join(' or ')}` : '', lost > 0 ? `with ${count(lost, 'space')} lost` : ''];
  return parts.filter((part) => part !== '').join(' and ');
}

/** What the members of a cluster owe to an agency; nothing when only satellites or one member hang on it. */
function agencyClause(account: Account, source: Unseen): readonly string[] {
  const members = source.children.filter((child) => account.members.includes(child));
  if (members.length < 2) return [];
  const names = listNames(members.map((child) => labelOf(account, child)));
  return [`${names} carry the same ${source.name ?? 'unseen'} text, and none of them is shown to have copied another`];
}

function undirectedClause(account: Account): string {
  return `${listNames(account.members.map((id) => labelOf(account, id)))} carry the same story; which came first cannot be told`;
}

/** Satellites beyond this are counted, not named. */
const MOST_NAMED = 3;

function satelliteClauses(account: Account): readonly string[] {
  if (account.satellites.length === 0) return [];
  if (account.satellites.length > MOST_NAMED) return [`${count(account.satellites.length, 'other text')} share passages with it`];
  return account.satellites.map((satellite) => {
    const passages = Math.max(...satellite.of.map((member) => account.factsOf(member, satellite.document)?.passages ?? 0));
    return `the text of ${labelOf(account, satellite.document)} shares ${spellNumber(passages)} ${passages === 1 ? 'passage' : 'passages'} with it`;
  });
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;
const spellNumber = (number: number): string => NUMBERS[number] ?? String(number);

function listNames(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > MOST_NAMED + 1) return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} others`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function restsOn(account: Account, directed: readonly Edge[]): readonly string[] {
  const strongest = directed
    .flatMap((edge) => edge.evidence.filter((piece) => piece.favours === 'from'))
    .sort((x, y) => y.weight - x.weight);
  const lines = [...strongest.map((piece) => piece.explanation), ...account.unseen.map((source) => source.reason)];
  if (lines.length === 0)
    lines.push(
      ...account.edges.flatMap((edge) => edge.evidence.filter(({ kind }) => kind === 'shared-text').map((piece) => piece.explanation)),
    );
  return distinct(lines).slice(0, MOST_LINES);
}

function speaksAgainst(account: Account): readonly string[] {
  const lines = account.edges
    .filter(({ kind }) => kind !== 'common-source')
    .flatMap((edge) => edge.evidence.filter((piece) => piece.favours === 'to').map((piece) => piece.explanation));
  return lines.length === 0 ? ['Nothing found in the texts or their dates.'] : distinct(lines).slice(0, MOST_LINES);
}

function cannotBeTold(account: Account, directed: readonly Edge[]): readonly string[] {
  const undirected = account.edges.filter((edge) => edge.kind !== 'common-source' && edge.confidence < DIRECTED_FROM);
  const lines = [
    ...undirected.map((edge) => `Which of ${labelOf(account, edge.from)} and ${labelOf(account, edge.to)} came first.`),
    ...account.unseen.map(
      (source) =>
        `Whether a text that carries the ${source.name ?? 'unseen'} copy took it from the agency or from another of its subscribers.`,
    ),
    ...directed
      .filter((edge) => edge.kind === 'derived')
      .map(
        (edge) =>
          `Whether ${labelOf(account, edge.to)} was made from the page of ${labelOf(account, edge.from)} itself or from another copy that is not among the files.`,
      ),
  ];
  return lines.length === 0 ? ['Whether versions existed that are not among the files.'] : distinct(lines).slice(0, MOST_LINES);
}

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
