import { format } from 'node:util';

/**
 * A test with the names around it.
 *
 * @typedef {{ readonly name: string, readonly run: () => unknown }} Test
 *
 * What stands at the top of a test file: a test, or a group, whose tests are collected anew whenever it is opened, so that
 * what a group computes before its tests is computed under the mutant.
 * @typedef {{ readonly name: string, readonly open: () => readonly Test[] }} Group
 */

/** @type {Group[]} */
let groups = [];
/** @type {Test[] | null} Tests of the group that is open. */
let open = null;
/** @type {string[]} */
let names = [];

/** @param {string} name @param {() => void} body */
export function describe(name, body) {
  const collect = () => {
    names.push(name);
    try {
      body();
    } finally {
      names.pop();
    }
  };
  if (open === null) groups.push({ name, open: () => collected(collect) });
  else collect();
}

/** @param {() => void} collect */
function collected(collect) {
  /** @type {Test[]} */
  const tests = [];
  [open, names] = [tests, []];
  try {
    collect();
  } finally {
    open = null;
  }
  return tests;
}

/** @param {string} name @param {() => unknown} run */
export function it(name, run) {
  const test = { name: [...names, name].join(' > '), run };
  if (open === null) groups.push({ name, open: () => [test] });
  else open.push(test);
}

/** @param {readonly unknown[]} table */
it.each =
  (table) =>
  /** @param {string} name @param {(...values: readonly unknown[]) => unknown} run */
  (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      it(format(name, ...values), () => run(...values));
    }
  };

/** The groups of the file imported last. */
export function takeGroups() {
  const taken = groups;
  groups = [];
  return taken;
}

export { expect } from 'vitest';
