import { describe, expect, it } from 'vitest';
import { inspectView } from '../../../src/cli/inspect-view.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { readArticle } from '../../../src/pipeline/prepare.js';
import type { RawArticle } from '../../../src/read/raw-article.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';

const plain = (_style: unknown, text: string): string => text;

const view = (text: string, format: RawArticle['format'] = 'text', columns = 100): readonly string[] => {
  const outcome = readArticle({ name: 'page', format, bytes: new TextEncoder().encode(text) }, BUILT_IN_LEXICON);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return inspectView(outcome, columns, plain).split('\n');
};

const PAGE = [
  'Larkhaven Courier | Coast',
  '',
  'Ferry stops for the winter',
  '',
  'ferry_quay (3)',
  '',
  'LARKHAVEN (AP) — The ferry will not sail again before the spring, its owner told Reuters in an email on Friday night.',
  '',
  'The owner said that the the boat needs a new engine, and that nobody on either shore has offered to pay for one yet.',
  '',
  'Last Modified: Friday, 3 May 2024 10:15 AM',
  'Share this: Facebook | Email',
].join('\n');

describe('the view of a document', () => {
  it('tells who said what, how and in which line', () => {
    const outcome = readArticle({ name: 'page', format: 'text', bytes: new TextEncoder().encode(PAGE) }, BUILT_IN_LEXICON);
    if (!outcome.ok) throw new Error(outcome.rejection.message);
    const rows = inspectView({ ...outcome, document: attributed(outcome.document) }, 100, plain).split('\n');
    const from = rows.findIndex((row) => row.startsWith('said'));
    expect(rows.slice(from, from + 4).join(' ')).toMatch(
      /^said +indirect +line 7 +its owner told \(to Reuters\): “The ferry will not sail again before +the spring” +indirect +line 9 +owner said: “that the the boat needs .* …”/,
    );
  });

  const lines = view(PAGE);
  const rowsOf = (label: string): readonly string[] => {
    const from = lines.findIndex((line) => line.startsWith(label));
    const end = lines.findIndex((line, i) => i > from && !line.startsWith(' '));
    return lines.slice(from, end < 0 ? undefined : end);
  };

  it.each([
    ['headline', /^headline +text +line 3 +Ferry stops for the winter$/],
    ['dateline', /^dateline +line 7 +LARKHAVEN \(AP\)$/],
    ['modified', /^modified +text +line 11 +2024-05-03 10:15 \(minute, no zone\): “Last Modified: Friday, 3 May$/],
    ['byline', /^byline +none$/],
    ['language', /^language +en$/],
    ['file', /^file +\d+ bytes, utf-8, sha256 [0-9a-f]{16}…$/],
  ])('says of %s what it is, how it is known and in which line it stands', (label, row) => {
    expect(rowsOf(label)[0]).toMatch(row);
  });

  it('names every agency with its role and the words around it', () => {
    expect(rowsOf('credits')).toEqual([
      expect.stringMatching(/^credits +wire +line 7 +Associated Press: “LARKHAVEN \(AP\) — The ferry/),
      expect.stringMatching(/^ +cited +line 7 +Reuters: “….* told Reuters in an email on.*…”$/),
    ]);
  });

  it('shows where the story begins and ends', () => {
    const [head, begins, ends] = rowsOf('story');
    expect(head).toMatch(/^story +\d+ words in 2 paragraphs$/);
    expect(begins).toMatch(/^ +begins +line 7 +“LARKHAVEN \(AP\) — The ferry.* …”$/);
    expect(ends).toMatch(/^ +ends +line 9 +“… .*to pay for one yet\.”$/);
  });

  it('lists what was left out, not the fields that were recognised', () => {
    const [count, ...shown] = rowsOf('furniture');
    expect(count).toMatch(/^furniture +2 lines left out of the story$/);
    expect(shown.map((line) => line.trim())).toEqual([
      expect.stringMatching(/^line 5 +ferry_quay \(3\)$/),
      expect.stringMatching(/^line 12 +Share this: Facebook \| Email$/),
    ]);
  });

  it('says of damage how severe it is and where it stands', () => {
    expect(rowsOf('damage')[0]).toMatch(/^damage +minor +line 9 +Doubled word\. The word “the” stands twice\.$/);
  });

  it('shows what disagrees with a value under it', () => {
    const html = `<html><head><meta property="og:title" content="Winter halts the ferry"></head><body><h1>Ferry stops for the winter</h1><p>${'The ferry will not sail again before the spring. '.repeat(20)}</p></body></html>`;
    const shown = view(html, 'html');
    const at = shown.findIndex((line) => line.startsWith('headline'));
    expect(shown.slice(at, at + 2)).toEqual([
      expect.stringMatching(/^headline +markup +line 1 +Ferry stops for the winter$/),
      expect.stringMatching(/^ +or +Winter halts the ferry$/),
    ]);
  });

  it('shows a few lines of much furniture and counts the rest', () => {
    const shown = view(`${PAGE}\n${'Read more: the ferry in summer\n'.repeat(30)}`);
    expect(shown.some((line) => /^ +and 28 more$/.test(line))).toBe(true);
    expect(shown.length).toBeLessThan(40);
  });

  it.each([60, 80, 100])('keeps within %d columns where words allow it', (columns) => {
    for (const line of view(PAGE, 'text', columns)) expect(line.length).toBeLessThanOrEqual(Math.max(61, columns));
  });

  it('of a record names its own id and the place it was read at, of a file its path once', () => {
    const lines = view(JSON.stringify({ id: 'coast-7', text: PAGE }), 'record');
    expect(lines[0]).toBe('coast-7');
    expect(lines.find((line) => line.startsWith('file'))).toMatch(/^file +page, \d+ bytes, /);
    expect(view(PAGE).find((line) => line.startsWith('file'))).toMatch(/^file +\d+ bytes, /);
  });

  it('claims nothing false of a given date that cannot be read', () => {
    const lines = view(JSON.stringify({ text: 'The ferry stops.', published: 'the other day' }), 'record');
    expect(lines.find((line) => line.includes('No date.'))).toMatch(/No date could be read from the page or its record\.$/);
  });

  it('lists the first places of each kind of damage and counts the rest', () => {
    const lines = view(`${PAGE}\n\n${'The board said that the the ramp is old and known to all of them.\n\n'.repeat(2000)}`);
    expect(lines.filter((line) => line.includes('Doubled word.')).length).toBe(6);
    expect(lines.some((line) => /^ +and 1995 more: Doubled word$/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('No date'))).toBe(false);
    expect(lines.length).toBeLessThan(60);
  });

  it('is no wider in a very wide terminal', () => {
    expect(view(PAGE, 'text', 500)).toEqual(view(PAGE, 'text', 100));
  });

  it('counts lines as editors do, whatever ends them', () => {
    for (const end of ['\r\n', '\r'])
      expect(view(PAGE.replaceAll('\n', end)).find((line) => line.startsWith('headline'))).toMatch(/ line 3 /);
  });

  it('steers no terminal', () => {
    const hostile = PAGE.replace('ferry_quay', '\u001b[31mferry\u202e_quay').replace('Courier', 'Cou\u001b]0;x\u0007rier');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(view(hostile).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
