import type { Document } from '../../model/document.js';
import { percent } from '../../model/percent.js';
import { clockText, dayText, type When } from '../clock.js';
import { wordCount } from '../compare/draw-piece.js';
import { plain, visible } from '../escape.js';
import { count } from '../strings.js';
import type { Dossier, Witness } from './dossier.js';
import { lostGaps, ownPair, type Pair } from './pairs.js';

export interface VersionRow {
  readonly siglum: string;
  readonly outlet: string;
  readonly satellite: boolean;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly credit: string;
  readonly day: string | null;
  readonly clock: string;
  readonly words: number;
  readonly coverage: readonly string[];
  readonly damage: string | null;
  /** Major findings against the version it is compared with; null for the one that the others are compared with. */
  readonly major: string | null;
}

const LONGEST = 300;

function credits(document: Document): string {
  const wire = [...new Set(document.credits.map(({ agency, role }) => `${role === 'cited' ? 'Cites' : 'Credit:'} ${plain(agency, 60)}`))];
  const place =
    document.dateline === null
      ? ''
      : `Dateline: ${plain(document.dateline.place, 40)}${document.dateline.agency === null ? '' : ` (${plain(document.dateline.agency, 40)})`}`;
  return [...wire, place].filter((part) => part !== '').join('. ') || 'No credit';
}

function clock(when: When, zone: string | null): string {
  if (when.precision !== 'minute') return `${when.precision} only`;
  return `${clockText(when)}, ${zone === null ? 'no zone' : plain(zone, 12)}`;
}

function coverage(witness: Witness, index: number, pair: Pair | null, dossier: Dossier): readonly string[] {
  if (pair === null) {
    const parent = dossier.witnesses[witness.parent];
    return parent === undefined ? [] : [`from ${parent.siglum}`];
  }
  const [own, other] =
    pair.a === index ? [pair.relation.coverageA, pair.relation.coverageB] : [pair.relation.coverageB, pair.relation.coverageA];
  const relative = dossier.witnesses[pair.a === index ? pair.b : pair.a]?.siglum ?? '';
  return [`${percent(other)} of ${relative}`, `${percent(own)} of ${witness.siglum}`];
}

/** Rows of the versions table, in the order of the sigla. */
export function versionRows(dossier: Dossier, pairs: readonly Pair[]): readonly VersionRow[] {
  return dossier.witnesses.flatMap((witness, i) => {
    const { document } = witness;
    if (document === null) return [];
    const pair = ownPair(i, dossier, pairs);
    const lost = pair === null || pair.b !== i ? 0 : lostGaps(pair.relation);
    const majors = pair?.relation.flags.filter(({ severity }) => severity === 'major').length ?? 0;
    return [
      {
        siglum: witness.siglum,
        outlet: witness.name,
        satellite: witness.shape === 'satellite',
        headline: document.headline === null ? null : visible(document.headline.value.slice(0, LONGEST)),
        byline: document.bylines.length === 0 ? null : plain(document.bylines.map(({ value }) => value).join(', '), 120),
        credit: credits(document),
        day: witness.when === null ? null : dayText(witness.when),
        clock: witness.when === null ? '' : clock(witness.when, witness.zone),
        words: document.body.reduce((sum, [from, to]) => sum + wordCount(document.text.slice(from, to)), 0),
        coverage: coverage(witness, i, pair, dossier),
        damage: lost === 0 ? null : `${count(lost, 'gap')} lost`,
        major: pair === null || Math.max(pair.a, pair.b) !== i ? null : String(majors),
      },
    ];
  });
}
