import type { Document } from '../model/document.js';
import type { Result } from '../model/result.js';
import { catalogueView } from './catalogue/catalogue-page.js';
import { clusterView } from './cluster/cluster-page.js';
import { dossierOf } from './cluster/dossier.js';
import { relationsByCluster } from './cluster/relations-by-cluster.js';
import { policy } from './csp.js';
import { compileTemplates } from './templates.js';

/** One file of the report: its name below the output folder, and its whole content. */
export interface ReportFile {
  readonly path: string;
  readonly content: string;
}

/** What the pages are made with, as values: the caller reads the files. */
export interface ReportAssets {
  /** Handlebars sources by name, without the extension. */
  readonly templates: Readonly<Record<string, string>>;
  readonly styles: string;
  readonly clusterScript: string;
  readonly indexScript: string;
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

/** What is written beside the pages of the clusters. */
export interface ReportOptions {
  /** Whether there is an index page. Without one the pages of the clusters link to nothing outside themselves. */
  readonly index: boolean;
}

/**
 * The HTML report of a result: `index.html` unless the options say otherwise, then one page a cluster, one file at a time.
 *
 * Every page is complete in itself: style and script are inline and named by their hash in its Content-Security-Policy, and
 * nothing is fetched. The same result and assets give the same bytes.
 * @throws before the first file, when an asset cannot stand inline or the id of a cluster or a flag is not one of ours
 */
export function* renderReport(result: Result, assets: ReportAssets, options: ReportOptions = { index: true }): Generator<ReportFile> {
  checkResult(result);
  const render = compileTemplates(assets.templates);
  const documents: ReadonlyMap<string, Document> = new Map(result.documents.map((document) => [document.id, document] as const));
  const relations = relationsByCluster(result);
  const [styles, clusterScript, indexScript] = [
    sealed('the style sheet', assets.styles),
    sealed('the cluster script', assets.clusterScript),
    sealed('the index script', assets.indexScript),
  ];
  const dossiers = result.clusters.map((cluster) => () => dossierOf(cluster, documents, relations.get(cluster.id) ?? []));
  if (options.index)
    yield {
      path: 'index.html',
      content: render('index', { ...catalogueView(result, dossiers), styles, script: indexScript, policy: policy(styles, indexScript) }),
    };
  for (const [i, cluster] of result.clusters.entries()) {
    const dossier = dossiers[i]?.();
    if (dossier === undefined) continue;
    const view = clusterView(result, dossier, options.index);
    yield {
      path: `cluster-${cluster.id}.html`,
      content: render('cluster', { ...view, styles, script: clusterScript, policy: policy(styles, clusterScript) }),
    };
  }
}
