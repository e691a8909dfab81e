import type { Document, PageDate } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import type { StoredCluster } from './clusters-table.js';

/** A stream of what is exported, in the order in which it shall stand in the file. */
export type Source<T> = AsyncIterable<T> | Iterable<T>;

interface Named {
  readonly value: string;
}

/** What is told of an article in linked data: its metadata, never its text. */
export interface ArticleRecord extends Pick<Document, 'id' | 'name' | 'sha256' | 'language'> {
  readonly outlet: Named | null;
  readonly headline: Named | null;
  readonly bylines: readonly Named[];
  readonly published: Pick<PageDate, 'raw' | 'iso'> | null;
  readonly modified: Pick<PageDate, 'raw' | 'iso'> | null;
}

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
