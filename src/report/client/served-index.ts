import { count, T } from '../strings.js';
import { layer, need, onClick } from './dom.js';
import { stageText, type ToldJob } from './job-progress.js';
import { follow } from './live.js';
import { type Served, send, trouble } from './served.js';

/** Decided findings by cluster. */
export type Counts = Map<string, number>;

interface ToldArchive {
  readonly changed: boolean;
  /** Articles now, and when the clusters were worked out. */
  readonly held: number;
  readonly was: number;
}

function archiveText({ held, was }: ToldArchive): string {
  const more = held - was;
  const by = more > 0 ? T.archiveMore(count(more, 'article')) : more < 0 ? T.archiveLess(count(-more, 'article')) : '';
  return `${T.archiveChanged}${by}.`;
}

/**
 * The list of clusters of a server: counts follow what reviewers decide in other pages, and a notice tells when the archive has changed.
 * @returns the counts, which change by themselves. @param onCounts is called then
 */
export function servedCounts({ token, seen }: Served, onCounts: () => void): Counts {
  const counts: Counts = new Map(Object.entries(layer() as Readonly<Record<string, number>>));
  const [notice, button] = [need('notice'), need('again') as HTMLButtonElement];
  let isFresh = false;
  let asked = false;
  const show = (text: string, act: string | null): void => {
    notice.hidden = text === '';
    (notice.firstElementChild as HTMLElement).textContent = text;
    button.hidden = act === null;
    button.textContent = act;
  };
  onClick('again', () => {
    if (isFresh) location.reload();
    else {
      asked = true;
      void send(token, 'api/work-out', {}).then((answer) => trouble(answer.ok ? '' : answer.message));
    }
  });
  const onJob = (job: ToldJob): void => {
    if (job.state === 'working') {
      isFresh = true;
      show(stageText(job), null);
    } else if (job.state === 'failed') {
      isFresh = false;
      show(stageText(job), T.again);
    } else if (asked) location.reload();
    else if (isFresh) show(T.workedAnew, T.showThem);
  };
  follow(
    seen,
    {
      job: (job) => onJob(job as ToldJob),
      archive: (told) => {
        if (!isFresh) show((told as ToldArchive).changed ? archiveText(told as ToldArchive) : '', T.again);
      },
      decision: (told) => {
        for (const [cluster, n] of Object.entries((told as { readonly counts: Readonly<Record<string, number>> }).counts))
          counts.set(cluster, n);
        onCounts();
      },
    },
    (is) => trouble(is ? '' : T.unsaved),
  );
  return counts;
}
