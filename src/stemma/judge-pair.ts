import { DIRECTED_FROM, type EdgeKind, type EvidenceKind } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { isAgencyPage, wireAgencies } from '../text/wire-agencies.js';
import { originsOf } from './descent.js';
import { EVIDENCE_RULES, type Scene, type Sign } from './evidence.js';
import { isSameOutlet } from './same-outlet.js';
import { closeness, dot } from './score.js';
import { DESCENT_WEIGHTS } from './weights.js';

/** What is concluded about two related texts. */
export interface Judgement {
  readonly signs: readonly Sign[];
  /** Positive: A is the likelier source. */
  readonly net: number;
  /** 0.5 to 0.99: how sure the direction is; below `DIRECTED_FROM` it cannot be told. */
  readonly confidence: number;
  readonly kind: EdgeKind;
  /** The agency whose text both carry, if that explains what they share. */
  readonly commonAgency: string | null;
  /** Why evidence that leans to one side still gives no direction. */
  readonly doubt: string | null;
}

/** Surer than this nobody can be from texts alone. */
const SUREST = 0.99;

/**
 * Weighs the evidence between two texts. Between two outlets a date alone gives no direction: most copies of one day
 * hang on the same agency, and the earlier of two subscribers is not the source of the later. The same outlet's dates do.
 */
export function judgePair(scene: Scene): Judgement {
  const signs = EVIDENCE_RULES.flatMap((rule) => rule(scene));
  const commonAgency = commonSource(scene, signs);
  const kind = edgeKind(scene, commonAgency);
  if (commonAgency !== null) return { signs, net: 0, confidence: UNDECIDED, kind, commonAgency, doubt: null };
  const net = sum(signs);
  const textual = sum(signs.filter((sign) => sign.kind !== 'date').map(asOfTwo));
  const decisive = isSameOutlet(scene.a, scene.b) || (Math.abs(textual) >= LEAST_TEXTUAL && textual * net > 0);
  const confidence = confidenceOf(net, named(signs), scene);
  return {
    signs,
    net,
    confidence: decisive ? confidence : Math.min(confidence, MOST_UNDECIDED),
    kind,
    commonAgency,
    doubt: decisive || net === 0 ? null : doubtAbout(signs),
  };
}

/**
 * What longer and shorter says of two texts alone: less than a direction needs. Among many versions it shows what belongs together; of two,
 * the longer may be the source that was cut or the copy that was added to.
 */
const MOST_CONTAINED = 1.1;

const asOfTwo = (sign: Sign): Sign =>
  sign.kind === 'containment' ? { ...sign, weight: Math.min(MOST_CONTAINED, Math.max(-MOST_CONTAINED, sign.weight)) } : sign;

/** What a text says itself of where it has its words: it names the other, or credits it. It speaks against a third source, too. */
export const named = (signs: readonly Sign[]): number => sum(signs.filter(({ fitted, kind }) => !fitted && kind !== 'date'));

export const sum = (signs: readonly Sign[]): number => signs.reduce((total, sign) => total + sign.weight, 0);

/** Evidence from the texts that a direction between two outlets needs; one dropped byline is not enough. */
export const LEAST_TEXTUAL = 1.4;

export const UNDECIDED = 0.5;
/** The most that an edge without a direction may claim. */
export const MOST_UNDECIDED: number = DIRECTED_FROM - 0.01;

/** What the evidence is called when it is too little. */
const CALLED: Readonly<Record<EvidenceKind, string>> = {
  damage: 'a little damage',
  date: 'a date',
  containment: 'more or less text',
  citation: 'a name',
  credit: 'a dropped line',
  headline: 'a dropped headline',
  innovation: 'what other versions read',
  'common-agency': 'an agency',
  'shared-text': 'shared text',
  doubt: 'a doubt',
};

function doubtAbout(signs: readonly Sign[]): string {
  const kinds = [...new Set(signs.map(({ kind }) => CALLED[kind]))];
  const named = kinds.length <= 1 ? (kinds[0] ?? '') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1) ?? ''}`;
  const verb = kinds.length <= 1 ? 'does' : 'do';
  return `${named.charAt(0).toUpperCase()}${named.slice(1)} ${verb} not tell who copied whom: both may have the text from a third.`;
}

/**
 * How likely the likelier direction is: of two versions of a story among the three ways in which they can hang together (this one, the other,
 * and by a third text), of shared passages and of two editions of one outlet among the two.
 */
function confidenceOf(net: number, owed: number, { ways, facts, a, b }: Scene): number {
  if (ways.down.revision || !MEMBER_RELATIONS.has(facts.kind)) return rounded(1 / (1 + Math.exp(-Math.abs(net))));
  const near = closeness(ways);
  const [first, second] = originsOf({ texts: [a, b], members: 2, facts: [facts], readings: null }).map((features) =>
    dot(features, DESCENT_WEIGHTS.origin),
  ) as [number, number];
  // One of the two has no source among the two in any case: the source itself, or both of them.
  const [down, up, neither] = [near + net / 2 + first, near - net / 2 + second, first + second - Math.abs(owed)];
  const best = Math.max(down, up, neither);
  const all = [down, up, neither].reduce((odds, score) => odds + Math.exp(score - best), 0);
  return Math.max(UNDECIDED, rounded(Math.exp((net < 0 ? up : down) - best) / all));
}

/** A probability as it is told: two decimals, and never certain. */
export const rounded = (share: number): number => Math.min(SUREST, Math.round(share * 100) / 100);

export const isDirected = (judgement: Judgement): boolean => judgement.commonAgency === null && judgement.confidence >= DIRECTED_FROM;

function edgeKind({ a, b, facts }: Scene, commonAgency: string | null): EdgeKind {
  if (commonAgency !== null) return 'common-source';
  if (facts.kind === 'partial') return 'excerpt';
  return isSameOutlet(a, b) ? 'revision' : 'derived';
}

/** Damage strong enough to say that an uncredited text came through a credited page rather than from the agency itself. */
export const STRONG_DAMAGE = 3;

/**
 * The agency that explains what two texts share, or null.
 *
 * Both credit it: always, unless one names the other's outlet. Only one credits it: the text is the agency's all the
 * same, unless damage shows that the other was made from this page. In a partial reuse an agency that both name inside
 * the shared passages is their source.
 */
function commonSource({ facts, a, b }: Scene, signs: readonly Sign[]): string | null {
  const isOwnPage = (agency: string): boolean => isAgencyPage(a, agency) || isAgencyPage(b, agency);
  const shared = sharedAgency(a, b);
  if (!MEMBER_RELATIONS.has(facts.kind))
    return [facts.agenciesCitedInBoth[0] ?? shared].find((agency) => agency !== null && !isOwnPage(agency)) ?? null;
  if (isSameOutlet(a, b) || signs.some((sign) => sign.kind === 'citation')) return null;
  if (shared !== null) return isOwnPage(shared) ? null : shared;
  const [agenciesA, agenciesB] = [wireAgencies(a), wireAgencies(b)];
  const only = agenciesA[0] ?? agenciesB[0];
  if (only === undefined || (agenciesA.length > 0 && agenciesB.length > 0) || isOwnPage(only)) return null;
  const damage = sum(signs.filter((sign) => sign.kind === 'damage'));
  return (agenciesA.length > 0 ? damage : -damage) >= STRONG_DAMAGE ? null : only;
}

function sharedAgency(a: Document, b: Document): string | null {
  const agencies = wireAgencies(b);
  return wireAgencies(a).find((agency) => agencies.includes(agency)) ?? null;
}
