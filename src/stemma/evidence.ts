import type { EvidenceKind } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { percent } from '../model/percent.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { foldName } from '../text/fold-name.js';
import { isAgencyPage, wireAgencies } from '../text/wire-agencies.js';
import { count, type DateOrder, orderPages, spell } from './page-date.js';

/** What one piece of evidence says about two texts, before it is known which of them ends up as the source. */
export interface Sign {
  readonly kind: EvidenceKind;
  /** Logarithm of the likelihood ratio; positive speaks for A as the source, negative for B, zero for neither. */
  readonly weight: number;
  readonly explanation: string;
}

export interface Scene {
  readonly facts: PairFacts;
  readonly a: Document;
  readonly b: Document;
  readonly labelA: string;
  readonly labelB: string;
  readonly ignoreDates: boolean;
}

/**
 * Weights are logarithms of likelihood ratios. They are set by hand, as an order of strength, and not yet fitted on texts
 * of known descent: damage counts by the gap and outweighs all else from ten gaps on, where more of them prove nothing new.
 */
const GAP_WEIGHT = 0.7;
const MOST_DAMAGE = 7;

/** A dropped headline or byline: weak alone, since editors drop and add them too; two of them give a direction. */
const DROPPED = 1.1;

/** A text that names the other outlet: strong, but it may name it for something else. */
const CITATION = 2.5;

/** A text that credits the very outlet whose page the other is: as good as its own word. */
const CREDITED_SOURCE = 3;

/** Below this share of the shorter text the longer one does not contain it. */
const CONTAINED = 0.9;

/** Less growth than this is a changed word or a line of furniture. */
const LEAST_GROWTH = 0.02;

/** A later date that no time zone can turn round, and one that a zone could. Pages are re-dated, so neither is proof. */
const SURE_DATE = 1.6;
const UNSURE_DATE = 0.8;

/** Later revisions of an encyclopaedia article are the longer ones four times in five: ln(0.8 / 0.2). Taken over for outlets, unmeasured. */
const LONGER_IS_LATER = 1.4;

/** Every kind of evidence, each by a rule of its own. What they may carry together is judged in `judge-pair`. */
export const EVIDENCE_RULES: readonly ((scene: Scene) => readonly Sign[])[] = [damage, dropped, citation, agencyPage, growth, dates];

/** Damage is one-way: nobody restores lost spaces. */
function damage({ facts, labelA, labelB }: Scene): readonly Sign[] {
  const { gapsLostInA, gapsLostInB } = facts;
  const net = gapsLostInB - gapsLostInA;
  if (net === 0) return [];
  const [whole, damaged, lost] = net > 0 ? [labelA, labelB, gapsLostInB] : [labelB, labelA, gapsLostInA];
  const both = Math.min(gapsLostInA, gapsLostInB) > 0 ? ` (and ${Math.min(gapsLostInA, gapsLostInB)} the other way)` : '';
  const weight = Math.min(MOST_DAMAGE, Math.abs(net) * GAP_WEIGHT) * Math.sign(net);
  return [
    {
      kind: 'damage',
      weight,
      explanation: `${count(lost, 'gap')} between words that ${whole} has ${lost === 1 ? 'is' : 'are'} lost in ${damaged}${both}; nobody restores lost spaces.`,
    },
  ];
}

function dropped({ facts, a, b, labelA, labelB }: Scene): readonly Sign[] {
  if (!MEMBER_RELATIONS.has(facts.kind)) return [];
  const signs: Sign[] = [];
  const add = (kind: EvidenceKind, hasA: boolean, hasB: boolean, what: string): void => {
    if (hasA === hasB) return;
    const [has, lacks] = hasA ? [labelA, labelB] : [labelB, labelA];
    signs.push({
      kind,
      weight: hasA ? DROPPED : -DROPPED,
      explanation: `${has} has a ${what}, ${lacks} has none; copies drop it more often than editors add it.`,
    });
  };
  add('headline', a.headline !== null, b.headline !== null, 'headline');
  add('credit', a.bylines.length > 0, b.bylines.length > 0, 'byline');
  return signs;
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
    },
  ];
}

/** Within one outlet a story grows. Between outlets length says nothing: a copy may be cut or padded. */
function growth({ facts, a, b, labelA, labelB }: Scene): readonly Sign[] {
  const { coverageA, coverageB } = facts;
  const net = coverageA - coverageB;
  if (!isSameOutlet(a, b) || Math.max(coverageA, coverageB) < CONTAINED || Math.abs(net) < LEAST_GROWTH) return [];
  const [shorter, longer] = net > 0 ? [labelA, labelB] : [labelB, labelA];
  const share = percent(Math.max(coverageA, coverageB));
  return [
    {
      kind: 'containment',
      weight: LONGER_IS_LATER * Math.sign(net),
      explanation: `${share} of ${shorter} is in ${longer}, which has more besides; an outlet's later editions grow.`,
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
    },
  ];
}

/** What is said of a date, by what the two pages' dates are dates of. */
const DATED: Readonly<Record<DateOrder['by'], string>> = { published: 'dated', changed: 'last changed', mixed: 'dated' };

/** Both pages name one outlet. */
export const isSameOutlet = (a: Document, b: Document): boolean =>
  a.outlet !== null && b.outlet !== null && foldName(a.outlet.value) === foldName(b.outlet.value);
