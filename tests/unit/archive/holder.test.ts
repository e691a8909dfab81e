import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { leaveHold, takeHold } from '../../../src/archive/holder.js';
import { type Holder, openRoot, readHolder, writeHolder } from '../../../src/archive/store.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const scratch = scratchFolder();
const ended = spawnSync('true').pid;
const other = (more: Partial<Holder>): Holder => ({ pid: process.pid, host: hostname(), mark: 'another start', command: 'add', ...more });

const HOLDERS: Readonly<Record<string, Holder>> = {
  'that has ended': other({ pid: ended }),
  'that has ended, where the system does not say when it began': other({ pid: ended, mark: '' }),
  'whose number this process has now': other({}),
  'whose number another process has now': other({ pid: process.ppid }),
  'of another machine': other({ host: 'elsewhere', pid: process.ppid }),
};

it.each(Object.entries(HOLDERS))('a process %s holds nothing', async (name, holder) => {
  const held = { path: 'a', root: openRoot(scratch.at(name), false, 1) };
  writeHolder(held, holder);
  takeHold(held, 'remove');
  expect(readHolder(held)).toMatchObject({ pid: process.pid, command: 'remove' });
  leaveHold(held);
  expect(readHolder(held)).toBeNull();
  await held.root.close();
});

it('a living process holds, and is named', async () => {
  const held = { path: 'a', root: openRoot(scratch.at('living'), false, 1) };
  takeHold(held, 'add');
  expect(() => takeHold(held, 'remove')).toThrow(
    `the archive a is being written by "stemma add", process ${process.pid} on ${hostname()}; try again when it is done`,
  );
  writeHolder(held, other({ pid: process.ppid, mark: '' }));
  expect(() => takeHold(held, 'remove')).toThrow(`process ${process.ppid}`);
  // Nobody takes the hold of another away when he leaves.
  leaveHold(held);
  expect(readHolder(held)?.pid).toBe(process.ppid);
  await held.root.close();
});
