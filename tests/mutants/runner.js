import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register as registerHook } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { register as registerTypeScript } from 'tsx/esm/api';
import { takeGroups } from './collected.js';

/** Where the tests of the mutated folders are, the quick ones first. */
const FOLDERS = ['tests/unit/match', 'tests/unit/align'];
const PROPERTIES = ['shortest-edit', 'fingerprints', 'collation', 'edit-script', 'reuse', 'tricks'];
/** Sizes that only a large text reaches: seconds each, and every mutant that lives would run them. */
const LARGE = ['large.test.ts', 'crowd.test.ts', 'reuse-budget.test.ts'];

/** Share of the runs of each property: survivors run them all. */
const PROPERTY_SHARE = '0.02';

/** What one run without a mutant tells of a test: milliseconds, and how often it comes by each mutant. */
const FINDINGS = 'test-findings.json';

/** A test that comes by a mutant so many times more often than without it does not end. */
const ENDLESS = 10;
const ENDLESS_FROM = 20_000;

/**
 * @typedef {{ readonly milliseconds: number, readonly hits: Readonly<Record<string, number>> }} Finding
 * @typedef {import('./collected.js').Group & { readonly id: string, readonly file: string }} NamedGroup
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 */

/**
 * Runs the tests of `align` and `match` inside one process that imports them once: a mutant costs what its tests cost. Vitest
 * imports every test file anew for every mutant, which makes hours of what takes minutes.
 */
export class AtOnceRunner {
  static inject = /** @type {const} */ ([]);

  /** @type {Map<string, NamedGroup>} */
  #groups = new Map();

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env['PROPERTY_SHARE'] = PROPERTY_SHARE;
    registerTypeScript();
    registerHook(new URL('./resolve.js', import.meta.url));
    for (const file of testFiles()) {
      await import(pathToFileURL(resolve(file)).href);
      for (const group of takeGroups()) {
        const id = `${file} > ${group.name}`;
        this.#groups.set(id, { ...group, id, file });
      }
    }
  }

  async dryRun() {
    const space = namespace();
    space.activeMutant = undefined;
    /** @type {TestResult[]} */
    const tests = [];
    space.mutantCoverage ??= { static: {}, perTest: {} };
    const coverage = space.mutantCoverage;
    for (const group of this.#groups.values()) {
      space.currentTestId = group.id;
      const opened = group.open();
      const shared = coverage.perTest[group.id] ?? {};
      delete coverage.perTest[group.id];
      for (const [index, test] of opened.entries()) {
        const id = idOf(group, index);
        space.currentTestId = id;
        tests.push({ ...(await outcome(id, test)), fileName: resolve(group.file) });
        coverage.perTest[id] = summed(coverage.perTest[id] ?? {}, shared);
      }
    }
    space.currentTestId = undefined;
    const findings = tests.map(({ id, timeSpentMs }) => [id, { milliseconds: timeSpentMs, hits: coverage.perTest[id] ?? {} }]);
    writeFileSync(FINDINGS, JSON.stringify(Object.fromEntries(findings)));
    return { status: /** @type {const} */ (DryRunStatus.Complete), tests, mutantCoverage: coverage };
  }

  /**
   * Runs the tests that come by a mutant, the quickest first, until one fails.
   *
   * @param {Pick<import('@stryker-mutator/api/test-runner').MutantRunOptions, 'testFilter' | 'activeMutant'>} options
   */
  async mutantRun({ testFilter = [], activeMutant: { id: mutant } }) {
    /** @type {Record<string, Finding>} */
    const findings = JSON.parse(readFileSync(FINDINGS, 'utf8'));
    /** @type {Map<string, readonly import('./collected.js').Test[]>} */
    const opened = new Map();
    const space = namespace();
    /** @type {TestResult[]} */
    const tests = [];
    for (const id of [...testFilter].sort((x, y) => (findings[x]?.milliseconds ?? 0) - (findings[y]?.milliseconds ?? 0))) {
      const hitLimit = Math.max(ENDLESS_FROM, ENDLESS * (findings[id]?.hits[mutant] ?? 0));
      Object.assign(space, { activeMutant: mutant, hitCount: 0, hitLimit });
      const result = await outcome(id, { name: id, run: () => this.#test(id, opened).run() });
      space.activeMutant = undefined;
      const timeout = determineHitLimitReached(space.hitCount, hitLimit);
      if (timeout !== undefined) return toMutantRunResult(timeout);
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  /**
   * @param {string} id
   * @param {Map<string, readonly import('./collected.js').Test[]>} opened groups that were opened for this mutant.
   */
  #test(id, opened) {
    const [name = '', index = ''] = id.split(INDEX);
    const tests = opened.get(name) ?? this.#groups.get(name)?.open() ?? [];
    opened.set(name, tests);
    const test = tests[Number(index)];
    if (test === undefined) throw new Error(`no test ${id}`);
    return test;
  }
}

/**
 * @param {string} id
 * @param {import('./collected.js').Test} test
 * @returns {Promise<TestResult>}
 */
async function outcome(id, test) {
  const start = performance.now();
  let failure = '';
  try {
    await test.run();
  } catch (error) {
    failure = String(error) || 'failed';
  }
  const told = { id, name: test.name, timeSpentMs: performance.now() - start };
  return failure === '' ? { ...told, status: TestStatus.Success } : { ...told, status: TestStatus.Failed, failureMessage: failure };
}

const testFiles = () => [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts') && !LARGE.includes(name))
      .sort()
      .map((name) => join(folder, name)),
  ),
  ...PROPERTIES.map((name) => `tests/property/${name}.test.ts`),
];

const INDEX = ' #';

/** @param {NamedGroup} group @param {number} index */
const idOf = (group, index) => `${group.id}${INDEX}${index}`;

/** @param {Record<string, number>} x @param {Record<string, number>} y */
function summed(x, y) {
  const sum = { ...x };
  for (const [key, count] of Object.entries(y)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/**
 * What the instrumented sources read and count in.
 *
 * @returns {{ -readonly [key in keyof import('@stryker-mutator/api/core').InstrumenterContext]: import('@stryker-mutator/api/core').InstrumenterContext[key] | undefined }}
 */
function namespace() {
  const global = /** @type {Record<string, ReturnType<typeof namespace> | undefined>} */ (/** @type {unknown} */ (globalThis));
  const known = global[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {};
  global[INSTRUMENTER_CONSTANTS.NAMESPACE] = known;
  return known;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'at-once', AtOnceRunner)];
