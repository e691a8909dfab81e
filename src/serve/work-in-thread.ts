import { Worker } from 'node:worker_threads';
import type { Result } from '../model/result.js';
import type { Progress } from '../pipeline/work-out.js';
import { errorOf } from './thread-failure.js';
import type { ResultList, ThreadMessage, ThreadTask } from './thread-messages.js';
import type { WorkedClusters } from './work-out-clusters.js';

const THREAD = new URL('../serve/cluster-thread.js', import.meta.url);

/**
 * Works out the clusters of an archive in a thread of its own, so that pages are answered meanwhile.
 * @throws ArchiveError, also when another process works on the clusters; the signal's reason when it was broken off
 */
export function workInThread(task: ThreadTask, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<WorkedClusters> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: task });
    const stop = (): void => thread.postMessage('stop');
    signal.addEventListener('abort', stop);
    const lists: Record<ResultList, unknown[]> = { documents: [], relations: [], clusters: [], singles: [], rejected: [] };
    let outcome: WorkedClusters | Error = new Error('the thread ended without a word');
    thread.on('message', (message: ThreadMessage) => {
      switch (message.kind) {
        case 'progress':
          onProgress(message.progress);
          break;
        case 'piece':
          for (const item of message.items) lists[message.list].push(item);
          break;
        case 'end':
          // The pieces are those of one result, in their order.
          outcome = { result: { ...message.head, ...lists } as Result, generation: message.generation, held: message.held };
          break;
        case 'failure':
          outcome = errorOf(message);
      }
    });
    thread.on('error', (error) => {
      outcome = error;
    });
    // Not before the end: the ledger is given back last.
    thread.on('exit', () => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('broken off'));
      else if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    });
  });
}
