import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckAnswers, CheckQuestion, CheckRequest, CheckResponse, CheckThreadTask } from './check-messages.js';
import { errorOf } from './thread-failure.js';

const THREAD = new URL('../serve/check-thread.js', import.meta.url);

/** Checks texts in a thread of its own, so that other requests are answered meanwhile, however large a text is. */
export interface CheckThread {
  /** Rejects with the thread's error: an ArchiveError as one. Questions are answered one after the other. */
  ask<Kind extends CheckQuestion['kind']>(question: Extract<CheckQuestion, { readonly kind: Kind }>): Promise<CheckAnswers[Kind]>;
  /** Resolves when everything that was asked is answered and the thread has ended. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The thread starts with the first question, and anew when one has ended it. */
export function checkThread(task: CheckThreadTask): CheckThread {
  const waiting = new Map<number, Waiting>();
  let [thread, asked]: [Worker | null, number] = [null, 0];
  const settle = (response: CheckResponse): void => {
    const one = waiting.get(response.number);
    waiting.delete(response.number);
    if ('failure' in response) one?.reject(errorOf(response.failure));
    else one?.resolve(response.answer as never);
  };
  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: task });
    let reason = new Error('the thread that checks texts has ended');
    started.on('message', settle);
    started.on('error', (error: Error) => {
      reason = error;
    });
    started.on('exit', () => {
      if (thread === started) thread = null;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    });
    return started;
  };
  return {
    ask(question) {
      thread ??= start();
      const number = asked++;
      const request: CheckRequest = { number, question };
      thread.postMessage(request);
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    },
    async close() {
      if (thread === null) return;
      const end = once(thread, 'exit');
      thread.postMessage('stop' satisfies CheckRequest);
      await end;
    },
  };
}
