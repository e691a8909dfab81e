import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starting a process or a browser on a busy machine of two cores takes seconds, not milliseconds. */
const PROCESS_TIMEOUT_MS = 120_000;

export default defineConfig({
  root,
  test: {
    // One for each processor: files wait for the processes they start more than they work.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts', 'tests/architecture.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout: PROCESS_TIMEOUT_MS, hookTimeout: PROCESS_TIMEOUT_MS },
      },
      {
        extends: true,
        test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: PROCESS_TIMEOUT_MS, hookTimeout: PROCESS_TIMEOUT_MS },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: PROCESS_TIMEOUT_MS,
          // The first file may have to install a Chromium.
          hookTimeout: 10 * 60_000,
          // One browser at a time, after everything else: it wants both cores to itself.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Entry points run in a process, a worker thread or a page of their own, where this coverage does not look.
      exclude: ['src/cli/main.ts', 'src/report/client/main.ts', 'src/report/client/index.ts', 'src/report/client/serve.ts'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
