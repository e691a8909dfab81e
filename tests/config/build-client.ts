/**
 * Bundles the browser code of the report: one classic script without imports for each kind of page, small enough to stand inside it.
 * `src/cli/load-assets.ts` reads them from here.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Script in `dist/report` → its entry point. */
const SCRIPTS = {
  main: 'src/report/client/main.ts',
  index: 'src/report/client/index.ts',
  serve: 'src/report/client/serve.ts',
} as const;

for (const name of Object.keys(SCRIPTS)) {
  // tsc writes there too: the bundle would replace a module that others import.
  if (existsSync(`${root}src/report/${name}.ts`))
    throw new Error(`src/report/${name}.ts and a bundle are written to one place: rename one`);
}

await build({
  absWorkingDir: root,
  entryPoints: SCRIPTS,
  outdir: 'dist/report',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
