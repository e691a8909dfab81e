/**
 * `npx tsx tests/bench/load.ts ARTICLES [SEED] > articles.ndjson`: the articles of a large archive, the same on every machine, made as they are
 * written. The first n are the same however many follow.
 */
import { once } from 'node:events';
import { COLLECTION, syntheticArchive } from './synthetic-archive.js';

const SEED = 5;
/** Characters that are written at once. */
const PIECE: number = 1 << 20;

const [articles = 0, seed = SEED] = process.argv.slice(2).map(Number);
if (!(Number.isInteger(articles) && articles > 0)) throw new Error('say how many articles: load.ts ARTICLES [SEED]');

let piece = '';
const flush = async (): Promise<void> => {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  piece = '';
};
for (const record of syntheticArchive(seed, articles, COLLECTION)) {
  piece += `${JSON.stringify(record)}\n`;
  if (piece.length >= PIECE) await flush();
}
await flush();
