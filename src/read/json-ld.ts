import type { ArticleFields } from './article-fields.js';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;
/** Nodes looked at; a page's own graph has a few dozen. */
const MAX_NODES = 2000;
const MAX_DEPTH = 12;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** All objects of a JSON-LD value, outermost first. */
function nodesOf(value: unknown): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (inner: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(inner)) for (const item of inner) visit(item, depth + 1);
    else if (isNode(inner)) {
      nodes.push(inner);
      for (const item of Object.values(inner)) if (typeof item === 'object') visit(item, depth + 1);
    }
  };
  visit(value, 0);
  return nodes;
}

const strings = (value: unknown): readonly string[] => list(value).filter((item) => typeof item === 'string');

/** Names of persons or organisations, given as text, as an object, by the `@id` of another node, or as a list of these. */
const names = (value: unknown, named: ReadonlyMap<string, Node>): readonly string[] =>
  list(value).flatMap((item) => {
    if (!isNode(item)) return strings(item);
    const referred = item['name'] === undefined ? strings(item['@id']).map((id) => named.get(id)?.['name']) : [item['name']];
    return referred.flatMap(strings);
  });

/** The nodes that have a name, by `@id`. */
const namedNodes = (nodes: readonly Node[]): ReadonlyMap<string, Node> =>
  new Map(nodes.filter((node) => node['name'] !== undefined).flatMap((node) => strings(node['@id']).map((id) => [id, node] as const)));

const isArticle = (node: Node): boolean => strings(node['@type']).some((type) => ARTICLE.test(type));

/** JSON that pages write with comment or CDATA frames and raw control characters. */
function parse(source: string): unknown {
  const json = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * What the JSON-LD of a page says about its article: `@graph`, lists and nested nodes are walked, and the first article that
 * has a headline counts.
 * @param sources contents of the page's `application/ld+json` scripts
 */
export function jsonLdFields(sources: readonly string[]): ArticleFields | null {
  const nodes = sources.flatMap((source) => nodesOf(parse(source)));
  const named = namedNodes(nodes);
  const articles = nodes.filter(isArticle);
  const article = articles.find((node) => strings(node['headline']).length > 0) ?? articles[0];
  if (!article) return null;
  return {
    headlines: [...strings(article['headline']), ...strings(article['name'])].slice(0, 1),
    authors: [...names(article['author'], named), ...(article['author'] === undefined ? names(article['creator'], named) : [])],
    outlets: [...names(article['publisher'], named), ...names(article['sourceOrganization'], named)],
    published: strings(article['datePublished']),
    modified: strings(article['dateModified']),
  };
}
