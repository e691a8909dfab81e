import { familyOf } from '../../model/flag.js';
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

/** What each text shows on its own, without comparing it with another; versions without such findings are left out. */
export function integrityViews(dossier: Dossier): readonly IntegrityView[] {
  return dossier.witnesses.flatMap(({ siglum, name, document }) => {
    if (document === null || document.flags.length === 0) return [];
    const items = document.flags.slice(0, MOST).map((flag) => ({
      family: familyOf(flag.kind),
      severity: flag.severity,
      severityName: SEVERITY_NAMES[flag.severity],
      title: findingTitle(flag),
      words: visible(cut(flag.a === null ? (flag.before ?? '') : document.text.slice(flag.a[0], flag.a[1])).trim()),
      explanation: visible(flag.explanation),
    }));
    return [{ siglum, outlet: name, items, left: Math.max(0, document.flags.length - MOST) }];
  });
}
