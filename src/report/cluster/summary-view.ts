import type { Flag, Severity, SeverityCounts } from '../../model/flag.js';
import { plain, visible } from '../escape.js';
import { count } from '../strings.js';
import type { Dossier } from './dossier.js';
import type { Pair } from './pairs.js';

export interface SummaryView {
  readonly id: string;
  readonly pageTitle: string;
  /** The title, short enough for the line of places. */
  readonly short: string;
  readonly tool: string;
  readonly finding: string;
  /** `4 versions, 1 satellite, 1 unseen source` */
  readonly cast: string;
  readonly major: string;
  /** `, 23 minor, 4 info findings` */
  readonly others: string;
  readonly limits: readonly { readonly term: string; readonly items: readonly string[]; readonly none: string }[];
}

/** Counts flags by severity. */
export function severityCounts(flags: readonly Flag[]): SeverityCounts {
  const of = (severity: Severity): number => flags.filter((flag) => flag.severity === severity).length;
  return { info: of('info'), minor: of('minor'), major: of('major') };
}

/** The findings a cluster is judged by: those of its main pairs and those of single texts. */
export function clusterFlags(dossier: Dossier, pairs: readonly Pair[]): readonly Flag[] {
  return [
    ...pairs.filter(({ main }) => main).flatMap(({ relation }) => relation.flags),
    ...dossier.witnesses.flatMap(({ document }) => document?.flags ?? []),
  ];
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
  const counts = severityCounts(clusterFlags(dossier, pairs));
  return {
    id: cluster.id,
    pageTitle: `${plain(cluster.title, 100)}: provenance report, Stemma`,
    short: plain(cluster.title, 60),
    tool,
    finding: visible(summary.finding),
    cast: castText(dossier),
    major: `${counts.major} major`,
    others: `, ${counts.minor} minor, ${counts.info} info findings`,
    limits: [
      { term: 'Rests on', items: summary.restsOn.map(visible), none: 'Nothing beyond the shared text.' },
      { term: 'Speaks against', items: summary.speaksAgainst.map(visible), none: 'Nothing was found.' },
      { term: 'Cannot be told', items: summary.cannotBeTold.map(visible), none: 'Nothing is recorded as open.' },
    ],
  };
}
