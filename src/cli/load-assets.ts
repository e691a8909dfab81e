import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportAssets } from '../report/report-pages.js';
import { checkTemplates, TemplateError } from '../report/templates.js';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';

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

/** Templates and style sheets of the user that stand in for the package's own, by file name. */
type Overrides = ReadonlyMap<string, string>;

/** @throws Failure for a folder that cannot be read, and for a file that is not one of the package's. */
function overridesIn(folder: string, known: readonly string[]): Overrides {
  const shown = printableLine(folder);
  const reading = <T>(action: () => T): T => {
    try {
      return action();
    } catch (cause) {
      throw new Failure(`cannot read --templates ${shown}: ${systemReason(cause) ?? 'it cannot be opened'}`, { cause });
    }
  };
  // What a system keeps beside a user's files (.DS_Store) is hidden.
  const files = reading(() => readdirSync(folder))
    .filter((file) => !file.startsWith('.'))
    .sort();
  const strange = files.find((file) => !known.includes(file));
  if (strange !== undefined)
    throw new Failure(
      `--templates ${shown} holds ${printableLine(strange)}, which is no template of the report; those are ${known.join(', ')}`,
    );
  return new Map(files.map((file) => [file, reading(() => readFileSync(join(folder, file), 'utf8'))]));
}

/** @throws Failure for a style sheet that would end the element it stands in. */
function checkStyles(folder: string, overrides: Overrides): void {
  for (const [file, text] of overrides) {
    const at = file.endsWith('.css') ? text.search(/<\/(?:style|script)/i) : -1;
    if (at >= 0)
      throw new Failure(
        `${printableLine(join(folder, file))}:${text.slice(0, at).split('\n').length}: a style sheet cannot hold a closing tag`,
      );
  }
}

/** An error of a user's template as a failure that names file and line; every other error as it is. */
export function inUserFile(error: unknown, folder: string | undefined): unknown {
  if (!(error instanceof TemplateError) || folder === undefined) return error;
  const file = join(folder, `${error.template}.hbs`);
  return existsSync(file)
    ? new Failure(`${printableLine(file)}:${error.line ?? 1}: ${printableLine(error.reason)}`, { cause: error })
    : error;
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
 *
 * @param folder files in it stand in for those of the same names
 * @throws Failure when a file is not there, or one of the folder is not known or not in order
 */
export function loadAssets(folder?: string): ReportAssets {
  const files = names('report-templates/');
  const overrides: Overrides = folder === undefined ? new Map<string, string>() : overridesIn(folder, files);
  const text = (name: string): string => overrides.get(name) ?? read(`report-templates/${name}`, INSTALL);
  const of = (extension: string): readonly string[] => files.filter((name) => name.endsWith(extension));
  const templates = Object.fromEntries(of('.hbs').map((name) => [name.slice(0, -4), text(name)] as const));
  if (folder !== undefined) {
    checkStyles(folder, overrides);
    try {
      checkTemplates(
        templates,
        [...overrides.keys()].filter((file) => file.endsWith('.hbs')).map((file) => file.slice(0, -4)),
      );
    } catch (error) {
      throw inUserFile(error, folder);
    }
  }
  return {
    templates,
    styles: of('.css').map(text).join('\n'),
    clusterScript: read('dist/report/main.js', BUILD),
    indexScript: read('dist/report/index.js', BUILD),
  };
}
