import type { Document } from '../../model/document.js';
import type { ParallelText } from '../../model/parallel-text.js';
import { unreachable } from '../../model/unreachable.js';
import { annotationPieces, type ReviewOf } from './annotations-page.js';
import { DOCUMENTS } from './documents-table.js';
import type { ExportSource } from './export-source.js';
import type { LinkedFormat } from './formats.js';
import { graphmlPieces } from './graphml.js';
import { jsonText } from './json-text.js';
import { provPieces } from './prov.js';
import type { OpenFile } from './table-file.js';
import { teiPieces } from './tei.js';
import { teiWitnesses } from './tei-witnesses.js';
import { writeText } from './text-file.js';

/** What the standards leave to the caller. */
export interface LinkedSetting {
  /** Tells versions of a story together; the report does not align by itself. */
  readonly parallelOf: (members: readonly Document[]) => ParallelText;
  /** What reviewers said of flags; without it, annotations tell of the flags alone. */
  readonly reviewOf?: ReviewOf;
}

/** Where the files are described. */
const DESCRIPTION = 'export.md';

const ABOUT: Readonly<Record<LinkedFormat, string>> = {
  prov: `\`prov.json\` is PROV-JSON (W3C Member Submission, 24 April 2013). Articles, stories and unseen sources are entities; a story is a
collection of its versions; outlets and agencies are agents that articles are attributed to. Of an edge with a direction the copy was derived from
the source: a later edition of the same outlet as a \`prov:Revision\`, a text that carries passages as a \`prov:Quotation\`, agency copy from the
agency's own text, which is not in the archive, as \`prov:PrimarySource\`, everything else as a plain derivation. \`stemma:confidence\` is 0 to 1,
\`stemma:evidence\` what it rests on and what speaks against it. Two versions between which no direction can be told are alternates of each
other; an edge without direction to a text that only shares passages is left out, for PROV has nothing that would be true of it.
`,
  annotations: `\`annotations.jsonld\` is one Web Annotation collection (W3C Recommendation, 23 February 2017): an annotation for each finding and
each text it stands in, the two of a pair linked with each other. A \`TextPositionSelector\` counts code points, as the standard wants it (not UTF-16
units, as the tables do), of the \`text\` in \`documents.ndjson\`, which lies beside it; where start and end are the same, the other text
has something at that place. A finding about what stands nowhere in the text (metadata, the file) has the whole text as its target.
`,
  graphml: `\`graph.graphml\` is one GraphML 1.0 graph: the documents of all clusters, the unseen sources, and an edge for each "who copied whom".
\`weight\` is the confidence; an edge below 0.6 is \`directed="false"\`: its order means nothing. Documents without a relative are left out.
Programs that read no graph with edges of both kinds (networkx) want that attribute taken away first; the key \`directed\` still tells:

    sed 's/ directed="false"//' graph.graphml > directed.graphml
`,
  tei: `Each \`cluster-….xml\` is the members of one cluster as TEI P5 in parallel segmentation. The header of each file says how it is
encoded; the sigla are those of the cluster's page. Put together, the readings of a witness are its story to the letter.
`,
};

const about = (format: LinkedFormat): string => `# Exported by Stemma\n\n${ABOUT[format]}`;

async function* documentLines({ documents }: ExportSource): AsyncGenerator<string> {
  for await (const document of documents()) yield `${jsonText(DOCUMENTS.line(document))}\n`;
}

async function writeEditions(source: ExportSource, { parallelOf }: LinkedSetting, openFile: OpenFile): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const cluster of source.clusters()) {
    const members = cluster.members.map(source.document);
    const file = `cluster-${cluster.id}.xml`;
    await writeText(file, teiPieces(cluster, teiWitnesses(cluster, members), parallelOf(members)), openFile);
    files.push(file);
  }
  return files;
}

/**
 * Writes what is exported in a format that others read by its standard, and a description of the files (`export.md`). The same source
 * gives the same bytes. Memory: notes on the documents and a few texts, for TEI those of one cluster.
 *
 * @returns the names of the files. Rejects with the first error of a stream or a file; what is written then is not whole.
 */
export async function exportLinked(
  source: ExportSource,
  format: LinkedFormat,
  setting: LinkedSetting,
  openFile: OpenFile,
): Promise<readonly string[]> {
  await writeText(DESCRIPTION, [about(format)], openFile);
  switch (format) {
    case 'prov':
      await writeText('prov.json', provPieces(source), openFile);
      return ['prov.json'];
    case 'annotations':
      await writeText('documents.ndjson', documentLines(source), openFile);
      await writeText('annotations.jsonld', annotationPieces(source, setting.reviewOf), openFile);
      return ['annotations.jsonld', 'documents.ndjson'];
    case 'graphml':
      await writeText('graph.graphml', graphmlPieces(source), openFile);
      return ['graph.graphml'];
    case 'tei':
      return writeEditions(source, setting, openFile);
    default:
      return unreachable(format);
  }
}
