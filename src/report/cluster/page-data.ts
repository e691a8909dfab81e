import type { Document, PageDate, Sourced } from '../../model/document.js';
import {
  type PageData,
  type PageFlag,
  type PagePair,
  type PageRecord,
  type PageVersion,
  type Placed,
  pageFlag,
} from '../compare/page-model.js';
import type { ArticleRecord } from '../exports/export-source.js';
import type { Dossier, Witness } from './dossier.js';
import { firstPair, type Pair } from './pairs.js';
import { carriedLoci } from './reading-view.js';

const placed = ({ value, span }: Sourced): Placed => ({ value, span });

function pageVersion(witness: Witness, wanted: boolean): PageVersion {
  const { document, siglum, name, whenText } = witness;
  return {
    siglum,
    outlet: name,
    when: whenText,
    text: wanted ? (document?.text ?? null) : null,
    head: document === null || document.headline === null ? null : placed(document.headline),
    by: document?.bylines.map(placed) ?? [],
    body: wanted ? (document?.body ?? []) : [],
  };
}

function articleRecord({ id, name, sha256, language, outlet, headline, bylines, published, modified }: Document): ArticleRecord {
  const named = ({ value }: Sourced): ArticleRecord['bylines'][number] => ({ value });
  const date = (value: PageDate | null): ArticleRecord['published'] => (value === null ? null : { raw: value.raw, iso: value.iso });
  return {
    id,
    name,
    sha256,
    language,
    outlet: outlet === null ? null : named(outlet),
    headline: headline === null ? null : named(headline),
    bylines: bylines.map(named),
    published: date(published),
    modified: date(modified),
  };
}

function recordOf({ cluster }: Dossier, seen: readonly Witness[]): PageRecord {
  const { collation: _, ...lineage } = cluster;
  return { articles: seen.flatMap(({ document }) => (document === null ? [] : [articleRecord(document)])), lineage };
}

function pagePair(pair: Pair, dossier: Dossier, from: number): PagePair {
  const { relation, a, b } = pair;
  const text = (end: number): string => dossier.witnesses[end]?.document?.text ?? '';
  const flags: PageFlag[] = relation.flags.map((flag, i) => pageFlag(flag, from + i, text(a), text(b)));
  return {
    a,
    b,
    kind: relation.kind,
    coverageA: relation.coverageA,
    coverageB: relation.coverageB,
    exact: relation.exact,
    passages: relation.passages,
    flags,
  };
}

/**
 * The data of a cluster page. Texts are there once, and only those that a carried pair needs; findings are numbered from 1
 * through all pairs, main ones first.
 */
export function pageDataOf(dossier: Dossier, carried: readonly Pair[]): PageData {
  const wanted = new Set(carried.flatMap(({ a, b }) => [a, b]));
  const seen = dossier.witnesses.filter(({ shape }) => shape !== 'unseen');
  let next = 1;
  const pairs = carried.map((pair) => {
    const page = pagePair(pair, dossier, next);
    next += page.flags.length;
    return page;
  });
  return {
    cluster: dossier.cluster.id,
    versions: seen.map((witness, i) => pageVersion(witness, wanted.has(i))),
    pairs,
    first: firstPair(carried),
    loci: carriedLoci(dossier, wanted),
    record: recordOf(dossier, seen),
  };
}
