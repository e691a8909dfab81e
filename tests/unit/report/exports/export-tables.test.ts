import { describe, expect, it } from 'vitest';
import { describeTables } from '../../../../src/report/exports/describe-tables.js';
import { type ExportSources, exportTables } from '../../../../src/report/exports/export-tables.js';
import { TABLE_FORMATS } from '../../../../src/report/exports/formats.js';
import type { ExportFile, OpenFile } from '../../../../src/report/exports/table-file.js';
import { documentOf } from '../fixture.js';
import { ferry } from '../stories.js';
import { csvCells, jsonLines, parquetFooter } from './read-back.js';

/** A folder in memory that knows which of its files are open. */
class Folder {
  readonly files = new Map<string, Uint8Array[]>();
  readonly closed: string[] = [];
  /** Writes that were begun and not yet taken, the most there ever were. */
  mostWaiting = 0;
  #waiting = 0;

  readonly open: OpenFile = (name) => {
    const pieces: Uint8Array[] = [];
    this.files.set(name, pieces);
    return Promise.resolve({ write: (bytes) => this.take(pieces, bytes), close: () => this.close(name) });
  };

  async take(pieces: Uint8Array[], bytes: Uint8Array): Promise<void> {
    this.mostWaiting = Math.max(this.mostWaiting, ++this.#waiting);
    await new Promise(setImmediate);
    this.#waiting--;
    pieces.push(bytes);
  }

  close(name: string): Promise<void> {
    this.closed.push(name);
    return Promise.resolve();
  }

  bytes(name: string): Uint8Array {
    return Buffer.concat(this.files.get(name) ?? []);
  }
}

const { documents, relations, clusters } = ferry();
const sources: ExportSources = { documents, relations, clusters };
const flags = documents.flatMap((document) => document.flags).length + relations.flatMap((relation) => relation.flags).length;
const COUNTS = {
  documents: documents.length,
  relations: relations.length,
  flags,
  clusters: clusters.length,
  members: clusters.flatMap(({ members, satellites }) => [...members, ...satellites]).length,
  edges: clusters.flatMap(({ edges }) => edges).length,
};
const TABLES = Object.keys(COUNTS) as (keyof typeof COUNTS)[];

const rowsOf = {
  ndjson: (bytes: Uint8Array) => jsonLines(bytes).length,
  csv: (bytes: Uint8Array) => csvCells(bytes).length - 1,
  parquet: (bytes: Uint8Array) => Number(parquetFooter(bytes).num_rows),
};

describe.each(TABLE_FORMATS)('an export as %s', (format) => {
  it('has six tables with all rows and their description, every file closed once', async () => {
    const folder = new Folder();
    expect(await exportTables(sources, format, folder.open)).toEqual(COUNTS);
    expect([...folder.files.keys()].sort()).toEqual([...TABLES.map((name) => `${name}.${format}`), 'tables.md'].sort());
    expect(TABLES.map((name) => rowsOf[format](folder.bytes(`${name}.${format}`)))).toEqual(TABLES.map((name) => COUNTS[name]));
    expect(new TextDecoder().decode(folder.bytes('tables.md'))).toBe(describeTables());
    expect([...folder.closed].sort()).toEqual([...folder.files.keys()].sort());
  });

  it('of nothing has the files all the same', async () => {
    const folder = new Folder();
    const none = await exportTables({ documents: [], relations: [], clusters: [] }, format, folder.open);
    expect(Object.values(none)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(folder.files.size).toBe(7);
  });
});

it('the example has something in every table', () => {
  expect(TABLES.filter((name) => COUNTS[name] === 0)).toEqual([]);
});

/** 40 stories of a quarter of a million letters, made one after the other as they are asked for. */
async function* longStories(made: { count: number }) {
  for (let i = 0; i < 40; i++) {
    await Promise.resolve();
    made.count++;
    yield documentOf({ name: `${i}.txt`, paragraphs: ['The rope ferry stays. '.repeat(12_000)] });
  }
}

it('asks for the next rows only when the files have taken those before', async () => {
  const folder = new Folder();
  const made = { count: 0 };
  const seen: number[] = [];
  const open: OpenFile = async (name) => {
    const file = await folder.open(name);
    return {
      close: () => file.close(),
      write: async (bytes) => {
        const before = made.count;
        await file.write(bytes);
        seen.push(made.count - before);
      },
    };
  };
  await exportTables({ documents: longStories(made), relations: [], clusters: [] }, 'ndjson', open);
  expect(made.count).toBe(40);
  expect(seen.length).toBeGreaterThan(30);
  expect(Math.max(...seen)).toBe(0);
  expect(folder.mostWaiting).toBe(1);
});

describe('an export that fails', () => {
  async function* broken() {
    yield documents[0]!;
    await Promise.resolve();
    throw new Error('the archive is damaged');
  }

  it('at a stream rejects with its error, all files closed', async () => {
    const folder = new Folder();
    await expect(exportTables({ ...sources, documents: broken() }, 'parquet', folder.open)).rejects.toThrow('the archive is damaged');
    expect([...folder.closed].sort()).toEqual([...folder.files.keys()].sort());
  });

  it.each(['documents.csv', 'flags.csv', 'edges.csv', 'tables.md'])('at the opening of %s rejects, the others closed', async (bad) => {
    const folder = new Folder();
    const open: OpenFile = (name) => (name === bad ? Promise.reject(new Error('no space left')) : folder.open(name));
    await expect(exportTables(sources, 'csv', open)).rejects.toThrow('no space left');
    expect([...folder.closed].sort()).toEqual([...folder.files.keys()].sort());
  });

  /** The files of a folder, one of them changed. */
  const openWith =
    (folder: Folder, bad: string, change: Partial<ExportFile>): OpenFile =>
    async (name) =>
      name === bad ? { ...(await folder.open(name)), ...change } : folder.open(name);

  it('at a write rejects with the first error, though closing fails too, and the stream is ended', async () => {
    const folder = new Folder();
    const made = { count: 0 };
    const open = openWith(folder, 'documents.ndjson', {
      write: () => Promise.reject(new Error('disk full')),
      close: () => Promise.reject(new Error('closing failed')),
    });
    await expect(exportTables({ ...sources, documents: longStories(made) }, 'ndjson', open)).rejects.toThrow('disk full');
    expect(made.count).toBeLessThan(5);
    expect(folder.closed).toHaveLength(folder.files.size - 1);
  });

  it('at a close rejects, all others closed', async () => {
    const folder = new Folder();
    const open = openWith(folder, 'documents.csv', { close: () => Promise.reject(new Error('quota exceeded')) });
    await expect(exportTables(sources, 'csv', open)).rejects.toThrow('quota exceeded');
    expect(folder.closed).toHaveLength(folder.files.size - 1);
  });
});
