import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { archiveAt, ndjson } from './archive-use.js';
import { asText, copyStory, inventStory, type Story } from './invented-stories.js';
import { linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const [one, two, three] = [inventStory(1), inventStory(2), inventStory(3)];
const at = (archive: string) => archiveAt(archive, folder.path);

describe('add', () => {
  test('takes every article once, however often it comes', async () => {
    const archive = at('once');
    expect(await archive.add([one, two, one])).toMatchObject({ code: 0, stdout: '2 added, 1 held already, 0 rejected\n', stderr: '' });
    expect(await archive.add([two, three])).toMatchObject({ code: 0, stdout: '1 added, 1 held already, 0 rejected\n' });
    expect(await archive.verified()).toMatchObject({ code: 0, held: 3, tornBytes: 0, problems: [] });
  });

  test('tells of each article by line, in their order, and of those it cannot read on the other side', async () => {
    const stdin = `${ndjson([one])}{"text":\n${ndjson([two, one])}`;
    const { code, stdout, stderr } = await run(['add', '-', '--archive', 'lines', '--json'], { cwd: folder.path, stdin });
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string, name: 'story-1', status: 'added' },
      { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string, name: 'story-2', status: 'added' },
      { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string, name: 'story-1', status: 'held' },
    ]);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  test('takes new bytes of one address as a version of it, and holds both', async () => {
    const archive = at('versions');
    const page = (text: string): string => JSON.stringify({ url: 'https://www.isk-valley.example/weir', text });
    const add = (text: string) => run(['add', '-', '--archive', 'versions'], { cwd: folder.path, stdin: page(text) });
    const text = one.paragraphs.join('\n\n');
    expect((await add(text)).stdout).toBe('1 added, 0 held already, 0 rejected\n');
    expect((await add(`${text} It is open again.`)).stdout).toBe('1 added (1 of them new versions), 0 held already, 0 rejected\n');
    expect((await add(text)).stdout).toBe('0 added, 1 held already, 0 rejected\n');
    expect(await archive.verified()).toMatchObject({ held: 2, problems: [] });
  });

  test('of nothing that can be read makes an archive of nothing, and fails', async () => {
    const { code, stdout, stderr } = await run(['add', '-', '--archive', 'nothing'], { cwd: folder.path, stdin: '{"text":\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '0 added, 0 held already, 1 rejected\n' });
    expect(stderr).toContain('stemma: nothing could be read');
    expect(await at('nothing').verified()).toMatchObject({ code: 0, held: 0 });
  });

  test('makes the archive beside nothing that it leaves behind', async () => {
    await at('deep/er').add([one]);
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(folder.at('deep'))).toEqual(['er']);
    expect(readdirSync(folder.at('deep/er')).sort()).toEqual(['archive.json', 'index', 'texts']);
  });
});

describe('remove', () => {
  test('takes a document out of check, clusters and verify; added again it is back', async () => {
    const archive = at('removal');
    const [original, copy] = await archive.added([one, copyStory(one), two]);
    const probe = copyStory(one, 'probe');
    expect(await archive.matches([probe])).toEqual([expect.arrayContaining(['story-1', 'story-1-copy'])]);
    expect(linesOf((await archive.command('clusters', '--json')).stdout)).toHaveLength(1);

    expect(await archive.command('remove', original?.id ?? '')).toMatchObject({ code: 0, stdout: '1 removed\n', stderr: '' });
    expect(await archive.matches([probe])).toEqual([['story-1-copy']]);
    expect((await archive.command('clusters', '--json')).stdout).toBe('');
    expect(await archive.verified()).toMatchObject({ code: 0, held: 2, removed: 1, problems: [] });

    expect(await archive.added([one])).toEqual([{ id: original?.id, name: 'story-1', status: 'added' }]);
    expect(await archive.matches([probe])).toEqual([expect.arrayContaining(['story-1', 'story-1-copy'])]);
    expect(linesOf((await archive.command('clusters', '--json')).stdout)).toHaveLength(1);
    expect(copy?.id).not.toBe(original?.id);
  });

  test('of what is not held says so and removes the rest', async () => {
    const archive = at('partly');
    const [original] = await archive.added([one, two]);
    const { code, stdout, stderr } = await archive.command('remove', '0123456789abcdef', original?.id ?? '');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '1 removed\n' });
    expect(stderr).toBe('stemma: the archive holds no document 0123456789abcdef\n');
    const again = await archive.command('remove', original?.id ?? '');
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 2, stdout: '0 removed\n' });
  });

  test('of what is no id touches nothing', async () => {
    const archive = at('noid');
    await archive.add([one]);
    expect(await archive.command('remove', 'story-1')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('is no id') as string,
    });
    expect(await archive.verified()).toMatchObject({ held: 1 });
  });
});

