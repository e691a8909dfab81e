import { flagLabel } from '../compare/findings.js';
import type { PageData } from '../compare/page-model.js';
import { isReplaced, wordChanges } from '../compare/word-changes.js';
import { esc } from '../escape.js';
import { jsdiffHtml } from '../jsdiff-html.js';
import type { Dossier, Witness } from './dossier.js';
import { ownPair, type Pair } from './pairs.js';

export interface HeadlineRow {
  readonly siglum: string;
  readonly outlet: string;
  readonly when: string;
  /** HTML made by `jsdiffHtml`; null when the version has no headline. */
  readonly headlineHtml: string | null;
  readonly note: string;
  readonly flag: { readonly id: string; readonly number: number; readonly label: string } | null;
}

const LONGEST = 400;

/** The version to hold a headline against: the nearest above in the tree that bears one, else its nearest relative. */
function before(index: number, dossier: Dossier, pairs: readonly Pair[]): number {
  for (let at = dossier.witnesses[index]?.parent ?? -1; at >= 0; at = dossier.witnesses[at]?.parent ?? -1) {
    if (dossier.witnesses[at]?.document?.headline) return at;
  }
  const pair = ownPair(index, dossier, pairs);
  return pair === null ? -1 : Math.min(pair.a, pair.b);
}

function drawn(own: string, old: string | null): string {
  if (old === null || old === own) return esc(own);
  const changes = wordChanges(old, own);
  return jsdiffHtml(isReplaced(changes) ? [{ value: own, added: true, removed: false }] : changes);
}

function row(witness: Witness, index: number, dossier: Dossier, pairs: readonly Pair[], data: PageData): HeadlineRow {
  const at = before(index, dossier, pairs);
  const earlier = at >= 0 && at < index ? dossier.witnesses[at] : undefined;
  const own = witness.document?.headline?.value.slice(0, LONGEST) ?? null;
  const old = earlier?.document?.headline?.value.slice(0, LONGEST) ?? null;
  const pair = data.pairs.find(({ a, b }) => Math.max(a, b) === index && Math.min(a, b) === at);
  const flag = pair?.flags.find(({ kind }) => kind.startsWith('headline-')) ?? null;
  return {
    siglum: witness.siglum,
    outlet: witness.name,
    when: witness.whenText,
    headlineHtml: own === null ? null : drawn(own, witness.shape === 'satellite' ? null : old),
    note: witness.shape === 'satellite' && own !== null && own !== old ? 'Its own headline.' : note(own, old, earlier?.siglum ?? ''),
    flag: flag === null ? null : { id: flag.id, number: flag.n, label: flagLabel(flag) },
  };
}

function note(own: string | null, old: string | null, siglum: string): string {
  if (own === null) return old === null ? 'No headline was found.' : `No headline was found; ${siglum} has one.`;
  if (old === null) return 'No earlier headline to compare with.';
  return own === old ? `The headline of ${siglum}, unchanged.` : `Against ${siglum}.`;
}

const time = (witness: Witness): number => witness.when?.from ?? Number.MAX_SAFE_INTEGER;

/** Headlines in the order of time; undated ones follow in the order of their sigla. */
export function headlineRows(dossier: Dossier, pairs: readonly Pair[], data: PageData): readonly HeadlineRow[] {
  return dossier.witnesses
    .map((witness, index) => ({ witness, index }))
    .filter(({ witness }) => witness.document !== null)
    .sort((x, y) => time(x.witness) - time(y.witness) || x.index - y.index)
    .map(({ witness, index }) => row(witness, index, dossier, pairs, data));
}
