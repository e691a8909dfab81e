import type { Document } from '../model/document.js';
import { percent } from '../model/percent.js';
import { MEMBER_RELATIONS, type RelationKind } from '../model/relation.js';
import type { Checked, CheckedMatch } from '../pipeline/check.js';
import { directionLine } from '../report/direction-line.js';
import { countLetters } from '../text/count-letters.js';
import { shorten } from '../text/cut.js';
import { printableLine } from '../text/printable.js';
import { plural } from './plural.js';
import type { Paint } from './streams.js';
import { hanging } from './wrap.js';

/** Matches shown one by one; --json has all. */
const MOST_SHOWN = 10;
/** Units of a headline. */
const HEADLINE = 70;

/** What a relation is called before the name of the match. */
const CALLED: Readonly<Record<RelationKind, string>> = {
  identical: 'the same text as',
  republication: 'a republication, with',
  reworked: 'reworked, with',
  partial: 'shares passages with',
  rewrite: 'tells in other words',
};

/** What the archive says of a text, for a terminal: how much of it stands where, how the two differ, who was likely first. */
export function checkView({ document, held, matches, left }: Checked, columns: number | undefined, paint: Paint): string {
  const heldLine = held
    ? [hanging('', 'The archive holds these bytes under this name already; they are not compared with themselves.', columns)]
    : [];
  const leftLine =
    left > 0
      ? [hanging('', `${plural(left, 'more text')} of the archive share runs of letters with it and were not compared.`, columns)]
      : [];
  const lines = matches.slice(0, MOST_SHOWN).flatMap((match) => matchLines(match, document, columns, paint));
  const more =
    matches.length > MOST_SHOWN
      ? [paint('dim', `and ${plural(matches.length - MOST_SHOWN, 'more match', 'more matches')}; --json lists all`)]
      : [];
  const verdict = matches.length === 0 ? ['Nothing in the archive has a passage of this text.'] : [];
  return [paint('bold', printableLine(document.name)), ...heldLine, ...verdict, ...lines, ...more, ...leftLine].join('\n');
}

const lettersIn = ({ text, body }: Document): number => body.reduce((sum, [start, end]) => sum + countLetters(text.slice(start, end)), 0);

function matchLines(
  { document: other, relation, ofNew, ofMatch, direction }: CheckedMatch,
  document: Document,
  columns: number | undefined,
  paint: Paint,
): readonly string[] {
  const letters = Math.round(ofNew * lettersIn(document)).toLocaleString('en-US');
  const majors = relation.flags.filter(({ severity }) => severity === 'major').length;
  const findings = relation.flags.length === 0 ? 'no difference' : `${plural(relation.flags.length, 'difference')}, ${majors} major`;
  const head = `${percent(ofNew)} of this text, ${letters} letters, is in ${printableLine(other.name)}; ${findings}`;
  const kind = MEMBER_RELATIONS.has(relation.kind) && relation.kind !== 'identical' ? ` ${percent(ofMatch)} of the other` : '';
  return [
    hanging('  ', head, columns),
    hanging('    ', `${directionLine(direction, MEMBER_RELATIONS.has(relation.kind))}.`, columns),
    hanging('    ', paint('dim', `${CALLED[relation.kind]}${kind}: ${aboutOf(other)}`), columns),
  ];
}

function aboutOf({ id, outlet, headline, published, modified }: Document): string {
  const date = published ?? modified;
  const parts = [outlet?.value, headline === null ? null : shorten(headline.value, HEADLINE), date?.iso.replace('T', ' '), id];
  return parts.flatMap((part) => (part === null || part === undefined || part === '' ? [] : [printableLine(part)])).join(' · ');
}
