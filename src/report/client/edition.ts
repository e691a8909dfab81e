import { parallelText } from '../../align/parallel-text.js';
import { witnessOf } from '../../align/witness.js';
import { storyOf } from '../../text/story.js';
import type { PageData } from '../compare/page-model.js';
import type { PageFile } from '../exports/page-exports.js';
import { teiPieces } from '../exports/tei.js';
import { membersOf } from '../exports/whole-edition.js';

/** The members of the page's cluster as TEI, by the aligner and the writer of `stemma export`. Cost: that of collating them. */
export function editionOf(data: PageData): PageFile {
  const members = membersOf(data).map(({ version: { siglum, text, body }, article }) => ({
    siglum,
    article,
    member: { id: article.id, witness: witnessOf(storyOf({ text: text ?? '', body })) },
  }));
  const parallel = parallelText(members.map(({ member }) => member));
  return {
    name: `cluster-${data.cluster}.xml`,
    type: 'application/xml',
    content: [...teiPieces(data.record.lineage, members, parallel)].join(''),
  };
}
