import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TOOL } from '../../../src/pipeline/tool.js';

it('name and version in every result are those of package.json', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    name: string;
    version: string;
  };
  expect(TOOL).toEqual({ name, version });
});
