import type { PageData, PageVersion } from '../compare/page-model.js';
import type { ArticleRecord } from './export-source.js';

/** A version of a page with its metadata. */
export interface PageMember {
  readonly version: PageVersion;
  readonly article: ArticleRecord;
}

/** The members of a page's cluster, without its satellites. */
export function membersOf({ versions, record }: Pick<PageData, 'versions' | 'record'>): readonly PageMember[] {
  const members = new Set(record.lineage.members);
  return versions.flatMap((version, i) => {
    const article = record.articles[i];
    return article === undefined || !members.has(article.id) ? [] : [{ version, article }];
  });
}

/** Whether a page holds the text of every member: only then can an edition be made of it. */
export const isWhole = (data: Pick<PageData, 'versions' | 'record'>): boolean =>
  membersOf(data).every(({ version: { text } }) => text !== null);
