import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Facts, factTable, factWriter } from '../../../src/archive/facts.js';
import { openStore } from '../../../src/archive/store.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const scratch = scratchFolder();

it('facts come back, also on both sides of where a page of them ends', async () => {
  mkdirSync(scratch.at('index'));
  const store = openStore(scratch.at(''), scratch.at('index'), false);
  const numbers = [0, 1, 4094, 4095, 4096, 4097, 8191, 8192, 1_000_000];
  const factsOf = (number: number): Facts => ({ outlet: (number % 3) - 1, size: number, removed: number % 2 === 1 });
  for (const half of [numbers.filter((n) => n % 4 < 2), numbers.filter((n) => n % 4 >= 2)]) {
    const writer = factWriter(store);
    for (const number of half) writer.set(number, factsOf(number));
    store.root.transactionSync(() => {
      writer.save();
    });
  }
  const table = factTable(store, store.root.useReadTransaction(), []);
  const read = (number: number): Facts => ({
    outlet: table.outletOf(number),
    size: table.sizeOf(number),
    removed: table.isRemoved(number),
  });
  expect(numbers.map(read)).toEqual(numbers.map(factsOf));
  expect(read(4098)).toEqual({ outlet: -1, size: 0, removed: false });
  await store.close();
});
