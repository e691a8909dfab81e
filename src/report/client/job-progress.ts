import { grouped, T } from '../strings.js';

/** How the server's work on the clusters stands, as its events tell it. */
export type ToldJob =
  | { readonly state: 'working'; readonly stage: string; readonly done: number; readonly total: number | null }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done' };

/** What the work is at, in words. */
export function stageText(job: ToldJob): string {
  if (job.state !== 'working') return job.state === 'failed' ? job.message : '';
  const { stage, done, total } = job;
  const name = stage === 'compare' ? T.comparing : stage === 'cluster' ? T.drawing : T.readingArchive;
  return total === null ? name : `${name}: ${T.of(grouped(done), grouped(total))}`;
}
