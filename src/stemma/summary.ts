import { DIRECTED_FROM, type Edge, type Summary, type Unseen } from '../model/cluster.js';
import { type Account, directedEdges, labelOf } from './account.js';
import { finding } from './finding.js';

/** Lines under "rests on" and the like: more are in the evidence of each edge. */
const MOST_LINES = 4;

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
  const nothing = account.ignoreDates ? 'Nothing found in the texts; dates were not used.' : 'Nothing found in the texts or their dates.';
  return lines.length === 0 ? [nothing] : distinct(lines).slice(0, MOST_LINES);
}

function cannotBeTold(account: Account, directed: readonly Edge[]): readonly string[] {
  const undirected = account.edges.filter((edge) => edge.kind !== 'common-source' && edge.confidence < DIRECTED_FROM);
  const [between, aside] = [
    undirected.filter((edge) => isBetweenMembers(account, edge)),
    undirected.filter((edge) => !isBetweenMembers(account, edge)),
  ];
  const lines = [
    ...account.unseen
      .filter((source) => isCredited(account, source))
      .map(
        (source) =>
          `Whether a text that carries the ${source.name ?? 'unseen'} copy took it from the agency or from another of its subscribers.`,
      ),
    ...between.flatMap((edge) => edge.evidence.filter(({ kind }) => kind === 'doubt').map((piece) => piece.explanation)),
    ...between.map((edge) => `Which of ${labelOf(account, edge.from)} and ${labelOf(account, edge.to)} came first.`),
    ...directed
      .filter((edge) => edge.kind === 'derived')
      .map(
        (edge) =>
          `Whether ${labelOf(account, edge.to)} was made from the page of ${labelOf(account, edge.from)} itself or from another copy that is not among the files.`,
      ),
    ...(aside.length === 0
      ? []
      : [`Which way the passages went that ${aside.length === 1 ? 'one text shares' : `${aside.length} texts share`} with the others.`]),
  ];
  return lines.length === 0 ? ['Whether versions existed that are not among the files.'] : distinct(lines).slice(0, MOST_LINES);
}

const isBetweenMembers = (account: Account, edge: Edge): boolean =>
  account.members.length === 1 || (account.members.includes(edge.from) && account.members.includes(edge.to));

/** Whether a text of the cluster gives the agency as its author, not only as somebody it quotes. */
const isCredited = (account: Account, source: Unseen): boolean =>
  source.children.some((child) =>
    account.documents.get(child)?.credits.some(({ agency, role }) => agency === source.name && role !== 'cited'),
  );

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
