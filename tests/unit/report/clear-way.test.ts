import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dossier, dossierOf } from '../../../src/report/cluster/dossier.js';
import { drawTall } from '../../../src/report/stemma/draw-tall.js';
import { drawWide } from '../../../src/report/stemma/draw-wide.js';
import { lanesLayout } from '../../../src/report/stemma/lanes.js';
import { layoutOf } from '../../../src/report/stemma/layout.js';
import { clusterOf, documentOf, edgeOf } from './fixture.js';

/** Half the size of a node, less what rounding may take. */
const NODE = 13.9;

interface Drawn {
  readonly parent: number;
  readonly second: number;
  /** Minutes after the first text; null without a date. */
  readonly minutes: number | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

function dossier(texts: readonly Drawn[]): Dossier {
  const documents = texts.map(({ minutes }, i) => {
    const at =
      minutes === null
        ? {}
        : { published: `2031-01-${two(2 + Math.floor(minutes / 1440))}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}` };
    return documentOf({ name: `text-${two(i)}`, paragraphs: ['Words.'], ...at });
  });
  const edges = texts.flatMap(({ parent, second }, i) =>
    [...new Set([parent, second])].flatMap((from, rank) => {
      const [source, copy] = [documents[from], documents[i]];
      return from < 0 || from >= i || source === undefined || copy === undefined ? [] : [edgeOf(source, copy, rank === 0 ? 0.95 : 0.7)];
    }),
  );
  const cluster = clusterOf('k-1', documents, edges);
  return dossierOf(cluster, new Map(documents.map((document) => [document.id, document] as const)), []);
}

function nodesOf(svg: string): { readonly x: number; readonly y: number }[] {
  return [...svg.matchAll(/<circle class="g-node[^"]*" cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

function cornersOf(path: string): { readonly x: number; readonly y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MVH])([-\d.]+)(?: ([-\d.]+))?/g)].map(([, command, first, second]) => {
    if (command === 'M') [x, y] = [Number(first), Number(second)];
    else if (command === 'H') x = Number(first);
    else y = Number(first);
    return { x, y };
  });
}

/** Edges that run through a node which is neither of their ends, as `A→C through B`. */
function crossings(svg: string, order: readonly number[], own: Dossier): string[] {
  const nodes = nodesOf(svg);
  const name = (index: number): string => own.witnesses[index]?.siglum ?? '';
  return [...svg.matchAll(/data-edge="(\d+)".*?class="ln" d="([^"]+)"/g)].flatMap(([, number, path = '']) => {
    const link = own.links[Number(number)];
    const corners = cornersOf(path);
    return nodes.flatMap((node, i) => {
      const index = order[i] ?? -1;
      if (link === undefined || index === link.from || index === link.to) return [];
      const hit = corners.slice(1).some((b, at) => {
        const a = corners[at] ?? b;
        const [dx, dy] = [
          Math.max(Math.min(a.x, b.x) - node.x, 0, node.x - Math.max(a.x, b.x)),
          Math.max(Math.min(a.y, b.y) - node.y, 0, node.y - Math.max(a.y, b.y)),
        ];
        return Math.hypot(dx, dy) < NODE;
      });
      return hit ? [`${name(link.from)}→${name(link.to)} through ${name(index)}`] : [];
    });
  });
}

const wide = (own: Dossier): string[] =>
  crossings(
    drawWide(own, ''),
    layoutOf(own).spots.map(({ index }) => index),
    own,
  );

const tall = (own: Dossier): string[] =>
  crossings(
    drawTall(own),
    (lanesLayout(own)?.spots ?? layoutOf(own).spots).map(({ index }) => index),
    own,
  );

const text = (parent: number, minutes: number | null, second = -1): Drawn => ({ parent, second, minutes });

describe('the line of an edge', () => {
  it.each([
    ['a copy minutes after its source, and a later one', [text(-1, 0), text(0, 3), text(0, 600)]],
    ['two copies at nearly the same time, and a later one', [text(-1, 0), text(0, 5), text(0, 8), text(0, 900)]],
    ['a source of its copy’s source', [text(-1, 0), text(0, 200), text(1, 500, 0)]],
    ['texts without a date', [text(-1, null), text(0, null), text(1, null, 0), text(2, null, 0)]],
    ['a text with two sources', [text(-1, 0), text(0, 2), text(1, 4, 0), text(0, 700), text(3, 1400, 1)]],
  ] as const)('runs through no other text: %s', (_, texts) => {
    const own = dossier(texts);
    expect({ wide: wide(own), tall: tall(own) }).toEqual({ wide: [], tall: [] });
  });

  it('runs through no other text, whatever hangs on what', () => {
    const drawn = fc.record({
      parent: fc.integer({ min: -1, max: 8 }),
      second: fc.integer({ min: -1, max: 8 }),
      minutes: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 2500 }) }, { weight: 1, arbitrary: fc.constant(null) }),
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 2, maxLength: 9 }), (texts) => {
        const own = dossier(texts);
        expect({ wide: wide(own), tall: tall(own) }).toEqual({ wide: [], tall: [] });
      }),
      { numRuns: 150 },
    );
  });
});
