import type { Credit, Document, PageDate, Sourced } from '../model/document.js';
import { FLAG_KINDS, type Flag, type FlagKind } from '../model/flag.js';
import type { Span } from '../model/span.js';
import type { DocumentOutcome } from '../read/raw-article.js';
import { headOf, shorten, tailOf } from '../text/cut.js';
import { printableLine } from '../text/printable.js';
import { furnitureLines } from './furniture-lines.js';
import { plural } from './plural.js';
import { printRows, type Row } from './rows.js';
import { SEVERITY_STYLE } from './severity-style.js';
import type { Paint } from './streams.js';
import { type TextLines, textLines } from './text-lines.js';

/** Wider lines are hard to read; a file that the view is piped into has no width of its own. */
const WIDEST = 100;

/** Units of a passage that is only quoted to be recognised. */
const QUOTED = 60;
/** Units shown to each side of an agency's name. */
const AROUND = 24;
/** Lines of furniture shown one by one; of more, only the first few. */
const MOST_FURNITURE = 4;

/** Places of one kind of damage shown one by one; --json has all. */
const MOST_FLAGS = 6;

/** Statements shown one by one; --json has all. */
const MOST_ATTRIBUTIONS = 12;

/** A document and where it was read: of a record, whose name is its own, the file and its number. */
type Inspected = Pick<Extract<DocumentOutcome, { readonly ok: true }>, 'document' | 'place'>;

/** A document with its lines, to say where something stands. */
interface Shown {
  readonly document: Document;
  readonly lines: TextLines;
}

/**
 * What was read of a document, for people: each field with how it is known and the line it stands in, what disagrees with it,
 * where the story begins and ends, what was left out of it and what is damaged.
 *
 * Lines are counted in the document's text: of a plain text file they are the file's own.
 */
export function inspectView({ document, place }: Inspected, columns: number | undefined, paint: Paint): string {
  const shown: Shown = { document, lines: textLines(document.text) };
  const rows = [
    ...fieldRows(shown),
    ...storyRows(shown),
    ...attributionRows(shown),
    ...furnitureRows(shown),
    fileRow(document, place),
    ...flagRows(shown),
  ];
  return `${paint('bold', printableLine(document.name))}\n${printRows(rows, Math.min(WIDEST, columns ?? WIDEST), paint)}`;
}

const none = (label: string): Row => ({ label, how: '', where: '', value: 'none', style: 'dim' });

function fieldRows(shown: Shown): readonly Row[] {
  const { outlet, headline, bylines, published, modified, language } = shown.document;
  return [
    ...sourcedRows('outlet', outlet, shown),
    ...sourcedRows('headline', headline, shown),
    ...(bylines.length === 0 ? [none('byline')] : bylines.flatMap((byline, i) => sourcedRows(i === 0 ? 'byline' : '', byline, shown))),
    datelineRow(shown),
    dateRow('published', published, shown),
    dateRow('modified', modified, shown),
    ...creditRows(shown),
    { label: 'language', how: '', where: '', value: language },
  ];
}

const lineAt = ({ lines }: Shown, offset: number): string => `line ${lines.numberAt(offset)}`;

/** The line of words that the model gives no place for, if the text has them. */
function placeOf(shown: Shown, words: string, from = 0): string {
  const at = words === '' ? -1 : shown.document.text.indexOf(words, from);
  return at < 0 ? '' : lineAt(shown, at);
}

function sourcedRows(label: string, value: Sourced | null, shown: Shown): readonly Row[] {
  if (value === null) return [none(label)];
  return [
    { label, how: value.origin, where: value.span === null ? '' : lineAt(shown, value.span[0]), value: printableLine(value.value) },
    ...value.alternatives.map(
      (other): Row => ({
        label: '',
        how: 'or',
        where: placeOf(shown, other),
        value: printableLine(other),
        style: 'dim',
      }),
    ),
  ];
}

function datelineRow(shown: Shown): Row {
  const { dateline, body } = shown.document;
  if (dateline === null) return none('dateline');
  const agency = dateline.agency === null ? '' : ` (${printableLine(dateline.agency)})`;
  const where = placeOf(shown, dateline.place, body[0]?.[0]) || placeOf(shown, dateline.place);
  return {
    label: 'dateline',
    how: '',
    where,
    value: `${printableLine(dateline.place)}${agency}${dateline.day === null ? '' : `, ${dateline.day}`}`,
  };
}

/** What says nothing that the date itself does not. */
const ISO = /^\d{4}(?:-\d\d){0,2}(?:T\S*)?$/;

function dateRow(label: string, date: PageDate | null, shown: Shown): Row {
  if (date === null) return none(label);
  const { text } = shown.document;
  const exactness = `${date.precision}${date.precision === 'minute' && date.zone === null ? ', no zone' : ''}`;
  const at = text.indexOf(date.raw);
  const words = at < 0 ? `“${shorten(printableLine(date.raw), QUOTED)}”` : around(shown, [at, at + date.raw.length]);
  const others = date.alternatives.length === 0 ? '' : `, or ${date.alternatives.join(' or ')}`;
  const value = `${date.iso.replace('T', ' ')}${others} (${exactness})${ISO.test(date.raw) ? '' : `: ${words}`}`;
  return { label, how: date.origin, where: at < 0 ? '' : lineAt(shown, at), value };
}

function creditRows(shown: Shown): readonly Row[] {
  const { credits } = shown.document;
  if (credits.length === 0) return [none('credits')];
  return credits.map(
    ({ agency, role, span }: Credit, i): Row => ({
      label: i === 0 ? 'credits' : '',
      how: role,
      where: span === null ? '' : lineAt(shown, span[0]),
      value: `${printableLine(agency)}${span === null ? ', by the markup' : `: ${around(shown, span)}`}`,
    }),
  );
}

