import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type Archive, openArchive } from '../archive/archive.js';
import { unreachable } from '../model/unreachable.js';
import { matchesView } from '../report/served/matches-view.js';
import type { CheckAnswers, CheckQuestion, CheckRequest, CheckResponse, CheckThreadTask } from './check-messages.js';
import { type CheckPages, checkPages } from './check-pages.js';
import { amongMatches, besideMatch, type Check, checkUpload } from './check-upload.js';
import { type Checks, checks } from './checks.js';
import { failureOf } from './thread-failure.js';

type Answer = CheckAnswers[keyof CheckAnswers];

/** What the thread works with: the archive and the pages, opened when they are first needed, and what it has checked. */
interface Desk {
  readonly task: CheckThreadTask;
  readonly kept: Checks<Check>;
  archive: Archive | null;
  pages: CheckPages | null;
}

async function check(desk: Desk, { id, name, bytes }: Extract<CheckQuestion, { readonly kind: 'check' }>): Promise<Answer> {
  const { task } = desk;
  desk.archive ??= openArchive(task.archive);
  const outcome = await checkUpload(name, bytes, desk.archive, task);
  desk.kept.keep(id, outcome);
  return matchesView(outcome, id, task.tool);
}

async function compare(desk: Desk, { id, text, match }: Extract<CheckQuestion, { readonly kind: 'compare' }>): Promise<Answer> {
  const { task, kept } = desk;
  const found = kept.get(id);
  if (found === null) return 'gone';
  const checked = found.texts[text - 1];
  if (checked === undefined) return null;
  const result = match === 'all' ? await amongMatches(checked, task) : besideMatch(checked, match - 1, task);
  if (result === null) return null;
  desk.pages ??= checkPages(task);
  return desk.pages.draw(result, `check-${id}.html`);
}

function answerTo(desk: Desk, question: CheckQuestion): Promise<Answer> {
  switch (question.kind) {
    case 'check':
      return check(desk, question);
    case 'compare':
      return compare(desk, question);
    default:
      return unreachable(question);
  }
}

/** Bytes that go over to who asked, instead of a copy. */
const handedOver = (answer: Answer): readonly ArrayBuffer[] =>
  answer !== null && typeof answer === 'object' && 'bytes' in answer ? [answer.bytes.buffer] : [];

function serveChecks(port: MessagePort, task: CheckThreadTask): void {
  const desk: Desk = { task, kept: checks(), archive: null, pages: null };
  let last: Promise<void> = Promise.resolve();
  const answer = async (number: number, question: CheckQuestion): Promise<void> => {
    const tell = (response: CheckResponse, bytes: readonly ArrayBuffer[] = []): void => port.postMessage(response, [...bytes]);
    try {
      const told = await answerTo(desk, question);
      tell({ number, answer: told }, handedOver(told));
    } catch (error) {
      tell({ number, failure: failureOf(error) });
    }
  };
  port.on('message', (request: CheckRequest) => {
    // One after the other: each may take all threads that there are.
    last = last.then(async () => {
      if (request !== 'stop') return answer(request.number, request.question);
      port.close();
      desk.pages?.close();
      await desk.archive?.close();
    });
  });
}

if (parentPort !== null) serveChecks(parentPort, workerData as CheckThreadTask);
