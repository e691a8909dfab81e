import type { Document } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import {
  type Annotated,
  type Annotation,
  annotated,
  type FlagSubject,
  flagAnnotations,
  type Review,
  reviewAnnotation,
  type ToldFlag,
} from './annotation.js';
import type { Source } from './export-source.js';
import { jsonText } from './json-text.js';
import { NAMESPACE } from './names-of-things.js';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** UTF-16 units of texts that are kept at hand: relations come in the order of their documents, so that most are asked for again soon. */
const MOST_UNITS = 8_000_000;

/** Documents by their id, those used last kept ready. */
function atHand(load: (id: string) => Text): (id: string) => Annotated {
  const known = new Map<string, Annotated>();
  let units = 0;
  return (id) => {
    const text = known.get(id) ?? annotated(load(id));
    if (!known.delete(id)) units += text.text.length;
    known.set(id, text);
    for (const [oldest, { text: words }] of known) {
      if (units <= MOST_UNITS || oldest === id) break;
      known.delete(oldest);
      units -= words.length;
    }
    return text;
  };
}

async function* subjects(source: AnnotationSource): AsyncGenerator<FlagSubject> {
  for await (const document of source.documents()) {
    if (document.flags.length === 0) continue;
    const a = annotated(document);
    for (const flag of document.flags) yield { flag, a, b: null };
  }
  const text = atHand(source.document);
  for await (const relation of source.relations())
    for (const flag of relation.flags) yield { flag, a: text(relation.a), b: text(relation.b) };
}

type Text = Pick<Document, 'id' | 'text' | 'language'>;

/** What annotations are made from: an export's source, or what of it a page has. */
export interface AnnotationSource {
  readonly documents: () => Source<Text & { readonly flags: readonly ToldFlag[] }>;
  readonly relations: () => Source<Pick<Relation, 'a' | 'b'> & { readonly flags: readonly ToldFlag[] }>;
  readonly document: (id: string) => Text;
}

/** A reviewer's word on a flag, by the flag's id; null where there is none. */
export type ReviewOf = (flagId: string) => Review | null;

/**
 * All findings as one Web Annotation collection (JSON-LD), piece by piece, an annotation a line: first those about single texts, then
 * those about pairs, each followed by what a reviewer said of it. Positions count code points of the document's `text`; the model wants
 * it so. Memory: a few texts, however many there are.
 */
export async function* annotationPieces(source: AnnotationSource, reviewOf: ReviewOf = () => null): AsyncGenerator<string> {
  let total = 0;
  const item = (annotation: Annotation): string => `${total++ === 0 ? '\n' : ',\n'}${jsonText(annotation)}`;
  yield `{"@context":${JSON.stringify(CONTEXT)},"id":"${NAMESPACE}annotations","type":"AnnotationCollection","label":"Findings of Stemma","generator":{"id":"${NAMESPACE}tool","type":"Software","name":"Stemma"},\n`;
  yield `"first":{"id":"${NAMESPACE}annotations-1","type":"AnnotationPage","partOf":"${NAMESPACE}annotations","startIndex":0,"items":[`;
  for await (const subject of subjects(source)) {
    yield* flagAnnotations(subject).map(item);
    const review = reviewOf(subject.flag.id);
    if (review !== null) yield item(reviewAnnotation(subject, review));
  }
  yield `]},\n"total":${total}}\n`;
}
