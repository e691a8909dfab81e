import type { Archive } from '../archive/archive.js';
import type { DecisionLog } from '../archive/decision-log.js';
import type { Options } from '../model/options.js';
import { TOOL } from '../pipeline/tool.js';
import { type ReportAssets, type ReportPages, reportPages } from '../report/report-pages.js';
import type { MatchesView } from '../report/served/matches-view.js';
import type { ServedView } from '../report/served/served-view.js';
import { type ServerPages, serverPages } from '../report/served/server-pages.js';
import { type CheckThread, checkThread } from './check-in-thread.js';
import { type Checks, checks } from './checks.js';
import { clusterJob, type Job } from './cluster-job.js';
import { decidedCounts, type FlagPlaces, flagPlaces } from './decided.js';
import { eventHub, type Happening, type Hub } from './events.js';
import { type Review, review, type ToldAct } from './review.js';
import { workInThread } from './work-in-thread.js';
import { archiveNow, type WorkedClusters } from './work-out-clusters.js';

/** The clusters that are shown, with their pages. */
export interface Shown extends WorkedClusters {
  readonly pages: ReportPages;
  readonly places: FlagPlaces;
}

/** An archive as it is served: everything that requests are answered from. */
export interface ServedArchive {
  readonly archive: Archive;
  readonly options: Options;
  readonly threads: number;
  readonly assets: ReportAssets;
  readonly job: Job<Shown>;
  readonly review: Review;
  readonly checking: CheckThread;
  /** What the pages of the uploads that were checked last say. */
  readonly checks: Checks<MatchesView>;
  readonly hub: Hub;
  readonly pages: ServerPages;
  readonly tool: string;
  /** What a page is told of the server. */
  view(): ServedView;
  /** What a page hears that knows the acts up to a number. */
  missed(since: number): readonly Happening[];
  /** Looks whether other processes changed archive or decisions, and tells the pages. */
  look(): void;
}

export interface ServedSetting {
  readonly archive: Archive;
  readonly log: DecisionLog;
  readonly options: Options;
  readonly threads: number;
  readonly assets: ReportAssets;
  /** Script of the pages that only a server has. */
  readonly script: string;
  readonly token: string;
  readonly reviewer: string;
  readonly now: () => Date;
  /** What a reader is told of an error of the work on the clusters. */
  readonly told: (error: unknown) => string;
}

/** What made the pages. */
const TOOL_NAME: string = `${TOOL.name} ${TOOL.version}`;

/** @throws ArchiveError */
export function servedArchive(setting: ServedSetting): ServedArchive {
  const { archive, options, threads, assets, token, reviewer } = setting;
  const hub = eventHub();
  const job: Job<Shown> = clusterJob({
    work: async (onProgress, signal) => {
      const worked = await workInThread({ archive: archive.path, options, threads }, signal, onProgress);
      return { ...worked, pages: reportPages(worked.result, assets, true), places: flagPlaces(worked.result) };
    },
    onChange: (state) => hub.tell({ name: 'job', data: state }),
    told: setting.told,
  });
  const happening = (act: ToldAct): Happening => ({
    name: 'decision',
    number: act.number,
    data: { number: act.number, judgements: act.judgements, counts: countsOf(act, job.outcome(), reviewing) },
  });
  // Acts of before are nobody's news, and there is no page yet that could hear of them.
  const reviewing: Review = review({
    log: setting.log,
    reviewer,
    now: setting.now,
    onAct: (act) => hub.pages > 0 && hub.tell(happening(act)),
  });
  let lastTold = '';
  const archiveState = (): unknown => {
    const { generation, held } = archiveNow(archive);
    const shown = job.outcome();
    return { changed: shown !== null && shown.generation !== generation, held, was: shown?.held ?? held };
  };
  return {
    archive,
    options,
    threads,
    assets,
    job,
    review: reviewing,
    checking: checkThread({ archive: archive.path, options, threads, assets, reader: { token, reviewer }, tool: TOOL_NAME }),
    checks: checks(),
    hub,
    pages: serverPages(assets, setting.script),
    tool: TOOL_NAME,
    view: () => ({ token, reviewer, seen: reviewing.seen }),
    missed: (since) => [
      ...reviewing.since(since).map(happening),
      { name: 'job', data: job.state() },
      { name: 'archive', data: archiveState() },
    ],
    look() {
      reviewing.catchUp();
      const state = archiveState();
      const text = JSON.stringify(state);
      if (text !== lastTold) hub.tell({ name: 'archive', data: state });
      lastTold = text;
    },
  };
}

/** Decided findings of the clusters that an act touched, as they stand now. */
function countsOf({ judgements }: ToldAct, shown: Shown | null, reviewing: Review): Readonly<Record<string, number>> {
  if (shown === null) return {};
  const touched = new Set(judgements.flatMap(({ flag }) => shown.places.clustersOf(flag)));
  const counts = [...touched].map((cluster) => {
    const flags = [...shown.places.flagsOf(cluster)].map((flag) => ({ flag, decision: reviewing.on(flag).decision }));
    return [cluster, decidedCounts(flags, shown.places)[cluster] ?? 0] as const;
  });
  return Object.fromEntries(counts);
}
