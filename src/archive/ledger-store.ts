import { existsSync, mkdirSync } from 'node:fs';
import type { Database } from 'lmdb';
import { archiveFault, guarded } from './archive-error.js';
import { leaveHold, takeHold } from './holder.js';
import { findArchive } from './layout.js';
import { openRoot } from './store.js';

/** Tables of what was worked out, by keys that say from what. Facts are plain values, the others packed. */
export const LEDGER_TABLES = ['facts', 'relations', 'clusters'] as const;
export type LedgerTable = (typeof LEDGER_TABLES)[number];

export interface LedgerEntry {
  readonly table: LedgerTable;
  readonly key: string;
  /** Of `facts` any plain value, null included; of the others bytes. */
  readonly value: unknown;
}

/** The part of an archive that holds what was worked out. Written by one process at a time, which need not be the one that adds articles. */
export interface LedgerStore {
  /** Undefined when there is no such key. */
  get(table: LedgerTable, key: string): unknown;
  has(table: LedgerTable, key: string): boolean;
  /** Writes entries in one transaction. */
  put(entries: readonly LedgerEntry[]): void;
  /** Deletes all keys of a table that are not among those given, in small commits. */
  keepOnly(table: LedgerTable, keys: ReadonlySet<string>): void;
  close(): Promise<void>;
}

/** Keys deleted in one commit. */
const DELETED_AT_ONCE = 2000;

/** @throws ArchiveError, also when another process writes to it */
export function openLedgerStore(path: string, command: string): LedgerStore {
  const { ledger } = findArchive(path);
  const root = guarded(path, () => {
    makeFolder(ledger);
    return openRoot(ledger, false, LEDGER_TABLES.length);
  });
  const held = { path, root };
  guarded(path, () => {
    takeHold(held, command);
  });
  const tables: Readonly<Record<LedgerTable, Database<unknown, string>>> = {
    facts: root.openDB({ name: 'facts' }),
    relations: root.openDB({ name: 'relations', encoding: 'binary' }),
    clusters: root.openDB({ name: 'clusters', encoding: 'binary' }),
  };
  const put = (entries: readonly LedgerEntry[]): void => {
    root.transactionSync(() => {
      for (const { table, key, value } of entries) tables[table].putSync(key, value);
    });
  };
  const remove = (table: LedgerTable, keys: readonly string[]): void => {
    root.transactionSync(() => {
      for (const key of keys) tables[table].removeSync(key);
    });
  };
  return {
    get: (table, key) => guarded(path, (): unknown => tables[table].get(key)),
    has: (table, key) => guarded(path, () => tables[table].doesExist(key)),
    put(entries) {
      guarded(path, () => {
        put(entries);
      });
    },
    keepOnly(table, keys) {
      guarded(path, () => {
        const left = [...tables[table].getKeys()].filter((key) => !keys.has(key));
        for (let i = 0; i < left.length; i += DELETED_AT_ONCE) remove(table, left.slice(i, i + DELETED_AT_ONCE));
      });
    },
    async close() {
      try {
        leaveHold(held);
      } catch (error) {
        throw archiveFault(path, error);
      } finally {
        await root.close();
      }
    },
  };
}

/** Not recursive: of a read-only disk that would say that the folder above is not there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
