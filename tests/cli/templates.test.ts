import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const SAMPLES = ['averne-gazette-dredging.txt', 'harbour-today-dredging.txt'].map((name) => join(ROOT, 'samples', name));
const own = (name: string): string => readFileSync(join(ROOT, 'report-templates', name), 'utf8');

const report = (templates: string, out = 'out') =>
  run(['report', ...SAMPLES, '--out', out, '--quiet', '--templates', templates], { cwd: folder.path });

/** What `--templates` says of a folder with one file; nothing may be written then. */
async function refused(name: string, content: string): Promise<string> {
  folder.write(`broken-${name}/${name}`, content);
  const before = readdirSync(folder.path).sort();
  const { code, stdout, stderr } = await report(`broken-${name}`, 'refused');
  expect([code, stdout]).toEqual([2, '']);
  expect(readdirSync(folder.path).sort()).toEqual(before);
  return stderr;
}

describe('--templates', () => {
  beforeAll(() => {
    folder.write('mine/brand.hbs', '<b>Harbour desk</b>');
    folder.write('mine/1-tokens.css', `${own('1-tokens.css')}\n:root { --sheet: #fffbe6; }\n`);
    folder.write('mine/.hidden', 'not looked at');
  });

  test('puts single files in the place of the report’s own, all others stay', async () => {
    expect(await report('mine')).toMatchObject({ code: 0, stderr: '' });
    const pages = readdirSync(folder.at('out')).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(2);
    for (const name of pages) {
      const html = readFileSync(folder.at(`out/${name}`), 'utf8');
      expect(html).toContain('<b>Harbour desk</b>');
      expect(html).toContain('--sheet: #fffbe6');
      expect(html).toContain('Made by stemma');
    }
  });

  test('holds for the page of a comparison, of a check and for the clusters of an archive', async () => {
    const at = { cwd: folder.path };
    const [a = '', b = ''] = SAMPLES;
    expect(await run(['diff', a, b, '--html', 'diff.html', '--templates', 'mine'], at)).toMatchObject({ code: 0 });
    expect(await run(['add', a, '--archive', 'stories', '--quiet'], at)).toMatchObject({ code: 0 });
    expect(await run(['check', b, '--archive', 'stories', '--html', 'check.html', '--templates', 'mine'], at)).toMatchObject({ code: 0 });
    expect(await run(['add', b, '--archive', 'stories', '--quiet'], at)).toMatchObject({ code: 0 });
    expect(await run(['clusters', '--archive', 'stories', '--out', 'all', '--templates', 'mine'], at)).toMatchObject({ code: 0 });
    for (const file of ['diff.html', 'check.html', 'all/index.html'])
      expect(readFileSync(folder.at(file), 'utf8')).toContain('<b>Harbour desk</b>');
  });

  test('names file, line and reason of a template that cannot be read', async () => {
    expect(await refused('brand.hbs', 'Desk\n\n{{#if indexed}}never closed')).toMatch(
      /broken-brand\.hbs\/brand\.hbs:3: Expecting .*got 'EOF'/,
    );
    expect(await refused('keys.hbs', 'one\n{{shout "x"}}')).toMatch(/keys\.hbs:2: .*unknown helper shout/);
    expect(await refused('loci.hbs', '\n\n\n{{> nowhere}}')).toMatch(/loci\.hbs:4: there is no template "nowhere" to put in here/);
    expect(await refused('9-print.css', '@media print {}\n</style><p>')).toMatch(/9-print\.css:2: a style sheet cannot hold a closing tag/);
  });

  test('names file, line and value of a template that asks for what the page does not have', async () => {
    expect(await refused('method.hbs', '<p>ours</p>\n<p>{{method.rows.0.term}} {{method.author}}</p>')).toMatch(
      /method\.hbs:2: the page has no value "author" here/,
    );
    expect(await refused('edge.hbs', '{{> edge}}')).toMatch(/edge\.hbs:1: it puts itself in without end/);
  });

  test('refuses a file that is none of the report’s, and lists those that are', async () => {
    const stderr = await refused('footer.hbs', 'x');
    expect(stderr).toMatch(/holds footer\.hbs, which is no template of the report; those are 1-tokens\.css, .*versions\.hbs/);
    expect(await report('nowhere')).toMatchObject({
      code: 2,
      stderr: 'stemma: cannot read --templates nowhere: there is no such file or folder\n',
    });
  });

  test('is refused where no page is written', async () => {
    const [a = '', b = ''] = SAMPLES;
    const at = { cwd: folder.path };
    for (const args of [
      ['diff', a, b, '--templates', 'mine'],
      ['clusters', '--archive', 'stories', '--templates', 'mine'],
      ['report', a, '--out', 'json', '--only', 'json', '--templates', 'mine'],
    ])
      expect(await run(args, at)).toMatchObject({ code: 2, stderr: expect.stringContaining('--templates is for pages') as string });
    expect(existsSync(folder.at('json'))).toBe(false);
  });
});
