import { createHash } from 'node:crypto';
import { collate } from '../../../src/align/collate.js';
import { witnessOf } from '../../../src/align/witness.js';
import type { Cluster, Edge, Evidence } from '../../../src/model/cluster.js';
import type { Collation } from '../../../src/model/collation.js';
import type { Document, PageDate } from '../../../src/model/document.js';
import type { Flag, FlagKind, Severity } from '../../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import type { Passage, Relation, RelationKind } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import type { Span } from '../../../src/model/span.js';
import { storyOf } from '../../../src/text/story.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Story {
  readonly name: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly zone?: string;
  readonly paragraphs: readonly string[];
  /** What stands between paragraphs; an empty string glues them into one. */
  readonly between?: string;
  readonly foot?: string;
}

const PRECISIONS: Readonly<Record<number, PageDate['precision']>> = { 4: 'year', 7: 'month', 10: 'day', 16: 'minute' };

const pageDate = (iso: string, zone: string | null): PageDate => ({
  raw: iso,
  iso: iso.length === 16 && zone !== null ? `${iso}${zone}` : iso,
  precision: PRECISIONS[iso.length] ?? 'minute',
  zone,
  origin: 'text',
  alternatives: [],
});

/** A document whose text is headline, byline, paragraphs and foot, each at its place. */
export function documentOf(story: Story): Document {
  const { name, outlet, headline, byline, published, zone, paragraphs, between = '\n\n', foot } = story;
  let text = '';
  const put = (words: string): Span => {
    text += words;
    return [text.length - words.length, text.length];
  };
  const sourced = (words: string | undefined) => {
    if (words === undefined) return null;
    const span = put(words);
    put('\n');
    return { value: words, span, origin: 'text' as const, alternatives: [] };
  };
  const head = sourced(headline);
  const by = sourced(byline);
  put('\n');
  const spans: Span[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (i > 0) put(between);
    spans.push(put(paragraph));
  });
  const body: readonly Span[] = between === '' ? [[spans[0]?.[0] ?? 0, text.length]] : spans;
  if (foot !== undefined) put(`\n\n${foot}`);
  return {
    id: hash(name).slice(0, 16),
    name,
    sha256: hash(text),
    bytes: text.length,
    encoding: 'utf-8',
    language: 'en',
    outlet: outlet === undefined ? null : { value: outlet, span: null, origin: 'given', alternatives: [] },
    headline: head,
    bylines: by === null ? [] : [by],
    dateline: null,
    credits: [],
    published: published === undefined ? null : pageDate(published, zone ?? null),
    modified: null,
    text,
    body,
    attributions: [],
    flags: [],
  };
}

/** Where the words stand in the text, from an offset on; the caller's promise that they do. */
export function spanOf(document: Document, words: string, from = 0): Span {
  const at = document.text.indexOf(words, from);
  if (at < 0) throw new Error(`fixture: "${words}" is not in ${document.name}`);
  return [at, at + words.length];
}

/** A passage given by its words on both sides. */
export function passageOf(a: Document, b: Document, wordsA: string, wordsB: string, more: Partial<Passage> = {}): Passage {
  return { a: spanOf(a, wordsA), b: spanOf(b, wordsB), kind: wordsA === wordsB ? 'same' : 'edited', moved: false, quoted: false, ...more };
}

export interface FlagDraft {
  readonly kind: FlagKind;
  readonly severity?: Severity;
  /** Words in A and in B; null where there are none. An empty string stands behind `after`. */
  readonly a: string | null;
  readonly b: string | null;
  /** Words before the place, on either side, so that the right one of several is meant. */
  readonly behindA?: string;
  readonly behindB?: string;
  readonly explanation?: string;
}

function sideSpan(document: Document, words: string | null, behind: string | undefined): Span | null {
  if (words === null) return null;
  const from = behind === undefined ? 0 : spanOf(document, behind)[1];
  return words === '' ? [from, from] : spanOf(document, words, from);
}

