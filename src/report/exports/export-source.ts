import type { Document } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import type { StoredCluster } from './clusters-table.js';

/** A stream of what is exported, in the order in which it shall stand in the file. */
export type Source<T> = AsyncIterable<T> | Iterable<T>;

/** What is told of an article in linked data: its metadata, never its text. */
export type ArticleRecord = Pick<
  Document,
  'id' | 'name' | 'sha256' | 'language' | 'outlet' | 'headline' | 'bylines' | 'published' | 'modified'
>;

/** What an export is made of. Each stream may be begun more than once and gives the same every time. */
export interface ExportSource {
  readonly documents: () => Source<Document>;
  /** The metadata of the same documents in the same order, for those who need no more. */
  readonly articles: () => Source<ArticleRecord>;
  readonly relations: () => Source<Relation>;
  readonly clusters: () => Source<StoredCluster>;
  /** One document by its id. @throws when there is none. */
  readonly document: (id: string) => Document;
}
