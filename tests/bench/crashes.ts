import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli/program.js';
import { crashLoop } from './crash-loop.js';

const KILLS = 200;
const SEED = 1;

/** Kills writers of one archive as often as is asked for and prints what came of it. @returns the exit code: 1 when anything was lost. */
async function main([kills = String(KILLS), seed = String(SEED)]: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-crashes-'));
  const archive = join(folder, 'archive');
  try {
    const crashes = await crashLoop({ kills: Number(kills), seed: Number(seed), archive, say: console.error });
    const started = performance.now();
    const verified = await run(['verify', '--archive', archive, '--quiet']);
    const verifySeconds = (performance.now() - started) / 1000;
    const { lost, partial, refused, ...counts } = crashes;
    for (const line of [...lost, ...partial, ...refused]) console.error(line);
    console.log(
      `${counts.kills} kills (seed ${seed}): ${counts.acknowledged} documents acknowledged, ${lost.length} lost, ${partial.length} batches partial, ` +
        `${refused.length} refusals; ${counts.unseen} before the commit, ${counts.untold} behind a commit not yet told, ${counts.told} after it, ` +
        `${counts.brokenMerges} left a merge half done; slowest reopening ${counts.slowestReopenMs.toFixed(0)} ms; ` +
        `verify ${verified.code === 0 ? 'clean' : `found ${verified.stdout}${verified.stderr}`} in ${verifySeconds.toFixed(1)} s`,
    );
    return lost.length + partial.length + refused.length === 0 && verified.code === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
