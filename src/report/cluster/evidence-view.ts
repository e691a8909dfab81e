import type { Evidence } from '../../model/cluster.js';
import { visible } from '../escape.js';
import { edgeSentence, num } from '../stemma/svg-parts.js';
import { EDGE_NAMES, EVIDENCE_NAMES } from '../strings.js';
import { type Dossier, type Link, lineOf } from './dossier.js';

export interface EvidenceItem {
  readonly name: string;
  /** `+6.2`, `−0.9`, `0.0` */
  readonly weight: string;
  /** Our own SVG. */
  readonly bar: string;
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
  const width = most === 0 ? 0 : (BAR * weight) / most;
  const value =
    width === 0 ? '' : `<rect class="${against ? 'against' : 'for'}" x="${num(BAR - width)}" y="0" width="${num(width)}" height="5"/>`;
  return `<svg viewBox="0 0 ${BAR} 5" preserveAspectRatio="none" aria-hidden="true"><rect class="base" x="0" y="2" width="${BAR}" height="1"/>${value}</svg>`;
}

function item(evidence: Evidence, most: number): EvidenceItem {
  const { favours, weight } = evidence;
  const signed = favours === 'neither' || weight === 0 ? '0.0' : `${favours === 'to' ? '−' : '+'}${weight.toFixed(1)}`;
  return {
    name: EVIDENCE_NAMES[evidence.kind],
    weight: signed,
    explanation: visible(evidence.explanation),
    bar: bar(favours === 'neither' ? 0 : weight, favours === 'to', most),
  };
}

function edgeView(link: Link, number: number, dossier: Dossier): EdgeView {
  const most = Math.max(0, ...link.edge.evidence.filter(({ favours }) => favours !== 'neither').map(({ weight }) => weight));
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
    items: link.edge.evidence.map((evidence) => item(evidence, most)),
  };
}

/** Every edge with its evidence, strongest edge first; the numbers are those of the drawing. */
export const edgeViews = (dossier: Dossier): readonly EdgeView[] => dossier.links.map((link, i) => edgeView(link, i, dossier));
