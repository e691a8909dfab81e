import { expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { shelfOfCompared } from '../../../src/pipeline/analyse.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { type Crew, hireCrew } from '../../../src/pipeline/crew.js';
import { textsOf } from '../../../src/pipeline/texts.js';
import { documentOf } from '../flags/invented.js';

const DOCUMENTS: readonly Document[] = Array.from({ length: 30 }, (_, n) =>
  documentOf({ text: `Mayor Ines Halloran said pier ${n} would open soon. “It is ready,” she said.` }),
);

/** A crew that counts what it is asked to label. */
function counting(): { readonly crew: Crew; readonly asked: string[] } {
  const asked: string[] = [];
  const crew = hireCrew({ options: DEFAULT_OPTIONS, threads: 1, worker: 'none' });
  return {
    asked,
    crew: {
      ...crew,
      attribute(task) {
        asked.push(...task.documents.map(({ id }) => id));
        return crew.attribute(task);
      },
    },
  };
}

const numbers: readonly number[] = DOCUMENTS.map((_, n) => n);

test('who said what is worked out once for each document that is asked for, and for no other', async () => {
  const { crew, asked } = counting();
  const shelf = { ...shelfOfCompared(DOCUMENTS, []), isAttributed: false };
  const texts = textsOf(shelf, DEFAULT_OPTIONS, crew);
  const [some, again] = await Promise.all([texts.attributed([3, 1, 3]), texts.attributed([1, 3])]);
  expect(some).toEqual([3, 1, 3].map((n) => attributed(DOCUMENTS[n] as Document)));
  expect(again).toEqual([some[1], some[0]]);
  expect(await texts.attributed(numbers)).toEqual(DOCUMENTS.map((document) => attributed(document)));
  expect([...asked].sort()).toEqual(DOCUMENTS.map(({ id }) => id).sort());
});

test('documents that come with who said what in them are taken as they are', async () => {
  const { crew, asked } = counting();
  const texts = textsOf(shelfOfCompared(DOCUMENTS, []), DEFAULT_OPTIONS, crew);
  expect(await texts.attributed(numbers)).toEqual(DOCUMENTS);
  expect(asked).toEqual([]);
});

test('a fault of the crew is told to whoever asked', async () => {
  const { crew } = counting();
  const failing: Crew = { ...crew, attribute: () => Promise.reject(new Error('no thread')) };
  const texts = textsOf({ ...shelfOfCompared(DOCUMENTS, []), isAttributed: false }, DEFAULT_OPTIONS, failing);
  await expect(texts.attributed(numbers)).rejects.toThrow('no thread');
});
