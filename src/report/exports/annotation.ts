import type { Decision } from '../../model/decision.js';
import type { Document } from '../../model/document.js';
import { FLAG_KINDS, type Flag } from '../../model/flag.js';
import type { Span } from '../../model/span.js';
import { codePointOffsets } from './code-points.js';
import { documentName, NAMESPACE } from './names-of-things.js';
import { type TextPositionSelector, type TextQuoteSelector, textPosition, textQuote } from './selectors.js';

/** A text that annotations point into. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** Offsets of the text in code points. */
  readonly pointsAt: (offset: number) => number;
}

/** Makes a document ready to be pointed into. O(length). */
export const annotated = ({ id, text, language }: Pick<Document, 'id' | 'text' | 'language'>): Annotated => ({
  id,
  text,
  language,
  pointsAt: codePointOffsets(text),
});

/** What a reviewer said of a flag. */
export interface Review {
  /** Null where there is only a note. */
  readonly decision: Decision | null;
  readonly note: string | null;
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format?: 'text/plain';
  readonly language?: string;
  readonly purpose: string;
}

interface Linked {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly purpose: 'linking';
}

interface TextTarget {
  readonly type: 'SpecificResource';
  readonly source: { readonly id: string; readonly type: 'Text'; readonly format: 'text/plain'; readonly language?: string };
  readonly selector?: readonly [TextQuoteSelector, TextPositionSelector];
}

/** An annotation of the W3C Web Annotation Data Model (Recommendation of 23 February 2017). */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly body: readonly (TextualBody | Linked)[];
  readonly target: TextTarget | readonly string[];
}

type Side = 'a' | 'b';

/** What an annotation tells of a flag. */
export type ToldFlag = Omit<Flag, 'detail'>;

/** A flag and the texts it is about. */
export interface FlagSubject {
  readonly flag: ToldFlag;
  readonly a: Annotated;
  /** Null for a finding about one text alone. */
  readonly b: Annotated | null;
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i;
const languageOf = (language: string): { readonly language?: string } => (TAG.test(language) ? { language } : {});

function target({ id, text, language, pointsAt }: Annotated, span: Span | null): TextTarget {
  const source = { id: `${NAMESPACE}${documentName(id)}`, type: 'Text', format: 'text/plain', ...languageOf(language) } as const;
  if (span === null) return { type: 'SpecificResource', source };
  return { type: 'SpecificResource', source, selector: [textQuote(text, span), textPosition(pointsAt, span)] };
}

/** Two files of the same bytes give two pairs the same flags: the ids of the documents tell their annotations apart. */
const idOf = ({ flag, a, b }: FlagSubject, side: string): string =>
  `${NAMESPACE}flag-${flag.id}-${[a, b].flatMap((text) => (text === null ? [] : [text.id])).join('-')}-${side}`;

/** The sides a flag says something of: those where it stands, or of whose metadata it tells, and all when it tells no place. */
function sidesOf({ flag, b }: FlagSubject): readonly Side[] {
  const all: readonly Side[] = b === null ? ['a'] : ['a', 'b'];
  const placed = all.filter((side) => flag[side] !== null || (side === 'a' ? flag.before : flag.after) !== null);
  return placed.length === 0 ? all : placed;
}

/** The annotations of a flag, one for each side it stands on; each says what was found and names the other. */
export function flagAnnotations(subject: FlagSubject): readonly Annotation[] {
  const { flag } = subject;
  const sides = sidesOf(subject);
  return sides.flatMap((side) => {
    const text = subject[side];
    if (text === null) return [];
    const others = sides.filter((other) => other !== side);
    return [
      {
        id: idOf(subject, side),
        type: 'Annotation',
        motivation: 'describing',
        body: [
          { type: 'TextualBody', value: flag.explanation, format: 'text/plain', language: 'en', purpose: 'describing' },
          { type: 'TextualBody', value: FLAG_KINDS[flag.kind].title, format: 'text/plain', language: 'en', purpose: 'classifying' },
          { type: 'TextualBody', value: flag.kind, purpose: 'tagging' },
          { type: 'TextualBody', value: flag.severity, purpose: 'tagging' },
          ...others.map((other): Linked => ({ type: 'SpecificResource', source: idOf(subject, other), purpose: 'linking' })),
        ],
        target: target(text, flag[side]),
      },
    ];
  });
}

/** What each decision is among the motivations of the model, and the word for it. */
const DECIDED: Readonly<Record<Decision, { readonly motivation: string; readonly word: string }>> = {
  confirm: { motivation: 'assessing', word: 'confirmed' },
  dismiss: { motivation: 'assessing', word: 'dismissed' },
  question: { motivation: 'questioning', word: 'in question' },
};

/** What a reviewer said, as an annotation of the annotations of the flag. */
export function reviewAnnotation(subject: FlagSubject, { decision, note }: Review): Annotation {
  const decided = decision === null ? null : DECIDED[decision];
  return {
    id: idOf(subject, 'review'),
    type: 'Annotation',
    motivation: decided?.motivation ?? 'commenting',
    body: [
      ...(decided === null
        ? []
        : [{ type: 'TextualBody', value: decided.word, format: 'text/plain', language: 'en', purpose: decided.motivation } as const]),
      ...(note === null || note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' } as const]),
    ],
    target: sidesOf(subject).map((side) => idOf(subject, side)),
  };
}
