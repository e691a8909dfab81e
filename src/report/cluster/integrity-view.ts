import type { Document } from '../../model/document.js';
import { type Flag, familyOf } from '../../model/flag.js';
import { visible } from '../escape.js';
import { findingTitle } from '../finding-title.js';
import { SEVERITY_NAMES } from '../strings.js';
import type { Dossier } from './dossier.js';

export interface IntegrityItem {
  readonly family: string;
  readonly severity: string;
  readonly severityName: string;
  readonly title: string;
  readonly words: string;
  readonly explanation: string;
  /** Words that are glued in the same way, told in one item; empty for one finding. */
  readonly glued: readonly { readonly read: string; readonly meant: string }[];
}

export interface IntegrityView {
  readonly siglum: string;
  readonly outlet: string;
  readonly items: readonly IntegrityItem[];
  readonly left: number;
}

const LONGEST = 160;
const MOST = 40;

const cut = (words: string): string => (words.length <= LONGEST ? words : `${[...words.slice(0, LONGEST)].slice(0, -1).join('')}…`);

/** Runs of one word after the other that have lost a space; every other finding is a run of its own. */
function runs(flags: readonly Flag[]): readonly (readonly [Flag, ...Flag[]])[] {
  const out: [Flag, ...Flag[]][] = [];
  for (const flag of flags) {
    const last = out.at(-1);
    if (flag.kind === 'suspected-missing-space' && last?.[0].kind === flag.kind) last.push(flag);
    else out.push([flag]);
  }
  return out;
}

function item([flag, ...others]: readonly [Flag, ...Flag[]], document: Document): IntegrityItem {
  const many = others.length > 0;
  const all = Number(flag.detail['words'] ?? 0);
  const shown = others.length + 1;
  const rest = many && all > shown ? ` The first ${shown} of ${all} such words are listed.` : '';
  return {
    family: familyOf(flag.kind),
    severity: flag.severity,
    severityName: SEVERITY_NAMES[flag.severity],
    title: `${findingTitle(flag)}${many ? ` × ${shown}` : ''}`,
    words: many ? '' : visible(cut(flag.a === null ? (flag.before ?? '') : document.text.slice(flag.a[0], flag.a[1])).trim()),
    explanation: visible(`${flag.explanation}${rest}`),
    glued: many ? [flag, ...others].map(({ before, after }) => ({ read: visible(before ?? ''), meant: visible(after ?? '') })) : [],
  };
}

/** What each text shows on its own, without comparing it with another; versions without such findings are left out. */
export function integrityViews(dossier: Dossier): readonly IntegrityView[] {
  return dossier.witnesses.flatMap(({ siglum, name, document }) => {
    if (document === null || document.flags.length === 0) return [];
    const items = runs(document.flags.slice(0, MOST)).map((run) => item(run, document));
    return [{ siglum, outlet: name, items, left: Math.max(0, document.flags.length - MOST) }];
  });
}
