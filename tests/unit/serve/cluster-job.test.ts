import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/pipeline/work-out.js';
import { clusterJob, type JobState } from '../../../src/serve/cluster-job.js';

/** Work that ends when the test says so. */
function setUp() {
  const states: JobState[] = [];
  let began = 0;
  let report: (progress: Progress) => void = () => {};
  let end: (outcome: string | Error) => void = () => {};
  const job = clusterJob<string>({
    work: (onProgress, signal) => {
      began++;
      report = onProgress;
      return new Promise((resolve, reject) => {
        end = (outcome) => (typeof outcome === 'string' ? resolve(outcome) : reject(outcome));
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    },
    onChange: (state) => states.push(state),
    told: (error) => (error instanceof Error ? error.message : 'unknown'),
  });
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { job, states, began: () => began, report: (progress: Progress) => report(progress), end: (o: string | Error) => end(o), settled };
}

describe('the work on the clusters', () => {
  it('goes on once at a time, and is done anew when asked', async () => {
    const { job, began, end, settled, states } = setUp();
    expect(job.outcome()).toBeNull();
    job.start();
    job.start();
    expect(began()).toBe(1);
    end('first');
    await settled();
    expect([job.outcome(), job.state().state]).toEqual(['first', 'done']);
    job.start();
    expect([began(), job.outcome(), job.state().state]).toEqual([2, 'first', 'working']);
    end('second');
    await settled();
    expect(job.outcome()).toBe('second');
    expect(states.map(({ state }) => state)).toEqual(['done', 'working', 'done']);
  });

  it('keeps what it had when it fails, says why, and can be tried again', async () => {
    const { job, end, settled } = setUp();
    job.start();
    end('first');
    await settled();
    job.start();
    end(new Error('the archive is being written'));
    await settled();
    expect([job.outcome(), job.state()]).toEqual(['first', { state: 'failed', message: 'the archive is being written' }]);
    job.start();
    end('third');
    await settled();
    expect(job.outcome()).toBe('third');
  });

  it('tells a step of a hundredth, not every pair', () => {
    const { job, report, states } = setUp();
    job.start();
    for (let done = 0; done <= 10_000; done++) report({ stage: 'compare', done, total: 10_000 });
    for (let done = 1; done <= 3; done++) report({ stage: 'cluster', done, total: 3 });
    expect(states.length).toBe(101 + 3);
    expect(job.state()).toEqual({ state: 'working', stage: 'cluster', done: 3, total: 3 });
  });

  it('is broken off, and has ended then', async () => {
    const { job } = setUp();
    job.start();
    await job.stop();
    expect(job.state()).toEqual({ state: 'failed', message: 'stopped' });
    await job.stop();
  });
});
