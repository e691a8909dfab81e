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

/** Names of persons or organisations, given as text, as an object or as a list of either. */
const names = (value: unknown): readonly string[] => list(value).flatMap((item) => (isNode(item) ? strings(item['name']) : strings(item)));

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
  const articles = sources.flatMap((source) => nodesOf(parse(source))).filter(isArticle);
  const article = articles.find((node) => strings(node['headline']).length > 0) ?? articles[0];
  if (!article) return null;
  return {
    headlines: [...strings(article['headline']), ...strings(article['name'])].slice(0, 1),
    authors: [...names(article['author']), ...(article['author'] === undefined ? names(article['creator']) : [])],
    outlets: [...names(article['publisher']), ...names(article['sourceOrganization'])],
    published: strings(article['datePublished']),
    modified: strings(article['dateModified']),
  };
}
