import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.js';

export const GOLD_ROLES = ['cue', 'source', 'content'] as const;
export type GoldRole = (typeof GOLD_ROLES)[number];

/** One attribution as a person marked it; spans are UTF-16 offsets of the text. */
export type GoldAttribution = Readonly<Record<GoldRole, readonly Span[]>>;

/** A text and the attributions a person found in it. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The texts of a part of PolNeAR (brat standoff). Of several annotators of one text the first by name is read. */
export function readPolnear(data: string, part: 'train' | 'dev'): readonly GoldText[] {
  const folder = join(data, 'polnear', 'data', part);
  const first = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = file.replace(/_[a-z0-9]{4}\.ann$/, '');
    if (!first.has(id)) first.set(id, file);
  }
  return [...first].map(([id, file]) => {
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
    return { id, text, attributions: parseStandoff(readFileSync(join(folder, 'attributions', file), 'utf8'), unitOffsets(text)) };
  });
}

/** Standoff counts code points: for each its UTF-16 offset. */
function unitOffsets(text: string): (point: number) => number {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return (point) => offsets[point] ?? unit;
}

/** `T` lines name stretches, `E` lines tie them to attributions. */
function parseStandoff(lines: string, offset: (point: number) => number): readonly GoldAttribution[] {
  const stretches = new Map<string, readonly Span[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of lines.split('\n')) {
    const [id = '', body = '', words] = line.split('\t');
    if (id.startsWith('T') && words !== undefined) {
      const places = body.slice(body.indexOf(' ') + 1).split(';');
      stretches.set(
        id,
        places.map((place) => place.split(' ').map((point) => offset(Number(point))) as unknown as Span),
      );
    } else if (id.startsWith('E')) {
      const parts = body.trim().split(' ').slice(1);
      const of = (role: string): readonly Span[] =>
        parts.filter((part) => part.startsWith(role)).flatMap((part) => stretches.get(part.slice(part.indexOf(':') + 1)) ?? []);
      attributions.push({ cue: of('Cue'), source: of('Source'), content: of('Content') });
    }
  }
  return attributions;
}

interface TaggedRecord {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** The passages of RiQuA in one file of tagged tokens: each stretch of tags stands for itself, nothing ties them to each other. */
export function readTagged(path: string, name: string): readonly GoldText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, number) => taggedText(JSON.parse(line) as TaggedRecord, `${name}-${number}`));
}

const QUOTATION_MARKS: Readonly<Record<string, string>> = { '``': '“', "''": '”' };

/** Marks that stand against the word before them, or the word after them. */
const CLOSES = /^(?:[,.;:!?)”]|n't|'(?:s|re|ve|ll|d|m))$/u;
const OPENS = /^[(“]$/u;

function taggedText({ tokens, labels }: TaggedRecord, id: string): GoldText {
  let text = '';
  const open: Record<string, Span[]> = { cue: [], source: [], content: [] };
  for (const [i, token] of tokens.entries()) {
    const word = QUOTATION_MARKS[token] ?? token;
    if (text !== '' && !CLOSES.test(word) && !OPENS.test(text.slice(-1))) text += ' ';
    const start = text.length;
    text += word;
    const [begin, role] = (labels[i] ?? 'O').split('-');
    if (role === undefined) continue;
    const spans = open[role] ?? [];
    const last = spans.at(-1);
    if (begin === 'B' || last === undefined) spans.push([start, text.length]);
    else spans[spans.length - 1] = [last[0], text.length];
  }
  const one = (role: GoldRole) => (span: Span) => ({ cue: [], source: [], content: [], [role]: [span] }) satisfies GoldAttribution;
  return { id, text, attributions: GOLD_ROLES.flatMap((role) => (open[role] ?? []).map(one(role))) };
}
