import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Archive, openArchive } from '../archive/archive.js';
import { unreachable } from '../model/unreachable.js';
import type { CheckAnswers, CheckQuestion, CheckRequest, CheckResponse, CheckThreadTask } from './check-messages.js';
import { amongMatches, besideMatch, checkUpload } from './check-upload.js';
import { failureOf } from './thread-failure.js';

type Answer = CheckAnswers[keyof CheckAnswers];

function answerTo(question: CheckQuestion, archive: () => Archive, task: CheckThreadTask): Answer | Promise<Answer> {
  switch (question.kind) {
    case 'check':
      return checkUpload(question.name, question.bytes, archive(), task);
    case 'among':
      return amongMatches(question.checked, task);
    case 'beside':
      return besideMatch(question.checked, question.match, task);
    default:
      return unreachable(question);
  }
}

function serveChecks(port: MessagePort, task: CheckThreadTask): void {
  let archive: Archive | null = null;
  const opened = (): Archive => {
    archive ??= openArchive(task.archive);
    return archive;
  };
  let last: Promise<void> = Promise.resolve();
  const answer = async (number: number, question: CheckQuestion): Promise<void> => {
    const tell = (response: CheckResponse): void => port.postMessage(response);
    try {
      tell({ number, answer: await answerTo(question, opened, task) });
    } catch (error) {
      tell({ number, failure: failureOf(error) });
    }
  };
  port.on('message', (request: CheckRequest) => {
    // One after the other: each may take all threads that there are.
    last = last.then(async () => {
      if (request !== 'stop') return answer(request.number, request.question);
      port.close();
      await archive?.close();
    });
  });
}

if (parentPort !== null) serveChecks(parentPort, workerData as CheckThreadTask);
