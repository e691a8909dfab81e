import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIRECTIONS, PACKAGE_OWNERS } from './config/import-directions.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = join(root, 'tests/config/dependency-cruiser.js');

/** A parser that cannot read the language reports no violation in no module: below this number it has not looked. */
const MIN_MODULES = 150;

async function cruiseSources(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...(await extractDepcruiseOptions(CONFIG)), baseDir, outputType: 'json' });
  return typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
}

const shown = ({ from, rule, to }: IViolation): string => `${rule.name}: ${from} → ${to}`;

describe('the sources', () => {
  let result: ICruiseResult;
  let sources: readonly string[];

  beforeAll(async () => {
    result = await cruiseSources(root);
    sources = result.modules.map((module) => module.source).filter((source) => source.startsWith('src/'));
  });

  it('break no rule', () => {
    expect(result.summary.violations.map(shown)).toEqual([]);
  });

  it(`were read: at least ${MIN_MODULES} modules with imports among them`, () => {
    const imports = result.modules.flatMap((module) => module.dependencies).filter((to) => to.resolved.startsWith('src/'));
    expect(sources.length).toBeGreaterThanOrEqual(MIN_MODULES);
    expect(imports.length).toBeGreaterThanOrEqual(MIN_MODULES);
  });

  it('stand in folders that have a line in the table, or in src itself', () => {
    const homeless = sources.filter((source) => source.split('/').length > 2 && !((source.split('/')[1] ?? '') in DIRECTIONS));
    expect(homeless).toEqual([]);
  });
});

it('every package the program needs has one owner', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  expect(Object.keys(manifest.dependencies).filter((name) => !(name in PACKAGE_OWNERS))).toEqual([]);
});

describe('a planted import', () => {
  const folders = Object.keys(DIRECTIONS);
  let planted: string;
  let found: ReadonlySet<string>;

  /** Written by hand, so that a slip in the table or in the patterns made from it shows. */
  const strays: readonly (readonly [rule: string, file: string, text: string])[] = [
    ['flags-imports', 'src/flags/stray.ts', "import { x } from '../align/x.js';"],
    ['report-imports', 'src/report/stray.ts', "import { x } from './client/x.js';"],
    ['report/client-imports', 'src/report/client/stray.ts', "import type { x } from '../../read/x.js';"],
    ['cli-imports', 'src/cli/stray.ts', "export { x } from '../align/x.js';"],
    ['surface-imports', 'src/stray.ts', "export { x } from './cli/x.js';"],
    ['no-development-packages', 'src/align/diff.ts', "import { diffArrays } from 'diff';"],
    ['handlebars-owner', 'src/cli/handlebars.ts', "import Handlebars from 'handlebars';"],
    ['handlebars-owner', 'src/report/client/handlebars.ts', "import Handlebars from 'handlebars';"],
    ['yargs-owner', 'src/pipeline/yargs.ts', "import yargs from 'yargs';"],
    ['ajv-owner', 'src/report/ajv.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';"],
    ['htmlparser2-owner', 'src/text/markup.ts', "import { parseDocument } from 'htmlparser2';"],
    ['model-alone', 'src/model/path.ts', "import { join } from 'node:path';"],
    ['effects-at-the-edge', 'src/report/fs.ts', "import { readFileSync } from 'node:fs';"],
    ['effects-at-the-edge', 'src/align/promises.ts', "import { readFile } from 'node:fs/promises';"],
    ['effects-at-the-edge', 'src/text/child.ts', "const later = () => import('node:child_process');"],
    ['no-node-in-the-page', 'src/report/client/hash.ts', "import { createHash } from 'node:crypto';"],
    ['no-cycles', 'src/match/ring-a.ts', "import './ring-b.js';"],
    ['no-tests-in-src', 'src/read/tests.ts', "import '../../tests/x.js';"],
    ['no-development-packages', 'src/cli/vitest.ts', "import { it } from 'vitest';"],
    ['resolvable', 'src/read/nowhere.ts', "import './not-there.js';"],
  ];

  /** The same imports where they belong. */
  const welcome: readonly (readonly [file: string, text: string])[] = [
    ['src/report/handlebars.ts', "import Handlebars from 'handlebars';"],
    ['src/report/hash.ts', "import { createHash } from 'node:crypto';"],
    ['src/read/fs.ts', "import { readFileSync } from 'node:fs';"],
    ['src/report/client/view.ts', "import { x } from '../x.js';"],
    ['src/index.ts', "export { x } from './pipeline/x.js';"],
  ];

  /** One file for each ordered pair of folders, importing from the first into the second. */
  const crossings = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => [from, to] as const));
  const crossingFile = (from: string, to: string): string => `src/${from}/to-${to.replace('/', '-')}.ts`;

  const plant = (file: string, text: string): void => {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    writeFileSync(join(planted, file), `${text}\n`);
  };

  beforeAll(async () => {
    planted = mkdtempSync(join(tmpdir(), 'stemma-architecture-'));
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'dir');
    plant('package.json', readFileSync(join(root, 'package.json'), 'utf8'));
    for (const folder of [...folders.map((name) => `src/${name}`), 'tests']) plant(`${folder}/x.ts`, 'export const x = 1;');
    for (const [from, to] of crossings) {
      const up = '../'.repeat(from.split('/').length);
      plant(crossingFile(from, to), `import { x } from '${up}${to}/x.js';`);
    }
    for (const [, file, text] of strays) plant(file, text);
    plant('src/match/ring-b.ts', "import './ring-a.js';");
    for (const [file, text] of welcome) plant(file, text);
    const { summary } = await cruiseSources(planted);
    found = new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
  });

  afterAll(() => {
    rmSync(planted, { recursive: true });
  });

  it.each(strays)('breaks %s: %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it('from one folder into another is reported exactly where the table has no such line', () => {
    const reported = crossings.filter(([from, to]) => found.has(`${from}-imports: ${crossingFile(from, to)}`));
    const forbidden = crossings.filter(([from, to]) => !DIRECTIONS[from]?.allowed.includes(to));
    expect(reported).toEqual(forbidden);
  });

  it.each(welcome)('is welcome: %s', (file) => {
    expect([...found].filter((violation) => violation.endsWith(`: ${file}`))).toEqual([]);
  });
});
