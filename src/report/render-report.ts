import type { Document } from '../model/document.js';
import type { Result } from '../model/result.js';
import { catalogueView } from './catalogue/catalogue-page.js';
import { clusterView } from './cluster/cluster-page.js';
import { dossierOf, relationsByCluster } from './cluster/dossier.js';
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

/** Name of a cluster's page. Only ids that the pipeline makes are accepted, so no word of a text reaches a path. */
function clusterPath(id: string): string {
  if (!SAFE_ID.test(id)) throw new Error(`cluster id ${JSON.stringify(id.slice(0, 80))} is not lower-case letters, digits and hyphens`);
  return `cluster-${id}.html`;
}

function sealed(name: string, content: string): string {
  if (/<\/(?:script|style)/i.test(content)) throw new Error(`${name} holds a closing tag; it cannot stand inline in a page`);
  return content;
}

/**
 * The HTML report of a result: `index.html`, then one page a cluster, one file at a time.
 *
 * Every page is complete in itself: style and script are inline and named by their hash in its Content-Security-Policy, and
 * nothing is fetched. The same result and assets give the same bytes.
 * @throws when an asset cannot stand inline or a cluster's id is not one of ours
 */
export function* renderReport(result: Result, assets: ReportAssets): Generator<ReportFile> {
  const render = compileTemplates(assets.templates);
  const documents: ReadonlyMap<string, Document> = new Map(result.documents.map((document) => [document.id, document] as const));
  const relations = relationsByCluster(result);
  const [styles, clusterScript, indexScript] = [
    sealed('the style sheet', assets.styles),
    sealed('the cluster script', assets.clusterScript),
    sealed('the index script', assets.indexScript),
  ];
  const dossiers = result.clusters.map((cluster) => () => dossierOf(cluster, documents, relations.get(cluster.id) ?? []));
  yield {
    path: 'index.html',
    content: render('index', { ...catalogueView(result, dossiers), styles, script: indexScript, policy: policy(styles, indexScript) }),
  };
  for (const [i, cluster] of result.clusters.entries()) {
    const dossier = dossiers[i]?.();
    if (dossier === undefined) continue;
    const view = clusterView(result, dossier);
    yield {
      path: clusterPath(cluster.id),
      content: render('cluster', { ...view, styles, script: clusterScript, policy: policy(styles, clusterScript) }),
    };
  }
}
