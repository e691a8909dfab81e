import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { asRecord, asText, copyStory, inventArchive, inventStory } from './invented-stories.js';
import { linesOf, ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const story = inventStory(1);
folder.write('a.txt', asText(story));
folder.write(
  'b.html',
  `<!DOCTYPE html><html lang="en"><head><title>${story.headline}</title></head><body><h1>${story.headline}</h1><p>${story.paragraphs.join('</p><p>')}</p></body></html>`,
);
folder.write('glued.txt', asText(copyStory(story)));
folder.write('more.ndjson', inventArchive(30).map(asRecord).join('\n'));
folder.write('empty.txt', '');

type Schema = Record<string, unknown> & { readonly $id: string };
const schema = async (name: string): Promise<Schema> => JSON.parse((await run(['schema', name])).stdout) as Schema;

describe('schema', () => {
  test('without a name lists the names, one a line', async () => {
    const names = readdirSync(`${ROOT}schemas`)
      .map((file) => file.replace('.schema.json', ''))
      .sort();
    expect(names).toEqual(expect.arrayContaining(['lexicon', 'options', 'record', 'result']));
    expect(await run(['schema'])).toEqual({ code: 0, stdout: `${names.join('\n')}\n`, stderr: '' });
  });

  test.for(['lexicon', 'options', 'record', 'result'])('%s prints the file of the package, a valid JSON Schema', async (name) => {
    const { code, stdout, stderr } = await run(['schema', name]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8'));
    expect(await new Ajv2020({ allowUnionTypes: true }).validateSchema(JSON.parse(stdout) as object)).toBe(true);
  });

  test.for(['../package', 'result.schema.json', '__proto__', ''])('takes no other name: %s', async (name) => {
    const { code, stdout, stderr } = await run(['schema', name]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^stemma: [^\n]*options[^\n]*\n$/);
  });

  test('of options knows every option, with the default in force', async () => {
    const { properties } = (await schema('options')) as unknown as { properties: Record<string, { default: unknown }> };
    expect(Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]))).toEqual(DEFAULT_OPTIONS);
  });

  test('of options accepts what --config accepts: a file with some of the options', async () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).addSchema(await schema('lexicon')).compile(await schema('options'));
    const config = { ignoreDates: true };
    folder.write('config.json', JSON.stringify(config));
    expect((await run(['inspect', 'a.txt', '--config', 'config.json'], { cwd: folder.path })).code).toBe(0);
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('result.json keeps its schema', () => {
  let validate: (value: unknown) => boolean = () => false;
  let problems: () => string = () => '';

  beforeAll(async () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    ajv.addSchema([await schema('lexicon'), await schema('options')]);
    const compiled = ajv.compile(await schema('result'));
    validate = (value) => compiled(value);
    problems = () => ajv.errorsText(compiled.errors);
  });

  test.for([
    ['of an archive with rejections', ['a.txt', 'b.html', 'glued.txt', 'more.ndjson', 'empty.txt', 'gone.txt']],
    ['of one article', ['a.txt']],
    ['with a stamp', ['a.txt', 'glued.txt', '--stamp', '--ignore-dates']],
  ] as const)('%s', async ([name, args]) => {
    const out = name.replaceAll(' ', '-');
    expect((await run(['report', ...args, '--out', out, '--only', 'json'], { cwd: folder.path })).code).toBe(0);
    const result = JSON.parse(readFileSync(folder.at(`${out}/result.json`), 'utf8')) as Record<string, unknown>;
    expect(validate(result), problems()).toBe(true);
    // A schema that takes anything would prove nothing.
    expect(validate({ ...result, surprise: 1 })).toBe(false);
    expect(validate({ ...result, documents: [{}] })).toBe(false);
  });

  test('is one document, relation or cluster a line', () => {
    const lines = readFileSync(folder.at('of-an-archive-with-rejections/result.json'), 'utf8').split('\n');
    const documents = lines.slice(lines.indexOf('"documents":[') + 1, lines.indexOf('],'));
    expect(documents).toHaveLength(33);
    for (const line of documents) expect(Object.keys(JSON.parse(line.replace(/,$/, '')) as object)).toContain('sha256');
  });
});

describe('inspect', () => {
  test('shows what was read from each input, in their order, a blank line between', async () => {
    const { code, stdout, stderr } = await run(['inspect', 'b.html', 'a.txt'], { cwd: folder.path });
    expect([code, stderr]).toEqual([0, '']);
    const [page, plain, ...rest] = stdout.split('\n\n');
    expect(rest).toEqual([]);
    for (const label of ['outlet', 'headline', 'byline', 'dateline', 'published', 'modified', 'credits', 'language', 'story', 'file']) {
      expect.soft(page).toMatch(new RegExp(`^${label} +\\S`, 'm'));
      expect.soft(plain).toMatch(new RegExp(`^${label} +\\S`, 'm'));
    }
    expect.soft(page).toMatch(/^b\.html\n/);
    expect.soft(page).toContain(story.headline);
    expect.soft(page).toMatch(/^language +en$/m);
    expect.soft(plain).toMatch(/^a\.txt\n/);
  });

  test('--json gives the document as it stands in result.json', async () => {
    const { stdout } = await run(['inspect', 'a.txt', '--json'], { cwd: folder.path });
    const lines = readFileSync(folder.at('of-one-article/result.json'), 'utf8').split('\n');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(lines[lines.indexOf('"documents":[') + 1] ?? ''));
  });

  test('fields of a record are marked as given', async () => {
    const { stdout } = await run(['inspect', '-', '--json'], { stdin: asRecord(story) });
    const document = JSON.parse(linesOf(stdout)[0] ?? '{}') as Partial<Document>;
    expect(document).toMatchObject({
      name: story.id,
      headline: { value: story.headline, origin: 'given' },
      outlet: { value: story.outlet, origin: 'given' },
      published: { iso: story.published, precision: 'minute', origin: 'given' },
    });
  });

  test('ends with 0 when something could be read, with 2 when nothing could', async () => {
    expect((await run(['inspect', 'a.txt', 'gone.txt'], { cwd: folder.path })).code).toBe(0);
    const nothing = await run(['inspect', 'empty.txt', 'gone.txt'], { cwd: folder.path });
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
    expect(linesOf(nothing.stderr)).toHaveLength(3);
  });
});
