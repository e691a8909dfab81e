import type { Document, Sourced } from '../model/document.js';
import type { Severity } from '../model/flag.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Draft } from './draft.js';
import { HEADLINE_CHANGES, type HeadlineChange, headlineChange } from './headline-change.js';
import { keptShare, onlyWords, plainHeadline } from './headline-words.js';
import { knownNames } from './known-names.js';
import { type Pair, quote, told } from './pair.js';

/** Changed, missing and added headlines. A partial reuse is another article: its headline is its own. */
export function headlineFlags(pair: Pair): readonly Draft[] {
  if (!MEMBER_RELATIONS.has(pair.kind)) return [];
  const [before, after] = [pair.a.document.headline, pair.b.document.headline];
  if (before === null && after === null) return [];
  if (after === null) return [draft('headline-missing', 'major', before, after, lack(pair, before?.value ?? '', 'is missing'))];
  // A headline that was added is a matter of course; without a direction it may as well have been dropped from the other.
  if (before === null)
    return [draft('headline-added', pair.directed ? 'minor' : 'major', before, after, lack(pair, after.value, 'was added'))];
  const outlets = [pair.a.document.outlet, pair.b.document.outlet].flatMap((outlet) => (outlet === null ? [] : [outlet.value]));
  const change = headlineChange(before.value, after.value, outlets, pair.lexicon, knownNames(pair));
  return change === null ? [] : [changed(pair, before, after, change)];
}

function draft(
  kind: Draft['kind'],
  severity: Severity,
  before: Sourced | null,
  after: Sourced | null,
  explanation: string,
  detail: Draft['detail'] = {},
): Draft {
  return {
    kind,
    severity,
    a: before?.span ?? null,
    b: after?.span ?? null,
    before: before?.value ?? null,
    after: after?.value ?? null,
    detail,
    explanation,
  };
}

/** A headline that differs, with what changed in it. */
function changed(pair: Pair, before: Sourced, after: Sourced, { change, changes, severity }: HeadlineChange): Draft {
  const [dropped, added] = onlyWords(plainHeadline(before.value, []), plainHeadline(after.value, []));
  const head = change === 'form' ? 'The headline in another form' : 'Another headline';
  const also = changes.slice(1).map((kind) => `${HEADLINE_CHANGES[kind].charAt(0).toLowerCase()}${HEADLINE_CHANGES[kind].slice(1)}`);
  const what = [HEADLINE_CHANGES[change], ...also].join('; ');
  const detail = { change, changes, dropped, added };
  return draft('headline-changed', severity, before, after, `${head}: ${told(pair, before.value, after.value)}. ${what}.`, detail);
}

function lack({ directed }: Pair, headline: string, what: 'is missing' | 'was added'): string {
  if (directed) return what === 'is missing' ? `The headline ${quote(headline)} is missing.` : `A headline was added: ${quote(headline)}.`;
  return `Only the ${what === 'is missing' ? 'first' : 'second'} text has a headline: ${quote(headline)}.`;
}

/**
 * A page whose own title elsewhere (its metadata, its feed) tells something else than the headline readers saw: one of the
 * two was changed later. Titles of another angle are left alone: many pages give the site's name or a teaser there.
 */
export function headlineConflict({ headline, outlet }: Document, lexicon: Lexicon): readonly Draft[] {
  if (headline === null) return [];
  const outlets = outlet === null ? [] : [outlet.value];
  for (const other of headline.alternatives) {
    const change = headlineChange(other, headline.value, outlets, lexicon);
    if (change === null || !isConflict(change, other, headline.value, outlets)) continue;
    const explanation = `The page gives its headline in two ways: ${quote(headline.value)}, and elsewhere ${quote(other)}. ${HEADLINE_CHANGES[change.change]}.`;
    return [draft('headline-conflict', 'minor', headline, null, explanation, { change: change.change, other })];
  }
  return [];
}

function isConflict({ change, severity }: HeadlineChange, other: string, headline: string, outlets: readonly string[]): boolean {
  if (severity !== 'major' || change === 'angle') return false;
  return keptShare(plainHeadline(other, outlets), plainHeadline(headline, outlets)) >= SAME_TITLE;
}

/** Titles that share less are a short form and a long one, as most pages have, and no conflict. */
const SAME_TITLE = 0.75;

/** A text without any headline: it cannot be cited, and its copies lose it. */
export function noHeadline(document: Document): readonly Draft[] {
  if (document.headline !== null) return [];
  return [
    {
      kind: 'no-headline',
      severity: 'info',
      a: null,
      b: null,
      before: null,
      after: null,
      detail: {},
      explanation: 'The text has no headline.',
    },
  ];
}
