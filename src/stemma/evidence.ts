import type { EvidenceKind } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { percent } from '../model/percent.js';
import { isAgencyPage, wireAgencies } from '../text/wire-agencies.js';
import type { BothWays } from './descent.js';
import { count, type DateOrder, orderPages, spell } from './page-date.js';
import { isSameOutlet } from './same-outlet.js';
import { leaning } from './score.js';
import { isLater, type Step } from './step.js';

/** What one piece of evidence says about two texts, before it is known which of them ends up as the source. */
export interface Sign {
  readonly kind: EvidenceKind;
  /** Logarithm of the likelihood ratio; positive speaks for A as the source, negative for B, zero for neither. */
  readonly weight: number;
  readonly explanation: string;
  /** Fitted on texts of known descent, and not weighed by hand. */
  readonly fitted: boolean;
}

export interface Scene {
  readonly facts: PairFacts;
  readonly a: Document;
  readonly b: Document;
  readonly labelA: string;
  readonly labelB: string;
  readonly ignoreDates: boolean;
  /** The steps from A to B and back. */
  readonly ways: BothWays;
}

/**
 * Evidence that no simulation and no data at hand can teach is weighed by hand. A text that names the other outlet: strong, but it may
 * name it for something else.
 */
const CITATION = 2.5;

/** A text that credits the very outlet whose page the other is: as good as its own word. */
const CREDITED_SOURCE = 3;

/** A later date that no time zone can turn round, and one that a zone could. Pages are re-dated, so neither is proof. */
const SURE_DATE = 1.6;
const UNSURE_DATE = 0.8;

/** Fitted evidence that leans by less is no evidence. */
const LEAST = 0.05;

/** Every kind of evidence, each by a rule of its own. What they may carry together is judged in `judge-pair`. */
export const EVIDENCE_RULES: readonly ((scene: Scene) => readonly Sign[])[] = [
  fitted('damage', damage),
  fitted('headline', ({ headline }, source, copy) => lineTold(headline, 'headline', source, copy)),
  fitted('credit', ({ byline }, source, copy) => lineTold(byline, 'byline', source, copy)),
  citation,
  agencyPage,
  fitted('containment', containment),
  fitted('innovation', innovation),
  dates,
];

/** What a step says in words, seen from the text that it makes the source; null where it holds nothing that could be told, which is no evidence then. */
type Telling = (step: Step, source: string, copy: string, scene: Scene) => string | null;

/** Weighs all features of one kind together: the difference between the step down and the step up. */
function fitted(kind: EvidenceKind, tell: Telling): (scene: Scene) => readonly Sign[] {
  return (scene) => {
    const { ways, labelA, labelB } = scene;
    const weight = leaning(ways, kind);
    if (Math.abs(weight) < LEAST) return [];
    const explanation = weight > 0 ? tell(ways.down.step, labelA, labelB, scene) : tell(ways.up.step, labelB, labelA, scene);
    return explanation === null ? [] : [{ kind, weight, explanation, fitted: true }];
  };
}

/** Damage is one-way: nobody restores lost spaces, and who types a text anew does not mend what he cannot see. */
function damage(step: Step, source: string, copy: string, { ways }: Scene): string | null {
  if (ways.down.revision) return mending(step, source, copy);
  const parts = [
    harm(step.gapsLost, step.gapsRestored, ['gap between words', 'gaps between words'], `that ${source} has`, `lost in ${copy}`),
    harm(step.slipsMade, step.slipsMended, ['word', 'words'], `sound in ${source}`, `misspelt in ${copy}`),
    step.brokenOff ? `${copy} breaks off inside a sentence where ${source} goes on` : '',
    step.misread ? `characters that ${source} has right are decoded by a wrong table in ${copy}` : '',
  ].filter((part) => part !== '');
  const why = step.gapsLost > step.gapsRestored ? 'nobody restores lost spaces' : 'damage is made more often than mended';
  return parts.length === 0 ? null : `${sentence(parts)}; ${why}.`;
}

