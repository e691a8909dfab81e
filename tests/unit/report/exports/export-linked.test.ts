import { describe, expect, it } from 'vitest';
import { parallelTextOf } from '../../../../src/pipeline/parallel-text.js';
import { exportLinked } from '../../../../src/report/exports/export-linked.js';
import { LINKED_FORMATS } from '../../../../src/report/exports/formats.js';
import type { OpenFile } from '../../../../src/report/exports/table-file.js';
import { writeText } from '../../../../src/report/exports/text-file.js';
import { ferry } from '../stories.js';
import { sourceOf } from './sources.js';

/** A folder in memory that knows which of its files are open. */
function folderIn(): { readonly files: Map<string, string>; readonly closed: string[]; readonly open: OpenFile } {
  const files = new Map<string, string>();
  const closed: string[] = [];
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return {
    files,
    closed,
    open: (name) => {
      files.set(name, '');
      return Promise.resolve({
        write: (bytes) => {
          files.set(name, `${files.get(name) ?? ''}${utf8.decode(bytes)}`);
          return Promise.resolve();
        },
        close: () => {
          closed.push(name);
          return Promise.resolve();
        },
      });
    },
  };
}

describe.each(LINKED_FORMATS)('an export as %s', (format) => {
  const setting = { parallelOf: parallelTextOf };

  it('names its files, describes them, and closes each once', async () => {
    const { files, closed, open } = folderIn();
    const named = await exportLinked(sourceOf(ferry()), format, setting, open);
    expect([...files.keys()].sort()).toEqual(['export.md', ...named].sort());
    expect([...closed].sort()).toEqual([...files.keys()].sort());
    expect(files.get('export.md')).toMatch(/^# Exported by Stemma\n/);
    expect([...files.values()].every((text) => text.endsWith('\n'))).toBe(true);
  });

  it('closes what it opened when the archive is damaged, and tells that', async () => {
    const { files, closed, open } = folderIn();
    const broken = (): never => {
      throw new Error('the archive is damaged');
    };
    const source = { ...sourceOf(ferry()), articles: broken, documents: broken, document: broken };
    await expect(exportLinked(source, format, setting, open)).rejects.toThrow('the archive is damaged');
    expect([...closed].sort()).toEqual([...files.keys()].sort());
  });
});

describe('a file of text', () => {
  it('is written as its pieces come: the next are made only when those before were taken', async () => {
    let made = 0;
    const seen: number[] = [];
    function* pieces(): Generator<string> {
      for (let i = 0; i < 12; i++) {
        made++;
        yield `${i} `.padEnd(200_000, 'ferry ');
      }
    }
    let written = 0;
    await writeText('long', pieces(), () =>
      Promise.resolve({
        write: async (bytes) => {
          const before = made;
          await new Promise(setImmediate);
          seen.push(made - before);
          written += bytes.length;
        },
        close: () => Promise.resolve(),
      }),
    );
    expect(written).toBe(12 * 200_000);
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...seen)).toBe(0);
  });

  it('tells the error of a write, though closing fails too', async () => {
    const file = { write: () => Promise.reject(new Error('disk full')), close: () => Promise.reject(new Error('closing failed')) };
    await expect(writeText('x', ['words'], () => Promise.resolve(file))).rejects.toThrow('disk full');
  });
});
