import { visible } from '../escape.js';
import { edgeSentence } from '../stemma/svg-parts.js';
import type { Dossier } from './dossier.js';

/** The stemma in words, one line an edge; then what stands alone. */
export function graphList(dossier: Dossier): readonly { readonly text: string; readonly number: number }[] {
  return dossier.links.map((link, number) => {
    const [from, to] = [dossier.witnesses[link.from], dossier.witnesses[link.to]];
    return {
      number,
      text: `${edgeSentence(link, dossier)} (${from?.siglum ?? ''} ${from?.name ?? ''}; ${to?.siglum ?? ''} ${to?.name ?? ''}; confidence ${link.edge.confidence.toFixed(2)})`,
    };
  });
}

/** Why each unseen source is proposed. */
export function unseenList(dossier: Dossier): readonly { readonly siglum: string; readonly name: string; readonly reason: string }[] {
  return dossier.witnesses.flatMap(({ id, siglum, name, shape }) => {
    const found = shape === 'unseen' ? dossier.cluster.unseen.find((unseen) => unseen.id === id) : undefined;
    return found === undefined ? [] : [{ siglum, name, reason: visible(found.reason) }];
  });
}

/** A long description for the drawing. */
export const graphDescription = (dossier: Dossier): string =>
  `${dossier.links
    .slice(0, 12)
    .map((link) => edgeSentence(link, dossier))
    .join(' ')}${dossier.links.length > 12 ? ` And ${dossier.links.length - 12} more.` : ''} The same graph follows as a list.`;
