import type { Flag, Severity, SeverityCounts } from '../../model/flag.js';
import { plain, visible } from '../escape.js';
import { count, grouped } from '../strings.js';
import type { Dossier } from './dossier.js';
import type { Pair } from './pairs.js';

/** Counts of findings in words: `7 major` `between versions, 23 minor, 4 info`. */
export interface Tally {
  readonly major: string;
  readonly others: string;
}

export interface SummaryView {
  readonly id: string;
  readonly pageTitle: string;
  /** The title, short enough for the line of places. */
  readonly short: string;
  readonly tool: string;
  readonly finding: string;
  /** `4 versions, 1 satellite, 1 unseen source` */
  readonly cast: string;
  /** Findings between versions, then those that single texts show on their own; the latter only where there are any. */
  readonly tallies: readonly Tally[];
  readonly limits: readonly { readonly term: string; readonly items: readonly string[]; readonly none: string }[];
}

/** Counts flags by severity. */
export function severityCounts(flags: readonly Flag[]): SeverityCounts {
  const of = (severity: Severity): number => flags.filter((flag) => flag.severity === severity).length;
  return { info: of('info'), minor: of('minor'), major: of('major') };
}

/** The findings between versions that a cluster is judged by: those of its main pairs. */
export const flagsBetween = (pairs: readonly Pair[]): readonly Flag[] =>
  pairs.filter(({ main }) => main).flatMap(({ relation }) => relation.flags);

/** What single texts of a cluster show on their own: no difference between versions. */
export const flagsAlone = (dossier: Dossier): readonly Flag[] => dossier.witnesses.flatMap(({ document }) => document?.flags ?? []);

function tally(flags: readonly Flag[], where: string): Tally {
  const { major, minor, info } = severityCounts(flags);
  return { major: `${grouped(major)} major`, others: `${where}, ${grouped(minor)} minor, ${grouped(info)} info` };
}

function tallies(dossier: Dossier, pairs: readonly Pair[]): readonly Tally[] {
  const alone = flagsAlone(dossier);
  const between = tally(flagsBetween(pairs), 'between versions');
  return alone.length === 0 ? [between] : [between, tally(alone, 'in single texts')];
}

/** `4 versions, 1 satellite, 1 unseen source` */
export function castText(dossier: Dossier): string {
  const of = (shape: string): number => dossier.witnesses.filter((witness) => witness.shape === shape).length;
  const [satellites, unseen] = [of('satellite'), of('unseen')];
  return [
    count(of('version'), 'version'),
    satellites > 0 ? count(satellites, 'satellite') : '',
    unseen > 0 ? count(unseen, 'unseen source') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The head of a cluster page: the finding, and what it rests on, what speaks against it, what cannot be told. */
export function summaryView(dossier: Dossier, pairs: readonly Pair[], tool: string): SummaryView {
  const { cluster } = dossier;
  const { summary } = cluster;
  return {
    id: cluster.id,
    pageTitle: `${plain(cluster.title, 100)}: provenance report, Stemma`,
    short: plain(cluster.title, 60),
    tool,
    finding: visible(summary.finding),
    cast: castText(dossier),
    tallies: tallies(dossier, pairs),
    limits: [
      { term: 'Rests on', items: summary.restsOn.map(visible), none: 'Nothing beyond the shared text.' },
      { term: 'Speaks against', items: summary.speaksAgainst.map(visible), none: 'Nothing was found.' },
      { term: 'Cannot be told', items: summary.cannotBeTold.map(visible), none: 'Nothing is recorded as open.' },
    ],
  };
}
