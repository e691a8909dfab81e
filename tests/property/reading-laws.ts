import { type Document, ORIGINS, type PageDate, type Sourced } from '../../src/model/document.js';
import type { Flag } from '../../src/model/flag.js';
import { REJECTION_CODES, type Rejection } from '../../src/model/rejection.js';
import type { Span } from '../../src/model/span.js';

/** What is wrong with an outcome, in words; none when every law holds. */
type Problems = readonly string[];

const cutsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function spanProblems(text: string, [start, end]: Span, what: string): Problems {
  const shown = `${what} [${start}, ${end})`;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    return [`${shown} is outside the text of ${text.length}`];
  if (start >= end) return [`${shown} is empty`];
  return cutsPair(text, start) || cutsPair(text, end) ? [`${shown} cuts a surrogate pair`] : [];
}

const folded = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A value read from the text is the text; one that metadata gives stands in the text in the same letters. */
function sourcedProblems(text: string, sourced: Sourced | null, what: string): Problems {
  if (sourced === null) return [];
  const { value, span, origin, alternatives } = sourced;
  const problems: string[] = [];
  if (folded(value) === '') problems.push(`${what} has no letter: ${JSON.stringify(value)}`);
  if (!ORIGINS.includes(origin)) problems.push(`${what} is from ${origin}`);
  if (new Set([value, ...alternatives].map(folded)).size !== alternatives.length + 1) problems.push(`${what} repeats an alternative`);
  if (origin === 'text' && span === null) problems.push(`${what} is read from the text but nowhere in it`);
  if (span === null) return problems;
  const words = text.slice(...span);
  const same = origin === 'text' ? words === value : folded(words) === folded(value);
  if (!same) problems.push(`${what} is ${JSON.stringify(value)}, its span reads ${JSON.stringify(words)}`);
  return [...problems, ...spanProblems(text, span, what)];
}

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?)?)?)?$/;
/** How many parts a date of each precision has; hour and minute are one. */
const PARTS = { year: 1, month: 2, day: 3, minute: 4 } as const;

function dateProblems(date: PageDate | null, what: string): Problems {
  if (date === null) return [];
  const shown = `${what} ${JSON.stringify(date)}`;
  const parts = ISO.exec(date.iso);
  if (!parts) return [`${shown} is no ISO date`];
  const [, year, month, day, hour, minute, zone] = parts;
  const given = [year, month, day, minute].filter((part) => part !== undefined).length;
  if (given !== PARTS[date.precision]) return [`${shown} is of another precision`];
  if ((zone ?? null) !== date.zone) return [`${shown} has another zone`];
  const real = new Date(Date.UTC(2000, Number(month ?? 1) - 1, 1));
  real.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const valid = real.getUTCMonth() + 1 === Number(month ?? 1) && real.getUTCDate() === Number(day ?? 1);
  return valid && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 ? [] : [`${shown} is on no calendar`];
}

function bodyProblems({ text, body }: Document): Problems {
  if (body.length === 0) return ['the body is empty'];
  return body.flatMap((span, i) => {
    const before = body[i - 1]?.[1] ?? 0;
    const words = text.slice(...span);
    return [
      ...spanProblems(text, span, `body ${i}`),
      ...(span[0] < before ? [`body ${i} begins before the paragraph before it ends`] : []),
      ...(words.trim() === words ? [] : [`body ${i} has white space at an end: ${JSON.stringify(words)}`]),
    ];
  });
}

/** The laws every document keeps, whatever it was read from. */
export function documentProblems(document: Document): Problems {
  const { text, headline, outlet, bylines, credits, published, modified } = document;
  return [
    ...bodyProblems(document),
    ...sourcedProblems(text, headline, 'headline'),
    ...sourcedProblems(text, outlet, 'outlet'),
    ...bylines.flatMap((byline, i) => sourcedProblems(text, byline, `byline ${i}`)),
    ...credits.flatMap(({ agency, span }) => (span === null ? [] : spanProblems(text, span, `credit ${agency}`))),
    ...dateProblems(published, 'published'),
    ...dateProblems(modified, 'modified'),
    ...(/^(?:[a-z]{2}|unknown)$/.test(document.language) ? [] : [`language is ${JSON.stringify(document.language)}`]),
    ...(/^[0-9a-f]{16}$/.test(document.id) && /^[0-9a-f]{64}$/.test(document.sha256) ? [] : ['id or hash is not hex']),
    ...(document.dateline?.place.trim() === '' ? ['the dateline has no place'] : []),
  ];
}

/** A flag of one text stands inside it. */
export const flagProblems = (text: string, flags: readonly Flag[]): Problems =>
  flags.flatMap(({ kind, a }) => {
    if (a === null) return [];
    const empty = a[0] === a[1] ? [] : spanProblems(text, a, kind);
    return a[0] > a[1] || a[0] < 0 || a[1] > text.length ? [`${kind} [${a.join(', ')}) is outside the text`] : empty;
  });

/** A rejection has a code of the list and says in one safe line what is wrong. */
export const rejectionProblems = ({ code, message }: Rejection): Problems => [
  ...(REJECTION_CODES.includes(code) && (code !== 'failed' || message.includes('nested too deep'))
    ? []
    : [`rejected as ${code}: ${message}`]),
  ...(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(message) || message.length > 300 || message.trim() === ''
    ? [`the message is not one safe line: ${JSON.stringify(message)}`]
    : []),
];
