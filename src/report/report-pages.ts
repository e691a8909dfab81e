import { type FlagJudgement, isSaid, type Judgement } from '../model/decision.js';
import type { Document } from '../model/document.js';
import type { Relation } from '../model/relation.js';
import type { Result } from '../model/result.js';
import { catalogueView } from './catalogue/catalogue-page.js';
import { clusterView } from './cluster/cluster-page.js';
import { type Dossier, dossierOf } from './cluster/dossier.js';
import { relationsByCluster } from './cluster/relations-by-cluster.js';
import { policy } from './csp.js';
import { jsonForScript } from './escape.js';
import type { ServedView } from './served/served-view.js';
import { compileTemplates, type Render, type View } from './templates.js';

/** What the pages are made with, as values: the caller reads the files. */
export interface ReportAssets {
  /** Handlebars sources by name, without the extension. */
  readonly templates: Readonly<Record<string, string>>;
  readonly styles: string;
  readonly clusterScript: string;
  readonly indexScript: string;
}

/** A page as HTML, with the Content-Security-Policy that stands in it. */
export interface Page {
  readonly content: string;
  readonly policy: string;
}

/** What reviewers said of a flag; `NO_JUDGEMENT` where they said nothing. */
export type Judged = (flag: string) => Judgement;

/** The pages of a result, each made when it is asked for. `served` is null for pages that are written to a disk. */
export interface ReportPages {
  /**
   * What the page shows is worked out once; it may be asked for often.
   * @param decided how many findings of each cluster carry a decision; null where that stands in the browser
   */
  index(served: ServedView | null, decided: Readonly<Record<string, number>> | null): Page;
  /** Null when there is no cluster of that id. */
  cluster(id: string, served: ServedView | null, judged: Judged): Page | null;
}

const SAFE_ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

function checkIds(what: string, ids: Iterable<string>): void {
  for (const id of ids)
    if (!SAFE_ID.test(id)) throw new Error(`${what} id ${JSON.stringify(id.slice(0, 80))} is not lower-case letters, digits and hyphens`);
}

/** Ids become names of files and of places in a page. Only those that the pipeline makes are accepted: no word of a text gets there. */
function checkResult({ clusters, relations, documents }: Result): void {
  checkIds(
    'cluster',
    clusters.map(({ id }) => id),
  );
  for (const { flags } of [...relations, ...documents])
    checkIds(
      'flag',
      flags.map(({ id }) => id),
    );
}

function sealed(name: string, content: string): string {
  if (/<\/(?:script|style)/i.test(content)) throw new Error(`${name} holds a closing tag; it cannot stand inline in a page`);
  return content;
}

/**
 * Renders one page of a kind: style and script stand in it and are named by their hash in its policy.
 * `layer` is what reviewers said, as plain data for the page's script; null where the page says nothing of it.
 */
export type PageMaker = (view: View, served: ServedView | null, layer: unknown) => Page;

/** @throws when style or script cannot stand inline */
export function pageMaker(render: Render, template: string, styles: string, script: string): PageMaker {
  const [style, code] = [sealed('the style sheet', styles), sealed(`the script of ${template}`, script)];
  return (view, served, layer) => {
    const rule = policy(style, code, served !== null);
    const layerHtml = layer === null ? null : jsonForScript(layer);
    return { content: render(template, { ...view, styles: style, script: code, policy: rule, served, layerHtml }), policy: rule };
  };
}

/** What is said of the findings of some relations. */
function layerOf(relations: readonly Relation[], judged: Judged): readonly FlagJudgement[] {
  const ids = new Set(relations.flatMap(({ flags }) => flags.map(({ id }) => id)));
  return [...ids].map((flag) => ({ flag, ...judged(flag) })).filter(isSaid);
}

/**
 * Prepares the pages of a result.
 * @param indexed whether there is an index page. Without one the pages of the clusters link to nothing outside themselves.
 * @throws when an asset cannot stand inline, or the id of a cluster or a flag is not one of ours
 */
export function reportPages(result: Result, assets: ReportAssets, indexed: boolean): ReportPages {
  checkResult(result);
  const render = compileTemplates(assets.templates);
  const makeIndex = pageMaker(render, 'index', assets.styles, assets.indexScript);
  const makeCluster = pageMaker(render, 'cluster', assets.styles, assets.clusterScript);
  const documents: ReadonlyMap<string, Document> = new Map(result.documents.map((document) => [document.id, document] as const));
  const relations = relationsByCluster(result);
  const dossiers: ReadonlyMap<string, () => Dossier> = new Map(
    result.clusters.map((cluster) => [cluster.id, () => dossierOf(cluster, documents, relations.get(cluster.id) ?? [])]),
  );
  let catalogue: View | null = null;
  return {
    index(served, decided) {
      catalogue ??= catalogueView(result, [...dossiers.values()]);
      return makeIndex(catalogue, served, decided);
    },
    cluster(id, served, judged) {
      const dossier = dossiers.get(id);
      if (dossier === undefined) return null;
      const layer = layerOf(relations.get(id) ?? [], judged);
      return makeCluster(clusterView(result, dossier(), indexed), served, served === null && layer.length === 0 ? null : layer);
    },
  };
}
