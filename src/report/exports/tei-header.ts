import type { Lineage } from '../../model/cluster.js';
import type { ArticleRecord } from './export-source.js';
import { xmlAttribute, xmlText } from './xml-text.js';

/** What the header tells of the cluster. */
export type TeiCluster = Pick<Lineage, 'id' | 'title'>;

/** A version in the apparatus: the siglum is that of the cluster's page. */
export interface TeiWitness {
  readonly siglum: string;
  readonly article: ArticleRecord;
}

/** A date as W3C has it: minutes need seconds there. */
const when = (iso: string): string => iso.replace(/T\d\d:\d\d/, '$&:00');

const element = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? '' : `<${name}>${xmlText(text)}</${name.split(' ')[0] ?? name}>`;

const witness = ({ siglum, article }: TeiWitness): string =>
  `<witness xml:id="${siglum}"><bibl>${[
    element('title level="a"', article.headline?.value),
    ...article.bylines.map(({ value }) => element('author', value)),
    element('publisher', article.outlet?.value),
    article.published === null ? '' : `<date when="${xmlAttribute(when(article.published.iso))}">${xmlText(article.published.raw)}</date>`,
    element('idno type="document"', article.id),
    element('idno type="file"', article.name),
    element('idno type="sha256"', article.sha256),
  ].join('')}</bibl></witness>\n`;

/** How the text is encoded, for whoever opens the file. */
const CONVENTIONS: readonly string[] = [
  'The story of every witness, without headline and page furniture, in parallel segments. Text outside an app is that of all witnesses. In an app of the type “substantive” the witnesses have other letters, in one of the type “accidental” only other spaces, marks or capitals; in one of the type “lacuna” they agree, and witnesses that no rdg names do not reach there. An empty rdg has nothing at the place.',
  'An end of an ab, or a milestone of the unit “paragraph”, is a paragraph break. White space is the witness’s own.',
  'Where a witness tells stretches in another order, a milestone of the unit “stretch” with its siglum in edRef stands where each begins; n is its place in the order of that witness.',
  'A character that XML 1.0 has no place for is U+FFFD.',
];

/** The header: which witnesses there are, and how they are encoded. @param leftOut sigla of those whose text is not in the file. */
export function teiHeader(cluster: TeiCluster, witnesses: readonly TeiWitness[], leftOut: readonly string[]): string {
  const missing = leftOut.length === 0 ? [] : [`Not collated, and without a rdg: ${leftOut.join(' ')}.`];
  return [
    '<teiHeader>\n<fileDesc>\n',
    `<titleStmt><title>${xmlText(cluster.title)}</title></titleStmt>\n`,
    `<publicationStmt><p>Cluster ${xmlText(cluster.id)}, collated by Stemma.</p></publicationStmt>\n`,
    `<sourceDesc>\n<listWit>\n${witnesses.map(witness).join('')}</listWit>\n</sourceDesc>\n</fileDesc>\n`,
    '<encodingDesc>\n<variantEncoding method="parallel-segmentation" location="internal"/>\n',
    `<editorialDecl>${[...CONVENTIONS, ...missing].map((line) => `<p>${xmlText(line)}</p>`).join('\n')}</editorialDecl>\n`,
    '</encodingDesc>\n</teiHeader>\n',
  ].join('');
}
