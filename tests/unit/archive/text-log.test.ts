import { appendFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Address, type LogEnd, openLogReader, openLogWriter } from '../../../src/archive/text-log.js';
import { scratchFolder } from '../../cli/scratch-folder.js';
import { fc } from '../read/property.js';

const scratch = scratchFolder();
let folders = 0;
const newFolder = (): string => {
  scratch.write(`${folders}/kept`, '');
  return scratch.at(String(folders++));
};
const BEGIN: LogEnd = { file: 1, offset: 0 };
const record = (size: number, seed = size): Buffer => Buffer.alloc(size, `${seed} `);

function readAll(folder: string, addresses: readonly Address[]): readonly Buffer[] {
  const reader = openLogReader(folder);
  try {
    return addresses.map((address) => reader.read(address));
  } finally {
    reader.close();
  }
}

describe('the logs of the texts', () => {
  it('give back every record that was flushed, through any number of writers and files', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 700 }), (runs, mostBytes) => {
        const folder = newFolder();
        let end = BEGIN;
        const kept: { readonly address: Address; readonly bytes: Buffer }[] = [];
        for (const [n, run] of runs.entries()) {
          const writer = openLogWriter(folder, end, mostBytes);
          for (const size of run) kept.push({ address: writer.append(record(size, n + size)), bytes: record(size, n + size) });
          end = writer.flush();
          writer.close();
        }
        expect(
          readAll(
            folder,
            kept.map(({ address }) => address),
          ),
        ).toEqual(kept.map(({ bytes }) => bytes));
        for (const { address } of kept) expect(address.offset === 0 || address.offset + address.length <= mostBytes).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('lose what was never acknowledged, and nothing else', () => {
    const folder = newFolder();
    const first = openLogWriter(folder, BEGIN);
    const kept = first.append(record(100));
    const end = first.flush();
    first.append(record(2 << 20));
    first.close();
    appendFileSync(`${folder}/000001.log`, 'torn');
    const second = openLogWriter(folder, end);
    const next = second.append(record(50));
    expect(second.flush()).toEqual({ file: 1, offset: 150 });
    second.close();
    expect(readAll(folder, [kept, next])).toEqual([record(100), record(50)]);
    expect(statSync(`${folder}/000001.log`).size).toBe(150);
  });

  it('that lost acknowledged bytes are left as they are; the next file is written to', () => {
    for (const damage of [(path: string) => truncateSync(path, 40), (path: string) => rmSync(path)]) {
      const folder = newFolder();
      const first = openLogWriter(folder, BEGIN);
      const old = [first.append(record(30)), first.append(record(70))];
      const end = first.flush();
      first.close();
      damage(`${folder}/000001.log`);
      const second = openLogWriter(folder, end);
      const next = second.append(record(50));
      expect(second.flush()).toEqual({ file: 2, offset: 50 });
      second.close();
      expect(readAll(folder, [next])).toEqual([record(50)]);
      const reader = openLogReader(folder);
      expect(reader.size(1)).toBeLessThanOrEqual(40);
      if (reader.size(1) > 0) expect(old.map((address) => reader.read(address).length)).toEqual([30, 10]);
      reader.close();
    }
  });

  it('have a record greater than a file to themselves', () => {
    const folder = newFolder();
    const writer = openLogWriter(folder, BEGIN, 10);
    const addresses = [5, 25, 5, 5, 1].map((size) => writer.append(record(size)));
    writer.flush();
    writer.close();
    expect(addresses.map(({ file, offset }) => [file, offset])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 5],
      [4, 0],
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.log'))).toHaveLength(4);
  });
});
