import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { byOutlet, learnFurniture, withoutFurniture } from '../../../src/read/outlet-furniture.js';
import { toDocument } from '../../../src/read/to-document.js';

const NOTICE = 'The Larkhaven Post is owned by its readers and lives on what they give.';
const STORIES = [
  'The ferry to Osmund Bay will stop for the winter after cracks were found in its ramp.',
  'The council of Osmund Bay voted on Tuesday to close the swimming bath on Quay Street.',
  'A ship with four hundred sheep on board ran aground off Larkhaven on Sunday morning.',
  'The island school has a new head, the first in thirty years who was not born there.',
];
const MORE = 'Nobody was hurt, the harbour board said, and the matter will be looked into before the summer.';

function page(id: string, paragraphs: readonly string[], outlet: string | null = 'Larkhaven Post'): Document {
  const record = JSON.stringify({ id, text: paragraphs.join('\n\n'), headline: `Headline of ${id}`, outlet });
  const outcome = toDocument({ name: id, format: 'record', bytes: new TextEncoder().encode(record) });
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.document;
}

const bodyOf = ({ text, body }: Document): readonly string[] => body.map((span) => text.slice(...span));
const pages = STORIES.map((story, i) => page(`p${i}`, [story, MORE.replace('Nobody', `Nobody of ${i}`), NOTICE]));

const OTHERS = Array.from({ length: 9 }, (_, i) =>
  page(`b${i}`, [`Story ${i} has ${'many '.repeat(i + 1)}words of its own, and no notice stands under it.`]),
);

/** The pages that lose something, by id. */
function changedBy(documents: readonly Document[]): ReadonlyMap<string, Document> {
  const learnt = learnFurniture(byOutlet(documents));
  return new Map(
    documents.map((document) => [document.id, withoutFurniture(document, learnt)] as const).filter(([, rest], i) => rest !== documents[i]),
  );
}

describe('furniture learnt from the pages of one outlet', () => {
  it('is what stands under different stories', () => {
    const learnt = changedBy(pages);
    expect(learnt.size).toBe(4);
    for (const document of learnt.values()) expect(bodyOf(document)).not.toContain(NOTICE);
    for (const document of learnt.values()) expect(document.body).toHaveLength(2);
  });

  it('is the same for any order of the pages', () => {
    const other = changedBy([...pages].reverse());
    for (const [id, document] of changedBy(pages)) expect(other.get(id)).toEqual(document);
    expect(other.size).toBe(4);
  });

  const cases: readonly (readonly [name: string, documents: readonly Document[]])[] = [
    ['versions of one story', STORIES.map((_, i) => page(`v${i}`, [STORIES[0] ?? '', MORE, NOTICE]))],
    ['two stories', pages.slice(0, 2)],
    ['pages of different outlets', STORIES.map((story, i) => page(`o${i}`, [story, NOTICE], `Post ${i}`))],
    ['pages of no known outlet', STORIES.map((story, i) => page(`n${i}`, [story, NOTICE], null))],
    ['a paragraph of background on a few of many pages', [...pages.slice(0, 3), ...OTHERS]],
    ['pages that hold nothing else', STORIES.map((_, i) => page(`e${i}`, [NOTICE]))],
  ];
  it.each(cases)('nothing is learnt from %s', (_, documents) => {
    expect(changedBy(documents).size).toBe(0);
  });
});
