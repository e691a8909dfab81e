import { openArchive } from '../../archive/archive.js';
import { type Verification, verifyArchive } from '../../pipeline/verify-archive.js';
import { plural } from '../plural.js';
import { progressBar } from '../progress-bar.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import type { Streams } from '../streams.js';

export interface VerifyFlags extends CommonFlags {
  readonly archive: string;
  readonly json: boolean;
}

/** Hashes everything anew and prints what the archive is made of. @returns the exit code: 2 when anything is damaged. */
export async function verifyCommand(flags: VerifyFlags, streams: Streams): Promise<number> {
  const options = await optionsOf(flags, {});
  const threads = threadsOf(flags);
  const archive = openArchive(flags.archive);
  const bar = progressBar(streams.stderr, flags.quiet);
  try {
    const snapshot = archive.snapshot();
    const verification = await verifyArchive(archive, snapshot, {
      options: { ...options, ...archive.fingerprinting },
      threads,
      onProgress: bar.show,
    });
    snapshot.done();
    bar.clear();
    streams.stdout.write(flags.json ? `${JSON.stringify(verification)}\n` : view(verification));
    return verification.problems.length === 0 ? 0 : 2;
  } finally {
    bar.clear();
    await archive.close();
  }
}

const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

const everyText = (acts: number): string =>
  `every text${acts > 0 ? ', fingerprint and decision' : ' and fingerprint'} is as it was written`;

/** Problems shown one by one; --json has all. */
const MOST_SHOWN = 20;

function view({ held, removed, outlets, segments, postings, textBytes, tornBytes, decisions, problems }: Verification): string {
  const lines = [
    `${plural(held, 'article')} of ${plural(outlets, 'outlet')}, ${removed} removed`,
    `${plural(postings, 'fingerprint')} in ${plural(segments, 'segment')}; ${sizeOf(textBytes)} of text`,
    ...(tornBytes > 0 ? [`${plural(tornBytes, 'byte')} of a run that was broken off, never acknowledged; the next add cuts them off`] : []),
    ...(decisions.acts > 0 ? [`${plural(decisions.acts, 'act')} of reviewers`] : []),
    ...(decisions.brokenOff > 0
      ? [`${plural(decisions.brokenOff, 'act')} of reviewers broken off by a crash, never acknowledged; nothing else is lost`]
      : []),
    ...problems.slice(0, MOST_SHOWN),
    ...(problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : []),
    problems.length === 0 ? everyText(decisions.acts) : `${plural(problems.length, 'problem')} found`,
  ];
  return `${lines.join('\n')}\n`;
}
