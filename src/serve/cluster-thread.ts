import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openArchive } from '../archive/archive.js';
import { failureOf } from './thread-failure.js';
import { RESULT_LISTS, type ThreadMessage, type ThreadTask } from './thread-messages.js';
import { type WorkedClusters, workOutClusters } from './work-out-clusters.js';

/** Items of a list that travel at once. */
const PIECE = 100;

function tellResult({ result, generation, held }: WorkedClusters, tell: (message: ThreadMessage) => void): void {
  const { documents, relations, clusters, singles, rejected, ...head } = result;
  const lists = { documents, relations, clusters, singles, rejected };
  for (const list of RESULT_LISTS)
    for (let at = 0; at < lists[list].length; at += PIECE) tell({ kind: 'piece', list, items: lists[list].slice(at, at + PIECE) });
  tell({ kind: 'end', head, generation, held });
}

async function work(port: MessagePort, { archive: path, ...setting }: ThreadTask): Promise<void> {
  const tell = (message: ThreadMessage): void => port.postMessage(message);
  const stop = new AbortController();
  // Whatever is sent here means to stop.
  port.on('message', () => stop.abort());
  try {
    const archive = openArchive(path);
    try {
      const told = await workOutClusters(archive, { ...setting, signal: stop.signal }, (progress) => tell({ kind: 'progress', progress }));
      tellResult(told, tell);
    } finally {
      await archive.close();
    }
  } catch (error) {
    tell({ kind: 'failure', ...failureOf(error) });
  } finally {
    port.close();
  }
}

if (parentPort !== null) await work(parentPort, workerData as ThreadTask);
