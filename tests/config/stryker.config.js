import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Changes `align` and `match` in small ways, one at a time, and counts the changes that no test notices.
 * `npm run mutants -- --mutate src/align/chain.ts` looks at one file.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/align/**/*.ts', 'src/match/**/*.ts'],
  testRunner: 'at-once',
  plugins: ['./tests/mutants/runner.js'],
  coverageAnalysis: 'perTest',
  // What is evaluated once when a module loads can only be told by running all tests again; these are a handful of patterns.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 3_000,
  incremental: true,
  incrementalFile: join(tmpdir(), 'stemma-mutants.json'),
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: join(tmpdir(), 'stemma-mutants-report.json') },
  ignorePatterns: ['/dist', '/out', '/coverage', '/samples', '/tests/{bench,browser,cli,eval,golden,pictures,train}'],
  tempDirName: '.stryker-tmp',
};