/** A flag placed by string search, so that its spans are right. */
export function flagOf(a: Document, b: Document, draft: FlagDraft): Flag {
  const { kind, severity = 'minor', explanation = `${kind} between the two` } = draft;
  const [spanA, spanB] = [sideSpan(a, draft.a, draft.behindA), sideSpan(b, draft.b, draft.behindB)];
  const before = spanA === null || spanA[0] === spanA[1] ? null : a.text.slice(spanA[0], spanA[1]);
  const after = spanB === null || spanB[0] === spanB[1] ? null : b.text.slice(spanB[0], spanB[1]);
  const id = hash(`${a.sha256} ${b.sha256} ${kind} ${spanA?.join() ?? ''} ${spanB?.join() ?? ''}`).slice(0, 16);
  return { id, kind, severity, a: spanA, b: spanB, before, after, detail: {}, explanation };
}

export function relationOf(
  a: Document,
  b: Document,
  passages: readonly Passage[],
  flags: readonly Flag[],
  kind: RelationKind = 'republication',
): Relation {
  const share = (document: Document, side: 'a' | 'b'): number => {
    const all = document.body.reduce((sum, [from, to]) => sum + to - from, 0);
    return Math.min(1, passages.reduce((sum, passage) => sum + passage[side][1] - passage[side][0], 0) / Math.max(1, all));
  };
  const [coverageA, coverageB] = [share(a, 'a'), share(b, 'b')];
  return {
    a: a.id,
    b: b.id,
    kind,
    coverageA,
    coverageB,
    similarity: Math.min(coverageA, coverageB),
    exact: true,
    blocks: [],
    passages,
    flags,
  };
}

const EVIDENCE: readonly Evidence[] = [
  { kind: 'damage', weight: 6.2, favours: 'from', explanation: 'Gaps are lost in the copy; nobody restores them.' },
  { kind: 'date', weight: 0.8, favours: 'to', explanation: 'The clocks of the two pages disagree.' },
  { kind: 'shared-text', weight: 0, favours: 'neither', explanation: 'They share all their passages.' },
];

export const edgeOf = (
  from: { readonly id: string },
  to: { readonly id: string },
  confidence: number,
  kind: Edge['kind'] = 'derived',
): Edge => ({
  from: from.id,
  to: to.id,
  kind,
  confidence,
  evidence: EVIDENCE,
});

/** As the pipeline makes it; pairs have none here, for what it says of them their relation says too. */
function collationOf(members: readonly Document[]): Collation {
  if (members.length < 3) return { loci: [], claims: [], moves: [], fragments: [], leftOut: [], exact: true };
  return collate(
    members.map((document) => ({ id: document.id, witness: witnessOf(storyOf(document)), attributions: document.attributions })),
  );
}

export function clusterOf(id: string, members: readonly Document[], edges: readonly Edge[], more: Partial<Cluster> = {}): Cluster {
  return {
    id,
    title: members[0]?.headline?.value ?? 'Untitled story',
    summary: {
      finding: 'One text is the other’s story, with spaces lost.',
      restsOn: ['Lost gaps.'],
      speaksAgainst: [],
      cannotBeTold: ['Whether it was taken from the page or from a feed.'],
    },
    members: members.map((document) => document.id),
    satellites: [],
    edges,
    unseen: [],
    collation: collationOf(members),
    ...more,
  };
}

export function resultOf(
  documents: readonly Document[],
  relations: readonly Relation[],
  clusters: readonly Cluster[],
  more: Partial<Result> = {},
): Result {
  return {
    format: 'stemma-result/1',
    tool: { name: 'stemma', version: '0.0.0-test' },
    options: DEFAULT_OPTIONS,
    work: { candidatePairs: relations.length, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
    documents,
    relations,
    clusters,
    singles: [],
    rejected: [],
    ...more,
  };
}
