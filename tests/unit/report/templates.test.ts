import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceAssets } from './assets.js';

const { templates, styles } = sourceAssets();

describe('the templates', () => {
  it('write unescaped only what is named for it: …Html, …Svg, styles, script', () => {
    const raw = Object.entries(templates).flatMap(([name, source]) =>
      [...source.matchAll(/\{\{\{~?\s*([^}~\s]+)|\{\{~?&\s*([^}~\s]+)/g)].map(([, triple, ampersand]) => ({
        name,
        field: triple ?? ampersand ?? '',
      })),
    );
    expect(raw.length).toBeGreaterThan(8);
    expect(raw.filter(({ field }) => !/(?:^|\.)(?:\w+Html|\w+Svg|styles|script)$/.test(field))).toEqual([]);
  });

  it('and the drawings wear every class that a style rule names', () => {
    const folder = fileURLToPath(new URL('../../../src/report/', import.meta.url));
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const written = [...Object.values(templates), ...code].join('\n');
    const selectors = styles.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|\{[^{}]*\}/g, ' ');
    const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
    // The last part of these is a family, a severity or a side, put in where they are drawn.
    const drawn = [...classes].map((name) => name.replace(/^(fam|sev|only)-\w+$/, '$1-'));
    const words = new Set(written.match(/[\w-]+/g));
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((name) => !words.has(name))).toEqual([]);
  });
});