describe('check', () => {
  const archive = at('checked');
  const changed: Story = { ...copyStory(one, 'third'), paragraphs: one.paragraphs };
  const foreign = inventStory(40);
  const filled = archive.add([one, copyStory(two), three]);

  test('prints how much of the text stands where, what differs, and who was likely first', async () => {
    await filled;
    const { code, stdout } = await archive.check([copyStory(one)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^story-1-copy\n {2}100 % of this text, [\d,]+ letters, is in story-1; \d+ differences, \d+ major\n/);
    expect(stdout).toContain('This text is likelier made from it');
    expect((await archive.check([foreign])).stdout).toBe('story-40\nNothing in the archive has a passage of this text.\n');
  });

  test('adds nothing unless it is told to', async () => {
    await filled;
    await archive.check([foreign]);
    expect(await archive.verified()).toMatchObject({ held: 3 });
    const other = at('added');
    await other.add([one]);
    const { code, stderr } = await other.check([copyStory(one), foreign, one], '--add');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 added to the archive\n' });
    expect(await other.verified()).toMatchObject({ held: 3, problems: [] });
  });

  test('of a text that is held does not compare it with itself', async () => {
    await filled;
    const { code, stdout } = await archive.check([one], '--fail-on', 'partial');
    expect(code).toBe(0);
    expect(stdout).toContain('The archive holds these bytes under this name already');
    expect(stdout).toContain('Nothing in the archive has a passage of this text.');
    // Under another name the same text is a finding.
    expect((await archive.check([{ ...one, id: 'elsewhere' }], '--fail-on', 'republication')).code).toBe(1);
  });

  test('takes several files and a stream, and tells of each in its place', async () => {
    await filled;
    folder.write('first.txt', asText(copyStory(one)));
    folder.write('second.txt', asText(foreign));
    const { code, stdout } = await archive.command('check', 'first.txt', 'second.txt', '--json');
    expect(code).toBe(0);
    const lines = linesOf(stdout).map((line) => JSON.parse(line) as { document: { name: string }; matches: unknown[]; held: boolean });
    expect(lines.map(({ document, matches, held }) => [document.name, matches.length, held])).toEqual([
      ['first.txt', 1, false],
      ['second.txt', 0, false],
    ]);
    expect(await archive.matches([foreign, copyStory(three), copyStory(two, 'other')])).toEqual([[], ['story-3'], ['story-2-copy']]);
  });

  test('ends with 1 for what --fail-on names, and only for that', async () => {
    await filled;
    const excerpt: Story = { ...inventStory(50), paragraphs: [...inventStory(50).paragraphs, ...one.paragraphs.slice(0, 2)] };
    const codes = async (story: Story): Promise<readonly (number | string)[]> =>
      Promise.all(['republication', 'partial', 'major'].map(async (level) => (await archive.check([story], '--fail-on', level)).code));
    expect(await codes(foreign)).toEqual([0, 0, 0]);
    expect(await codes(copyStory(one, 'third'))).toEqual([1, 1, 1]);
    expect(await codes(changed)).toEqual([1, 1, 0]);
    expect((await codes(excerpt)).slice(0, 2)).toEqual([0, 1]);
    expect((await archive.check([copyStory(one)])).code).toBe(0);
  });

  test('writes the page of the cluster with the new text in it', async () => {
    await filled;
    folder.write('new.txt', asText(copyStory(one, 'third')));
    const { code, stdout } = await archive.command('check', 'new.txt', '--html', 'page.html');
    expect(code).toBe(0);
    expect(stdout).toContain('page.html');
    const html = readFileSync(folder.at('page.html'), 'utf8');
    expect(html).toContain('new.txt');
    expect(html).toContain('story-1');
    folder.write('alone.txt', asText(foreign));
    const alone = await archive.command('check', 'alone.txt', '--html', 'none.html');
    expect(alone).toMatchObject({ code: 0, stderr: expect.stringContaining('no page was written') as string });
    expect(existsSync(folder.at('none.html'))).toBe(false);
    expect(await archive.command('check', 'new.txt', 'alone.txt', '--html', 'two.html')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--html takes one text') as string,
    });
  });

  test('writes the page of the text and its nearest match where none is a version of it', async () => {
    await filled;
    const excerpt: Story = { ...inventStory(50), paragraphs: [...inventStory(50).paragraphs, ...one.paragraphs.slice(0, 2)] };
    folder.write('excerpt.txt', asText(excerpt));
    expect((await archive.command('check', 'excerpt.txt', '--html', 'excerpt.html')).code).toBe(0);
    const html = readFileSync(folder.at('excerpt.html'), 'utf8');
    expect(html).toContain('excerpt.txt');
    expect(html).toContain('story-1');
  });

  test('of nothing that can be read fails', async () => {
    await filled;
    expect(await archive.command('check', 'gone.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing could be read') as string,
    });
  });
});
