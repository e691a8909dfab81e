import { hedge } from '../../model/cluster.js';
import { type Dossier, type Link, lineOf, printed, type Witness } from '../cluster/dossier.js';
import { esc, plain } from '../escape.js';
import { EDGE_NAMES } from '../strings.js';

/** Drawing units with at most one decimal: shorter, and the same on every machine. */
export const num = (value: number): string => String(Math.round(value * 10) / 10);

/** Half the size of a node. */
export const RADIUS = 14;

/** What an edge is called where it is drawn: `0.97 derived`, `0.41, direction open`. */
export function edgeLabel(link: Link, short: boolean): string {
  const confidence = link.edge.confidence.toFixed(2);
  if (short) return confidence;
  return lineOf(link.edge.confidence) === 'dotted' ? `${confidence}, direction open` : `${confidence} ${EDGE_NAMES[link.edge.kind]}`;
}

/** Says in one sentence what an edge claims, no more than its confidence carries. */
export function edgeSentence(link: Link, dossier: Dossier): string {
  const [from, to] = [dossier.witnesses[link.from], dossier.witnesses[link.to]];
  if (from === undefined || to === undefined) return '';
  const copy = `${to.siglum} ${hedge(printed(link.edge.confidence))}`;
  if (link.edge.kind === 'common-source') {
    return `${copy} taken from ${from.siglum}, a source that is not among the files.`;
  }
  if (lineOf(link.edge.confidence) === 'dotted') return `${from.siglum} and ${to.siglum} belong together. Which came first cannot be told.`;
  switch (link.edge.kind) {
    case 'revision':
      return `${copy} a later edition of ${from.siglum} by the same outlet.`;
    case 'excerpt':
      return `${copy} made with passages from ${from.siglum} or a copy of it.`;
    case 'derived':
      return `${copy} made from ${from.siglum} or a copy of it.`;
  }
}

/** A line with its target area, its arrowhead (only where a direction is claimed) and its label. */
export function edgeSvg(
  link: Link,
  dossier: Dossier,
  parts: {
    readonly path: string;
    readonly head: string;
    readonly label: string;
    readonly on: boolean;
    readonly short: boolean;
    readonly number: number;
  },
): string {
  const line = lineOf(link.edge.confidence);
  const [from, to] = [dossier.witnesses[link.from]?.siglum ?? '', dossier.witnesses[link.to]?.siglum ?? ''];
  const name = `${edgeLabel(link, parts.short)}: ${from} to ${to}, ${EDGE_NAMES[link.edge.kind]}, confidence ${link.edge.confidence.toFixed(2)}. ${edgeSentence(link, dossier)}`;
  const head = line === 'dotted' ? '' : `<path class="head" d="${parts.head}"/>`;
  return `<a href="#ev-${parts.number}" class="edge ${line}${parts.on ? ' on' : ''}" data-edge="${parts.number}" aria-label="${esc(name)}"><path class="hitbox" d="${parts.path}"/><path class="ln" d="${parts.path}"/>${head}${parts.label}</a>`;
}

/** The node itself: filled circle for a version, square for a satellite, dotted circle for a source nobody has seen. */
export function nodeSvg(witness: Witness, x: number, y: number): string {
  const shape = witness.shape === 'unseen' ? ' hollow' : witness.shape === 'satellite' ? ' sat' : '';
  const body =
    witness.shape === 'satellite'
      ? `<rect class="g-node sat" x="${num(x - RADIUS + 1)}" y="${num(y - RADIUS + 1)}" width="${2 * RADIUS - 2}" height="${2 * RADIUS - 2}"/>`
      : `<circle class="g-node${shape}" cx="${num(x)}" cy="${num(y)}" r="${RADIUS}"/>`;
  const small = witness.siglum.length > 1 ? ' small' : '';
  return `${body}<text class="g-sig${shape}${small}" x="${num(x)}" y="${num(y + (small === '' ? 5.5 : 4.5))}">${witness.siglum}</text>`;
}

/** The name and the time beside a node, on one line when rows are close. */
export function labelSvg(witness: Witness, x: number, y: number, oneLine: boolean, max = 26): string {
  const when = witness.whenText.replace(/ \d{4},/, ',');
  if (oneLine)
    return `<text class="g-outlet" x="${num(x)}" y="${num(y + 4)}">${esc(plain(witness.name, max - 6))} <tspan class="g-time">${esc(when)}</tspan></text>`;
  return `<text class="g-outlet" x="${num(x)}" y="${num(y - 3)}">${esc(plain(witness.name, max))}</text><text class="g-time" x="${num(x)}" y="${num(y + 13)}">${esc(when)}</text>`;
}
