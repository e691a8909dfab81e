import { type Edge, hedge, type Unseen } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { type Account, labelOf } from './account.js';
import { plainLabel } from './label.js';
import { count, orderPages, pageDate, spell, spellDay } from './page-date.js';

/** Clauses of the finding: a sentence of more is not read to its end. */
const MOST_CLAUSES = 3;

/** The sentence that a cluster's page opens with. Never more than the edges carry. */
export function finding(account: Account, directed: readonly Edge[]): string {
  const alone = account.members.length === 1;
  const told = directed.filter((edge) => alone || account.members.includes(edge.to));
  const clauses = [
    ...told.map((edge) => directedClause(account, edge)),
    ...account.unseen.flatMap((source) => agencyClause(account, source)),
  ];
  if (clauses.length === 0) clauses.push(undirectedClause(account));
  const shown = clauses.slice(0, MOST_CLAUSES);
  const more = clauses.length - shown.length;
  if (more > 0) shown.push(`${count(more, 'more step')} of copying ${more === 1 ? 'is' : 'are'} listed below`);
  if (!alone) shown.push(...satelliteClauses(account));
  const sentence = shown.join('; ');
  return `${sentence.replace(/^the /, 'The ')}.`;
}

function directedClause(account: Account, edge: Edge): string {
  const facts = account.factsOf(edge.from, edge.to);
  return [statement(account, edge), later(account, edge), losses(account, edge, facts)].filter((part) => part !== '').join(', ');
}

function statement(account: Account, edge: Edge): string {
  const from = account.documents.get(edge.from);
  const is = hedge(edge.confidence);
  const copy = `the text of ${labelOf(account, edge.to)} ${is}`;
  const reworked = account.factsOf(edge.from, edge.to)?.kind === 'reworked';
  if (edge.kind === 'revision' && !reworked && from !== undefined) return `${plainLabel(from)} ${REVISED[is]} its own text`;
  if (edge.kind === 'revision') return `${copy} in part made from the text of ${labelOf(account, edge.from)}`;
  const date = from === undefined || account.ignoreDates ? null : pageDate(from);
  const story = from === undefined ? edge.from : storyName(from, date === null ? '' : ` of ${spellDay(date)}`, labelOf(account, edge.from));
  if (edge.kind === 'excerpt') return `the text of ${labelOf(account, edge.to)} ${HAS[is]} passages from ${story}`;
  return reworked ? `${copy} in part made from ${story}` : `${copy} ${story}`;
}

const REVISED = { is: 'revised', 'is probably': 'probably revised', 'may be': 'may have revised' } as const;
const HAS = { is: 'has', 'is probably': 'probably has', 'may be': 'may have' } as const;

/** "the Averne Gazette story of 12 March 2024"; where that would fit several texts, the text by its label. */
const storyName = (document: Document, day: string, label: string): string =>
  `${plainLabel(document)}${day}`.startsWith(label) ? `the ${plainLabel(document)} story${day}` : `the story of ${label}`;

function later(account: Account, edge: Edge): string {
  const [from, to] = [account.documents.get(edge.from), account.documents.get(edge.to)];
  if (from === undefined || to === undefined || account.ignoreDates) return '';
  const order = orderPages(from, to);
  if (order.minutes === null) return '';
  return order.sign < 0
    ? `${spell(order.minutes)} later by ${order.by === 'mixed' ? 'the dates they bear' : 'their own clocks'}`
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
  const none = members.length === 2 ? 'neither is' : 'none of them is';
  return [
    `${names} carry the same ${source.name ?? 'unseen'} text, and ${none} shown to have copied ${members.length === 2 ? 'the other' : 'another'}`,
  ];
}

function undirectedClause(account: Account): string {
  const [satellite] = account.satellites;
  if (account.members.length === 1 && satellite !== undefined) {
    const facts = account.factsOf(account.members[0] ?? '', satellite.document);
    const names = listNames([...account.members, satellite.document].map((id) => labelOf(account, id)));
    if (facts?.kind === 'rewrite') return `${names} tell the same in other words; which came first cannot be told`;
    const passages = facts?.passages ?? 0;
    return `${names} share ${spellNumber(passages)} ${passages === 1 ? 'passage' : 'passages'}; which had ${passages === 1 ? 'it' : 'them'} first cannot be told`;
  }
  const names = listNames(account.members.map((id) => labelOf(account, id)));
  const same = account.members.every((id, index) => index === 0 || isSameText(account.factsOf(account.members[0] ?? '', id)));
  const outlets = new Set(account.members.map((id) => account.documents.get(id)?.outlet?.value ?? id));
  if (same && outlets.size === 1)
    return `${[...outlets][0] ?? ''} holds the same text ${account.members.length === 2 ? 'twice' : `${spellNumber(account.members.length)} times`}; which came first cannot be told`;
  return `${names} ${same ? 'carry the same story' : 'share much of their text'}; which came first cannot be told`;
}

const isSameText = (facts: PairFacts | null): boolean => facts?.kind === 'identical' || facts?.kind === 'republication';

/** Satellites beyond this are counted, not named. */
const MOST_NAMED = 3;

function satelliteClauses(account: Account): readonly string[] {
  if (account.satellites.length === 0) return [];
  if (account.satellites.length > MOST_NAMED) return [`${count(account.satellites.length, 'other text')} share passages with it`];
  return account.satellites.map((satellite) => {
    const facts = satellite.of.map((member) => account.factsOf(member, satellite.document));
    if (facts.some((each) => each?.kind === 'rewrite'))
      return `the text of ${labelOf(account, satellite.document)} tells it in other words`;
    const passages = Math.max(...facts.map((each) => each?.passages ?? 0));
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