/** Between two editions of one outlet what counts is which of the two is the sounder: the later one has had its slips put right. */
function mending(step: Step, source: string, copy: string): string | null {
  const parts = [
    harm(step.slipsMended, step.slipsMade, ['word', 'words'], `misspelt in ${source}`, `put right in ${copy}`),
    harm(step.gapsRestored, step.gapsLost, ['gap between words', 'gaps between words'], `lost in ${source}`, `restored in ${copy}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${sentence(parts)}; an outlet mends its later editions.`;
}

const sentence = (parts: readonly string[]): string => {
  const text = parts.join(', and ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

function harm(done: number, undone: number, [one, many]: readonly [string, string], which: string, what: string): string {
  if (done <= undone) return '';
  const both = undone > 0 ? ` (and ${undone} the other way)` : '';
  return `${done} ${done === 1 ? one : many} ${which} ${done === 1 ? 'is' : 'are'} ${what}${both}`;
}

function lineTold(line: Step['headline'], what: string, source: string, copy: string): string {
  if (line === 'added') return `${copy} has a ${what}, ${source} has none.`;
  return `${source} has a ${what}, ${copy} has none; copies drop it more often than editors add it.`;
}

function containment(step: Step, source: string, copy: string, { ways, facts }: Scene): string | null {
  if (ways.down.revision) return growth(step, source, copy, facts);
  const [lost, added] = [Math.round(step.lettersLost), Math.round(step.lettersAdded)];
  return `${copy} lacks ${count(lost, 'letter')} of ${source} and has ${count(added, 'letter')} of its own; ${lost >= added ? 'copies cut more often than they add' : 'a short line is added to a copy more often than it is cut'}.`;
}

/** What an edition has more than the other, which is told of what it has; editions that only lack something have nothing that speaks for their being later. */
function growth(step: Step, source: string, copy: string, { coverageA, coverageB }: PairFacts): string | null {
  const { lettersLost, lettersAdded, placesLost, placesAdded } = step;
  const parts = [
    lettersAdded > lettersLost ? `${percent(Math.max(coverageA, coverageB))} of ${source} is in ${copy}, which has more besides` : '',
    lettersAdded <= lettersLost && placesAdded > placesLost
      ? `${copy} has words of its own at ${count(placesAdded, 'place')}, ${source} at ${placesLost}`
      : '',
    isLater(step.yearAfter, step.yearBefore) ? `${copy} names a later year (${step.yearAfter}) than any in ${source}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${sentence(parts)}; an outlet's later editions add to the earlier.`;
}

function innovation({ readings }: Step, source: string, copy: string): string | null {
  const away = [readings.own, readings.away].reduce((sum, { changed, lost, added }) => sum + changed + lost + added, 0);
  if (away === 0) return null;
  return `At ${count(away, 'place')} ${copy} departs from what ${source} reads together with other versions: what it brought in did not reach them.`;
}

function citation({ facts, labelA, labelB }: Scene): readonly Sign[] {
  const { aCitesB, bCitesA } = facts;
  if ((aCitesB === null) === (bCitesA === null)) return [];
  const [reader, words] = bCitesA === null ? [labelA, aCitesB] : [labelB, bCitesA];
  return [
    {
      kind: 'citation',
      weight: bCitesA === null ? -CITATION : CITATION,
      explanation: `The text of ${reader} names “${words}”, the other outlet.`,
      fitted: false,
    },
  ];
}

/** The agency's own page is the source of a text that credits the agency. */
function agencyPage({ a, b, labelA, labelB }: Scene): readonly Sign[] {
  const isOwn = (page: Document, copy: Document): boolean =>
    wireAgencies(copy).some((agency) => isAgencyPage(page, agency)) && !isSameOutlet(page, copy);
  const [ownA, ownB] = [isOwn(a, b), isOwn(b, a)];
  if (ownA === ownB) return [];
  const [source, copy] = ownA ? [labelA, labelB] : [labelB, labelA];
  return [
    {
      kind: 'credit',
      weight: ownA ? CREDITED_SOURCE : -CREDITED_SOURCE,
      explanation: `${copy} credits ${source}, whose own page this is.`,
      fitted: false,
    },
  ];
}

function dates({ a, b, labelA, labelB, ignoreDates }: Scene): readonly Sign[] {
  if (ignoreDates) return [];
  const order = orderPages(a, b);
  if (order.sign === 0) return [];
  const [earlier, later] = order.sign < 0 ? [labelA, labelB] : [labelB, labelA];
  const gap = order.minutes === null ? '' : ` by ${spell(order.minutes)}`;
  const doubt = order.sure
    ? ''
    : order.by === 'mixed'
      ? ' (one date is of publication, the other of a change)'
      : order.minutes === null
        ? ' (by no more than time zones can account for)'
        : ' (time zones not stated)';
  return [
    {
      kind: 'date',
      weight: (order.sure ? SURE_DATE : UNSURE_DATE) * -order.sign,
      explanation: `${later} is ${DATED[order.by]} later than ${earlier}${gap}${doubt}.`,
      fitted: false,
    },
  ];
}

/** What is said of a date, by what the two pages' dates are dates of. */
const DATED: Readonly<Record<DateOrder['by'], string>> = { published: 'dated', changed: 'last changed', mixed: 'dated' };
