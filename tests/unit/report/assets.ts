import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Result } from '../../../src/model/result.js';
import { type ReportAssets, type ReportFile, renderReport } from '../../../src/report/render-report.js';

const ROOT = new URL('../../../', import.meta.url);
const TEMPLATES = new URL('report-templates/', ROOT);

function bundle(page: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`src/report/client/${page}.ts`, ROOT))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

/** The report's assets from the sources, so that no test depends on a build. */
export function sourceAssets(): ReportAssets {
  const names = readdirSync(TEMPLATES).sort();
  const read = (name: string): string => readFileSync(new URL(name, TEMPLATES), 'utf8');
  return {
    templates: Object.fromEntries(names.filter((name) => name.endsWith('.hbs')).map((name) => [name.slice(0, -4), read(name)])),
    styles: names
      .filter((name) => name.endsWith('.css'))
      .map(read)
      .join('\n'),
    clusterScript: bundle('main'),
    indexScript: bundle('index'),
  };
}

/** All files of a report by name. */
export const pagesOf = (result: Result, assets: ReportAssets): ReadonlyMap<string, string> =>
  new Map([...renderReport(result, assets)].map(({ path, content }: ReportFile) => [path, content]));
