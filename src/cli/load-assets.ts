import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportAssets } from '../report/report-pages.js';
import { Failure } from './failure.js';

const ROOT = new URL('../../', import.meta.url);

function read(path: string, remedy: string): string {
  try {
    return readFileSync(new URL(path, ROOT), 'utf8');
  } catch (cause) {
    throw new Failure(`cannot read ${fileURLToPath(new URL(path, ROOT))}; ${remedy}`, { cause });
  }
}

const INSTALL = 'the installation is incomplete, install the package again';
const BUILD = 'the browser scripts are not built, run "npm run build"';

function names(folder: string): readonly string[] {
  try {
    return readdirSync(new URL(folder, ROOT)).sort();
  } catch (cause) {
    throw new Failure(`cannot list ${fileURLToPath(new URL(folder, ROOT))}; ${INSTALL}`, { cause });
  }
}

/** What the pages of a server are made with: those of the report and its own, which share their style. */
export interface ServerAssets {
  readonly assets: ReportAssets;
  /** Script of the pages that only a server has. */
  readonly script: string;
}

/** @throws Failure when a file is not there */
export function loadServerAssets(): ServerAssets {
  const assets = loadAssets();
  const folder = 'report-templates/served/';
  const own = names(folder).filter((name) => name.endsWith('.hbs'));
  const templates = Object.fromEntries(own.map((name) => [name.slice(0, -4), read(`${folder}${name}`, INSTALL)] as const));
  return {
    assets: {
      ...assets,
      templates: { ...assets.templates, ...templates },
      styles: `${assets.styles}\n${read(`${folder}served.css`, INSTALL)}`,
    },
    script: read('dist/report/serve.js', BUILD),
  };
}

/**
 * Reads what the pages are made with from the package's own folders: templates, style sheets in the order of their names,
 * and the two browser scripts that the build makes.
 * @throws Failure when a file is not there
 */
export function loadAssets(): ReportAssets {
  const files = names('report-templates/');
  const of = (extension: string): readonly string[] => files.filter((name) => name.endsWith(extension));
  return {
    templates: Object.fromEntries(of('.hbs').map((name) => [name.slice(0, -4), read(`report-templates/${name}`, INSTALL)] as const)),
    styles: of('.css')
      .map((name) => read(`report-templates/${name}`, INSTALL))
      .join('\n'),
    clusterScript: read('dist/report/main.js', BUILD),
    indexScript: read('dist/report/index.js', BUILD),
  };
}
