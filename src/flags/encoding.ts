import type { Document } from '../model/document.js';
import type { EncodingBasis, EncodingFinding } from '../model/encoding-basis.js';
import { unreachable } from '../model/unreachable.js';
import { type Misreading, misreadings } from '../text/mojibake.js';
import type { Draft } from './draft.js';
import { quote } from './pair.js';
import { eachPart } from './read-parts.js';

/** A page decoded by the wrong table has hundreds of places of a few kinds; more kinds than this tell a reader nothing new. */
const MOST_READINGS = 8;

/** Equal readings together, in the order of their first places. */
function byReading(found: readonly Misreading[]): readonly (readonly [Misreading, ...Misreading[]])[] {
  const groups = new Map<string, [Misreading, ...Misreading[]]>();
  for (const misreading of found) {
    const group = groups.get(misreading.before);
    if (group) group.push(misreading);
    else groups.set(misreading.before, [misreading]);
  }
  return [...groups.values()];
}

const LOST = '\ufffd';
const times = (places: number): string => (places === 1 ? '' : `, in ${places} places`);

/** Text in UTF-8 that was read as windows-1252 somewhere on its way: `donâ€™t`. The text stays as it is. */
export function mojibake(document: Document): readonly Draft[] {
  const groups = byReading(eachPart(document, misreadings).filter(({ after }) => !after.includes(LOST)));
  const left = groups.slice(MOST_READINGS).reduce((sum, group) => sum + group.length, 0);
  return groups.slice(0, MOST_READINGS).map((group, i): Draft => {
    const [{ span, before, after }] = group;
    const rest = i === MOST_READINGS - 1 && left > 0 ? ` ${left} more places of other readings are like it.` : '';
    return {
      kind: 'mojibake',
      severity: 'minor',
      a: span,
      b: null,
      before,
      after,
      detail: { places: group.length, unlisted: i === MOST_READINGS - 1 ? left : 0 },
      explanation: `The text reads ${quote(before)} where ${quote(after)} most likely stood${times(group.length)}: it was decoded by the wrong table.${rest}`,
    };
  });
}

/** A run of signs for "a character was here", also where that sign was itself misread. */
const LOST_RUN = /(?:\ufffd|ï¿½)+/g;

/** Characters that a decoder gave up on: what stood there cannot be told from the text. */
export function lostCharacters(document: Document): readonly Draft[] {
  const found = eachPart(document, (text) =>
    Array.from(text.matchAll(LOST_RUN), ({ 0: run, index }) => ({ span: [index, index + run.length] as const, run })),
  );
  const first = found[0];
  if (!first) return [];
  return [
    {
      kind: 'lost-character',
      severity: 'minor',
      a: first.span,
      b: null,
      before: first.run,
      after: null,
      detail: { places: found.length },
      explanation: `A character was lost in decoding and ${quote(LOST)} stands for it${times(found.length)}.`,
    },
  ];
}

/** Why a reader should doubt the letters beyond ASCII; null where there is no doubt. */
function doubt(basis: EncodingBasis, encoding: string): string | null {
  switch (basis) {
    case 'mark':
    case 'form':
    case 'declared':
      return null;
    case 'damaged':
      return 'The file is UTF-8 with broken places; what stood there is lost.';
    case 'detected':
      return `The file does not say which encoding it is in; it was read as ${encoding}, which its letters suggest.`;
    case 'fallback':
      return `The file does not say which encoding it is in and its letters suggest none; it was read as ${encoding}, so letters with accents, quotation marks and dashes may be wrong.`;
    default:
      return unreachable(basis);
  }
}

/** A text whose encoding was not declared and is not certain. */
export function uncertainEncoding({ encoding, basis, disproved }: EncodingFinding): readonly Draft[] {
  const reason = doubt(basis, encoding);
  if (reason === null) return [];
  const claim = disproved === null ? '' : ` It is declared as ${quote(disproved)}, which its bytes are not.`;
  const detail = { encoding, basis, disproved };
  const explanation = `${reason}${claim}`;
  return [{ kind: 'uncertain-encoding', severity: 'info', a: null, b: null, before: null, after: null, detail, explanation }];
}
