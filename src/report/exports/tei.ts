import type { Form, ParallelSegment, ParallelText } from '../../model/parallel-text.js';
import { type TeiCluster, type TeiWitness, teiHeader } from './tei-header.js';
import { xmlText } from './xml-text.js';

const PARAGRAPH_BREAK = '\n\n';
const OPEN = '<ab xml:space="preserve">';
const CLOSE = '</ab>\n';

type Sigla = ReadonlyMap<string, string>;

/** Sigla as references, in the order of the apparatus. */
const references = (ids: readonly string[], sigla: Sigla): string =>
  [...sigla].flatMap(([id, siglum]) => (ids.includes(id) ? [`#${siglum}`] : [])).join(' ');

const words = (text: string): string => xmlText(text).replaceAll(PARAGRAPH_BREAK, '<milestone unit="paragraph"/>');

const reading = ({ text, witnesses }: Form, sigla: Sigla): string => {
  const wit = references(witnesses, sigla);
  return text === '' ? `<rdg wit="${wit}"/>` : `<rdg wit="${wit}">${words(text)}</rdg>`;
};

/** Most carried first, those that equally many carry in the order of the apparatus. */
function inOrder(forms: readonly Form[], sigla: Sigla): readonly Form[] {
  const order = [...sigla.keys()];
  const first = ({ witnesses }: Form): number => order.findIndex((id) => witnesses.includes(id));
  return [...forms].sort((x, y) => y.witnesses.length - x.witnesses.length || first(x) - first(y));
}

const readings = (forms: readonly Form[], sigla: Sigla): string =>
  inOrder(forms, sigla)
    .map((form) => reading(form, sigla))
    .join('');

const group = (forms: readonly Form[], sigla: Sigla): string =>
  forms.length === 1 ? readings(forms, sigla) : `<rdgGrp type="orthographic">${readings(forms, sigla)}</rdgGrp>`;

/** A segment: bare text where all have it, else an apparatus entry. */
function segmentOf({ readings: told, silent }: ParallelSegment, sigla: Sigla): string {
  const [first = []] = told;
  if (told.length > 1) return `<app type="substantive">${told.map((forms) => group(forms, sigla)).join('')}</app>`;
  if (first.length > 1) return `<app type="accidental">${readings(first, sigla)}</app>`;
  const [form] = first;
  if (form === undefined) return '';
  if (silent.length > 0 || form.witnesses.length < sigla.size) return `<app type="lacuna">${reading(form, sigla)}</app>`;
  return xmlText(form.text).replaceAll(PARAGRAPH_BREAK, `${CLOSE}${OPEN}`);
}

/** Milestones before each segment at which a stretch of a transposed witness begins. */
function milestones({ transpositions }: ParallelText, sigla: Sigla): ReadonlyMap<number, string> {
  const before = new Map<number, string>();
  for (const { document, stretches } of transpositions)
    for (const [order, segment] of stretches.entries()) {
      const mark = `<milestone unit="stretch" edRef="${references([document], sigla)}" n="${order + 1}"/>`;
      before.set(segment, `${before.get(segment) ?? ''}${mark}`);
    }
  return before;
}

/** The headlines, an apparatus entry of their own; those without one have an empty reading. */
function headOf(witnesses: readonly TeiWitness[]): string {
  const carriers = new Map<string, string[]>();
  for (const { siglum, article } of witnesses) {
    const headline = article.headline?.value ?? '';
    carriers.set(headline, [...(carriers.get(headline) ?? []), `#${siglum}`]);
  }
  if (carriers.size === 1) {
    const [headline = ''] = carriers.keys();
    return headline === '' ? '' : `<head>${xmlText(headline)}</head>\n`;
  }
  const told = [...carriers].map(([headline, wit]) =>
    headline === '' ? `<rdg wit="${wit.join(' ')}"/>` : `<rdg wit="${wit.join(' ')}">${xmlText(headline)}</rdg>`,
  );
  return `<head><app>${told.join('')}</app></head>\n`;
}

const LANGUAGE = /^[a-z]{2,3}$/;

function languageOf(witnesses: readonly TeiWitness[]): string {
  const languages = new Set(witnesses.map(({ article }) => article.language));
  const [language = ''] = languages;
  return languages.size === 1 && LANGUAGE.test(language) ? ` xml:lang="${language}"` : '';
}

/**
 * The members of a cluster as a TEI P5 document in parallel segmentation, piece by piece.
 *
 * @param versions the members in the order of their sigla. @param parallel the same told together (`model/parallel-text.ts`).
 */
export function* teiPieces(cluster: TeiCluster, versions: readonly TeiWitness[], parallel: ParallelText): Generator<string> {
  const left = new Set(parallel.leftOut);
  const siglumOf = new Map(versions.map(({ siglum, article }) => [article.id, siglum]));
  const sigla = new Map([...siglumOf].filter(([id]) => !left.has(id)));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n';
  yield teiHeader(
    cluster,
    versions,
    parallel.leftOut.map((id) => siglumOf.get(id) ?? ''),
  );
  yield `<text${languageOf(versions)}>\n<body>\n${headOf(versions)}${OPEN}`;
  const marks = milestones(parallel, sigla);
  for (const [index, segment] of parallel.segments.entries()) yield `${marks.get(index) ?? ''}${segmentOf(segment, sigla)}`;
  yield `${CLOSE}</body>\n</text>\n</TEI>\n`;
}