/** A span with some of its line to both sides, whole words only. */
function around({ document: { text }, lines }: Shown, [start, end]: Span): string {
  const [from, to] = lines.spanOf(lines.numberAt(start));
  const before = text.slice(Math.max(from, start - AROUND), start);
  const after = text.slice(end, Math.max(end, Math.min(to, end + AROUND)));
  const head = start - AROUND > from ? `…${before.replace(/^\S*\s*/u, '')}` : before;
  const tail = end + AROUND < to ? `${after.replace(/\s*\S*$/u, '')}…` : after;
  return `“${printableLine(`${head}${text.slice(start, end)}${tail}`)}”`;
}

/** The first words of a text, whole. */
const firstWords = (line: string): string => (line.length > QUOTED ? `${headOf(line, QUOTED).replace(/\s\S*$/u, '')} …` : line);
/** The last words of it. */
const lastWords = (line: string): string => (line.length > QUOTED ? `… ${tailOf(line, QUOTED).replace(/^\S*\s/u, '')}` : line);

const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;
function storyRows(shown: Shown): readonly Row[] {
  const { text, body } = shown.document;
  const words = body.reduce((sum, span) => sum + (text.slice(...span).match(WORD)?.length ?? 0), 0);
  const [first = [0, 0], last = first] = [body[0], body.at(-1)];
  const row = (how: string, at: number, words: string): Row => ({
    label: '',
    how,
    where: lineAt(shown, at),
    value: `“${words}”`,
    style: 'dim',
  });
  return [
    { label: 'story', how: '', where: '', value: `${plural(words, 'word')} in ${plural(body.length, 'paragraph')}` },
    row('begins', first[0], firstWords(printableLine(text.slice(...first)))),
    row('ends', Math.max(last[0], last[1] - 1), lastWords(printableLine(text.slice(...last)))),
  ];
}

function furnitureRows(shown: Shown): readonly Row[] {
  const left = furnitureLines(shown.document, shown.lines);
  if (left.length === 0) return [none('furniture')];
  const examples = left.slice(0, MOST_FURNITURE).map(
    ({ number, text }): Row => ({
      label: '',
      how: '',
      where: `line ${number}`,
      value: shorten(printableLine(text), QUOTED),
      style: 'dim',
    }),
  );
  const rest = left.length - examples.length;
  return [
    { label: 'furniture', how: '', where: '', value: `${plural(left.length, 'line')} left out of the story` },
    ...examples,
    ...(rest > 0 ? [{ label: '', how: '', where: '', value: `and ${rest} more`, style: 'dim' } as const] : []),
  ];
}

/** Who said what, one statement a line. Only English is read for it. */
function attributionRows(shown: Shown): readonly Row[] {
  const { attributions, language, text } = shown.document;
  if (attributions.length === 0) return language === 'en' ? [none('said')] : [];
  const listed = attributions
    .slice(0, MOST_ATTRIBUTIONS)
    .map(({ kind, speaker, source, verb, stance, content, cue, addressee }, index): Row => {
      const words = (span: Span | null): string => (span === null ? '' : printableLine(text.slice(...span)));
      const who = speaker === null ? words(source) || 'nobody named' : printableLine(speaker);
      const how = [who, words(cue) || printableLine(verb ?? ''), addressee === null ? '' : `(to ${words(addressee)})`]
        .filter((part) => part !== '')
        .join(' ');
      const said = content.map(words).join(' … ');
      return {
        label: index === 0 ? 'said' : '',
        how: kind,
        where: lineAt(shown, (content[0] ?? cue ?? [0])[0]),
        // A quotation brings its own marks.
        value: `${how}${stance === 'neutral' ? '' : ` (${stance})`}: ${kind === 'direct' ? firstWords(said) : `“${firstWords(said)}”`}`,
      };
    });
  const left = attributions.length - listed.length;
  return left === 0 ? listed : [...listed, { label: '', how: '', where: '', value: `and ${left} more`, style: 'dim' }];
}

const fileRow = ({ name, bytes, encoding, sha256 }: Document, place: string): Row => ({
  label: 'file',
  how: '',
  where: '',
  value: `${place === name ? '' : `${printableLine(place)}, `}${plural(bytes, 'byte')}, ${encoding}, sha256 ${sha256.slice(0, 16)}…`,
});

/** Damage of each kind, the first places of it; a word that fills the file is told in a few lines. */
function flagRows(shown: Shown): readonly Row[] {
  const kinds = new Map<FlagKind, Flag[]>();
  for (const flag of shown.document.flags) {
    const known = kinds.get(flag.kind);
    if (known) known.push(flag);
    else kinds.set(flag.kind, [flag]);
  }
  const listed = new Set([...kinds.values()].flatMap((flags) => flags.slice(0, MOST_FLAGS)));
  const left = [...kinds].filter(([, flags]) => flags.length > MOST_FLAGS);
  return [
    ...shown.document.flags.filter((flag) => listed.has(flag)).map(flagRow(shown)),
    ...left.map(
      ([kind, flags]): Row => ({
        label: '',
        how: '',
        where: '',
        value: `and ${flags.length - MOST_FLAGS} more: ${FLAG_KINDS[kind].title}`,
        style: 'dim',
      }),
    ),
  ];
}

const flagRow =
  (shown: Shown) =>
  ({ kind, severity, a, explanation }: Flag, index: number): Row => ({
    label: index === 0 ? 'damage' : '',
    how: severity,
    where: a === null ? '' : lineAt(shown, a[0]),
    value: `${FLAG_KINDS[kind].title}. ${printableLine(explanation)}`,
    howStyle: SEVERITY_STYLE[severity],
  });
