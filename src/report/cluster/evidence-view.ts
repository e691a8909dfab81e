import type { Evidence } from '../../model/cluster.js';
import { visible } from '../escape.js';
import { edgeSentence, num } from '../stemma/svg-parts.js';
import { EDGE_NAMES, EVIDENCE_NAMES } from '../strings.js';
import { type Dossier, type Link, lineOf } from './dossier.js';

export interface EvidenceItem {
  readonly name: string;
  /** `+6.2`, `−0.9`; empty where it says nothing about the direction. */
  readonly weight: string;
  /** Our own SVG; empty without a weight. */
  readonly barSvg: string;
  readonly explanation: string;
}

export interface EdgeView {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly kind: string;
  readonly sentence: string;
  readonly confidence: string;
  readonly line: string;
  readonly items: readonly EvidenceItem[];
}

const BAR = 56;

function bar(weight: number, against: boolean, most: number): string {
  const width = (BAR * weight) / most;
  const value = `<rect class="${against ? 'against' : 'for'}" x="${num(BAR - width)}" y="0" width="${num(width)}" height="5"/>`;
  return `<svg viewBox="0 0 ${BAR} 5" preserveAspectRatio="none" aria-hidden="true"><rect class="base" x="0" y="2" width="${BAR}" height="1"/>${value}</svg>`;
}

/** Whether it moves the balance by as much as is printed; a doubt says why nothing moves it. */
const isWeighed = ({ kind, favours, weight }: Evidence): boolean => kind !== 'doubt' && favours !== 'neither' && weight >= 0.05;

function item(evidence: Evidence, most: number): EvidenceItem {
  const against = evidence.favours === 'to';
  const weighed = isWeighed(evidence);
  return {
    name: EVIDENCE_NAMES[evidence.kind],
    weight: weighed ? `${against ? '−' : '+'}${evidence.weight.toFixed(1)}` : '',
    explanation: visible(evidence.explanation),
    barSvg: weighed ? bar(evidence.weight, against, most) : '',
  };
}

/** Where no direction is claimed, why there is none comes before what ties the two together. */
function inOrder(evidence: readonly Evidence[], directed: boolean): readonly Evidence[] {
  if (directed) return evidence;
  return [...evidence.filter(({ kind }) => kind === 'doubt'), ...evidence.filter(({ kind }) => kind !== 'doubt')];
}

function edgeView(link: Link, number: number, dossier: Dossier): EdgeView {
  const most = Math.max(0, ...link.edge.evidence.filter(isWeighed).map(({ weight }) => weight));
  const line = lineOf(link.edge.confidence);
  return {
    number,
    from: dossier.witnesses[link.from]?.siglum ?? '',
    to: dossier.witnesses[link.to]?.siglum ?? '',
    directed: line !== 'dotted',
    kind: EDGE_NAMES[link.edge.kind],
    sentence: edgeSentence(link, dossier),
    confidence: link.edge.confidence.toFixed(2),
    line: `drawn ${line}`,
    items: inOrder(link.edge.evidence, line !== 'dotted').map((evidence) => item(evidence, most)),
  };
}

/** Every edge with its evidence, strongest edge first; the numbers are those of the drawing. */
export const edgeViews = (dossier: Dossier): readonly EdgeView[] => dossier.links.map((link, i) => edgeView(link, i, dossier));
