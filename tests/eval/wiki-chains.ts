import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.js';
import { bareDocument } from './bare-document.js';

export const WIKI_DATA = 'wiki-versions';

/** The versions of one article, the oldest first, as pages of one outlet: that is what is known of them. */
export interface Chain {
  readonly article: string;
  readonly versions: readonly Document[];
}

/** Every second article: the weights of revisions are fitted on the others. */
export function readChains(data: string, half: 'fitted' | 'report'): readonly Chain[] {
  const folder = join(data, WIKI_DATA, 'version_documents');
  return readdirSync(folder)
    .sort()
    .filter((_, i) => i % 2 === (half === 'fitted' ? 0 : 1))
    .map((article) => ({ article, versions: versionsOf(join(folder, article), article) }));
}

function versionsOf(folder: string, article: string): readonly Document[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort((x, y) => Number.parseInt(x, 10) - Number.parseInt(y, 10))
    .map((file) => ({
      ...bareDocument(`${article}/${file}`, readFileSync(join(folder, file), 'utf8')),
      language: 'en',
      outlet: { value: 'The encyclopaedia', span: null, origin: 'given' as const, alternatives: [] },
    }));
}
