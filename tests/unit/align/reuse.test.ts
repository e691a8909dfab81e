import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { relationKind } from '../../../src/align/relation-kind.js';

/** The same four pieces of news, told twice without a clause in common. */
const TOLD = [
  'Engineers who climbed into the northern ramp of Larkhaven found eleven cracks in its steel, the longest of them as wide as a thumb.',
  'The harbour board, which runs the ramp, has therefore stopped all ferries to Osmund Bay until the spring thaw.',
  'Shopkeepers on the island fear for their Christmas trade and have asked the county council for emergency loans.',
  'Ida Brandvold, mayor for three terms, called the closure the gravest blow to the islanders since the flood of 1962.',
];
const RETOLD = [
  'Eleven cracks have been found in the steel of Larkhaven\u2019s northern ramp; the longest is thumb-wide, say engineers who climbed into it.',
  'All ferries to Osmund Bay are stopped until the thaw in spring, therefore, by the harbour board that runs the ramp.',
  'Emergency loans have been asked of the county council by island shopkeepers, who fear for the trade at Christmas.',
  'Since the flood of 1962 nothing has been a graver blow to the islanders than this closure, said mayor Ida Brandvold in her third term.',
];
const OTHER = [
  'The orchestra of the western province plays its hundredth concert on Friday, with a symphony by a composer of nineteen.',
  'Tickets cost twelve crowns and are sold at the tobacconist beside the old theatre, which has no lift and few toilets.',
  'Critics who heard the rehearsal spoke of a bold slow movement and of horns that came in late more often than not.',
];

const text = (...paragraphs: readonly (string | undefined)[]): string => paragraphs.join('\n\n');
const pick = (from: readonly string[], ...order: readonly number[]): readonly (string | undefined)[] => order.map((index) => from[index]);

describe('a story told in other words', () => {
  const [a, b] = [text(...TOLD), text(...RETOLD)];
  const alignment = compareTexts(a, b);

  it('is one rewritten block', () => {
    expect(alignment.blocks.map((block) => [block.kind, a.slice(...block.a), b.slice(...block.b)])).toEqual([['rewritten', a, b]]);
  });

  it('has a rewritten passage for each paragraph, none across two', () => {
    expect(alignment.rewritten.map((passage) => [a.slice(...passage.a), b.slice(...passage.b)])).toEqual(
      TOLD.map((paragraph, index) => [paragraph, RETOLD[index]]),
    );
  });

  it('is a rewrite, and what it tells is neither removed nor added', () => {
    expect(relationKind(alignment)).toBe('rewrite');
    expect(alignment.differences).toEqual([]);
  });

  it('counts in letters on both sides', () => {
    expect([alignment.rewrittenA, alignment.rewrittenB]).toEqual([alignment.lettersA, alignment.lettersB]);
    expect([alignment.coveredA, alignment.coveredB]).toEqual([0, 0]);
  });

  it('looks the same from the other side', () => {
    const back = compareTexts(b, a);
    expect(back.rewritten.map((passage) => [passage.b, passage.a])).toEqual(alignment.rewritten.map((passage) => [passage.a, passage.b]));
    expect(back.blocks.map((block) => [block.b, block.a])).toEqual(alignment.blocks.map((block) => [block.a, block.b]));
  });
});

describe('rewritten passages stand beside copied ones', () => {
  const a = text(TOLD[0], TOLD[1], TOLD[2], TOLD[3]);
  const b = text(TOLD[0], TOLD[1], RETOLD[2], TOLD[3]);
  const alignment = compareTexts(a, b);

  it('and only what is in other words is told as that', () => {
    expect(alignment.rewritten.map((passage) => [a.slice(...passage.a), b.slice(...passage.b)])).toEqual([[TOLD[2], RETOLD[2]]]);
    expect(alignment.passages.map((passage) => b.slice(...passage.b))).toEqual([TOLD[0], TOLD[1], TOLD[3]]);
  });

  it('and the letters decide what the relation is', () => {
    expect(relationKind(alignment)).toBe('reworked');
  });
});

describe('blocks', () => {
  const blocksOf = (a: string, b: string) =>
    compareTexts(a, b).blocks.map((block) => [block.kind, block.moved, b.slice(...block.b)] as const);

  it('reach over paragraph breaks, changed words and a paragraph put in', () => {
    const b = text(
      TOLD[0]?.replace('eleven', 'twelve'),
      TOLD[1],
      'Readers of our Sunday page had sent us photographs of the cracks.',
      TOLD[2],
      TOLD[3],
    );
    expect(blocksOf(text(...TOLD), b)).toEqual([['copied', false, b]]);
  });

  it('leave out what is the other story\u2019s own', () => {
    const b = text(...OTHER, TOLD[0], TOLD[1]);
    expect(blocksOf(text(...TOLD), b)).toEqual([['copied', false, text(TOLD[0], TOLD[1])]]);
  });

  it('that stand in another order are moved', () => {
    const long = [...OTHER, ...OTHER.map((paragraph) => paragraph.split(' ').reverse().join(' '))];
    const a = text(...TOLD, ...long);
    const b = text(...long, ...pick(TOLD, 0, 1));
    expect(blocksOf(a, b)).toEqual([
      ['copied', false, text(...long)],
      ['copied', true, text(...pick(TOLD, 0, 1))],
    ]);
  });

  it('are none between unrelated stories', () => {
    expect(blocksOf(text(...TOLD), text(...OTHER))).toEqual([]);
  });
});

describe('a summary', () => {
  const long = text(...TOLD.flatMap((paragraph, index) => [paragraph, OTHER[index % 3]]), ...OTHER, ...OTHER);
  const summary =
    'Eleven cracks in the steel of the northern ramp of Larkhaven have stopped the ferries to Osmund Bay until spring, the harbour board said; island shopkeepers ask the county council for loans.';

  it('is paired with the paragraphs it sums up, far apart as they stand', () => {
    const { blocks } = compareTexts(long, summary);
    expect(blocks).toHaveLength(1);
    const [from, to] = blocks[0]?.a ?? [0, 0];
    for (const paragraph of pick(TOLD, 1, 2)) expect(long.slice(from, to)).toContain(paragraph);
  });
});

describe('texts in scripts without spaces', () => {
  const told = [
    '拉克港北坡道的钢材上发现了十一条裂缝，因此港务局停止了前往奥斯蒙德湾的所有渡轮，直到春天融雪为止。',
    '岛上的店主担心圣诞节的生意，已向县议会申请紧急贷款。连任三届的市长布兰德沃尔德说，这是自一九六二年洪水以来岛民受到的最沉重打击。',
    '工程师说最长的裂缝有拇指那么宽，修理需要六个月，费用由港务局承担。',
  ].join('');
  const retold = [
    '港务局说，前往奥斯蒙德湾的所有渡轮停航到春天融雪，原因是拉克港北坡道的钢材发现十一条裂缝。',
    '店主们为圣诞节的生意担心，向县议会申请了紧急贷款。市长布兰德沃尔德连任三届，她说岛民自一九六二年洪水以来没有受到过这样沉重的打击。',
    '据工程师说，修理需要六个月，最长的裂缝有拇指宽，港务局承担费用。',
  ].join('');

  it('are paired by neighbouring letters', () => {
    expect(compareTexts(told, retold).blocks).toHaveLength(1);
    expect(
      compareTexts(told, '乐团星期五演出第一百场音乐会，曲目是一位十九岁作曲家的交响曲。门票十二克朗，在旧剧院旁边的烟草店出售。').blocks,
    ).toEqual([]);
  });
});
