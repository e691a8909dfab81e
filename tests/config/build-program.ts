/**
 * Bundles the program and the library: some four hundred modules become a few dozen files, for opening that many took longer than checking
 * a text does. Packages stay outside. What is imported when it is needed (a command, a reader of a rare format) stays in a file of its own.
 *
 * Every file stands two levels deep, entry points where their sources do: `new URL('../folder/file', import.meta.url)` finds the same thing
 * from a source as from a bundle.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    'library/index': 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'pipeline/worker': 'src/pipeline/worker.ts',
    'read/file-thread': 'src/read/file-thread.ts',
    'serve/check-thread': 'src/serve/check-thread.ts',
    'serve/cluster-thread': 'src/serve/cluster-thread.ts',
  },
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  // The engines field says which Node; what it has need not be rewritten.
  target: 'esnext',
  charset: 'ascii',
  logLevel: 'warning',
});
