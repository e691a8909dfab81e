import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ArchiveError } from './archive-error.js';
import { type Held, type Holder, readHolder, writeHolder } from './store.js';

/**
 * Makes this process the one writer of an archive. Taken inside a write transaction, which only one process can be in, so two never take it at
 * once; a process that died holds nothing.
 * @throws ArchiveError that names the holder.
 */
export function takeHold(store: Held, command: string): void {
  const self: Holder = { pid: process.pid, host: hostname(), mark: markOf(process.pid), command };
  store.root.transactionSync(() => {
    const holder = readHolder(store);
    if (holder !== null && isAlive(holder, self))
      throw new ArchiveError(
        `the archive ${store.path} is being written by "stemma ${holder.command}", process ${holder.pid} on ${holder.host}; try again when it is done`,
        { code: 'locked' },
      );
    writeHolder(store, self);
  });
}

/** Lets the next writer in. */
export function leaveHold(store: Held): void {
  store.root.transactionSync(() => {
    if (readHolder(store)?.pid === process.pid) writeHolder(store, null);
  });
}

/** Of another machine nobody can tell; an archive belongs on a disk of one. */
function isAlive(holder: Holder, self: Holder): boolean {
  if (holder.host !== self.host) return false;
  if (holder.pid === self.pid) return holder.mark === self.mark;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // The process of another user cannot be signalled, but it lives.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return holder.mark === '' || markOf(holder.pid) === holder.mark;
}

/** What tells a process from a later one with the same number: when it began, where the system says so. */
function markOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The twenty-second field; the name of the program, in brackets before it, may hold blanks.
    const began = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
    return `${boot}:${began}`;
  } catch {
    return '';
  }
}
