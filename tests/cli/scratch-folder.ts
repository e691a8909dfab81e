import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for the calling test file, removed after its last test. */
export interface ScratchFolder {
  readonly path: string;
  /** A path in it. */
  readonly at: (name: string) => string;
  /** Writes a file in it, with the folders on the way. @returns its path */
  readonly write: (name: string, content: string | Uint8Array) => string;
}

export function scratchFolder(): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), 'stemma-cli-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    write(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}
