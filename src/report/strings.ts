import type { EdgeKind, EvidenceKind } from '../model/cluster.js';
import type { Decision } from '../model/decision.js';
import type { FlagFamily, Severity } from '../model/flag.js';
import { percent } from '../model/percent.js';
import type { RelationKind } from '../model/relation.js';

/** What each family of findings is called. */
export const FAMILY_NAMES: Readonly<Record<FlagFamily, string>> = {
  spacing: 'Spacing',
  headline: 'Headline',
  attribution: 'Attribution',
  credit: 'Credit',
  facts: 'Facts',
  text: 'Text',
  integrity: 'Integrity',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { major: 'Major', minor: 'Minor', info: 'Info' };

export const EDGE_NAMES: Readonly<Record<EdgeKind, string>> = {
  derived: 'derived',
  revision: 'revision',
  excerpt: 'excerpt',
  'common-source': 'common source',
};

export const EVIDENCE_NAMES: Readonly<Record<EvidenceKind, string>> = {
  damage: 'Damage',
  date: 'Time',
  containment: 'Containment',
  citation: 'Citation',
  credit: 'Credit',
  headline: 'Headline',
  innovation: 'Readings of other versions',
  'common-agency': 'Common agency',
  'shared-text': 'Shared text',
  doubt: 'Doubt',
};

export const RELATION_NAMES: Readonly<Record<RelationKind, string>> = {
  identical: 'the same body letters',
  republication: 'a republication',
  reworked: 'reworked',
  partial: 'shared passages',
  rewrite: 'a rewrite',
};

export const DECISION_NAMES: Readonly<Record<Decision, { readonly act: string; readonly state: string; readonly key: string }>> = {
  confirm: { act: 'Confirm', state: 'Confirmed', key: 'a' },
  dismiss: { act: 'Dismiss', state: 'Dismissed', key: 'r' },
  question: { act: 'Question', state: 'In question', key: 'q' },
};

/** `1 space`, `2 spaces`: the plain plural covers every noun the report counts. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${grouped(n)} ${n === 1 ? noun : plural}`;

/** `12,400`: thousands apart, whatever the machine's locale. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Every sentence and label that the comparison writes, on the server and in the browser. */
export const T = {
  nothing: 'nothing',
  spaceLost: 'space lost here',
  spaceAdded: 'space added here',
  breakLost: 'paragraph break lost here',
  breakAdded: 'paragraph break added here',
  voidHere: 'nothing here, text in the other version',
  noHeadline: 'No headline on this page',
  noByline: 'No byline',
  onlyIn: (siglum: string): string => `Only in ${siglum}`,
  movedAfter: (siglum: string, paragraph: number | null): string =>
    paragraph === null ? `Moved: stands elsewhere in ${siglum}` : `Moved: stands in paragraph ${paragraph} of ${siglum}`,
  movedOnce: (left: string, right: string): string => `Moved: shown once, where it stands in ${right}; ${left} has it elsewhere`,
  folded: (words: number): string => `the same in both, ${count(words, 'word')}.`,
  show: 'Show',
  paragraphs: (from: number, to: number): string => (from === to ? `¶${from}` : `¶${from}–${to}`),
  noText: 'The text is left out of this page for its size. The findings stand beside it.',
  places: (n: number): string => `All ${n} places`,
  decisionOn: (label: string): string => `Decision on ${label}`,
  decisionOnAll: (n: number): string => `Decision on all ${n} places`,
  onlyThere: (there: string, not: string): string => `${there} has these, ${not} has not.`,
  permalink: 'Permalink to this finding',
  placeHead: 'headline',
  placeBy: 'byline',
  placeFoot: 'outside the story',
  placePage: 'page',
  noFindings: 'No finding of this kind here. Show all pairs, or clear the filters.',
  shown: (n: number, all: number): string => `${n} shown of ${all}`,
  decided: (n: number): string => `${n} decided`,
  coverage: (left: string, right: string, a: number, b: number): string =>
    `${percent(a)} of ${left} is in ${right}, ${percent(b)} of ${right} is in ${left}.`,
  lost: (n: number, siglum: string): string => `${count(n, 'gap')} lost in ${siglum}.`,
  inexact: 'A limit was reached: not all they share may be marked.',
  noRibbons: 'Too long for ribbons between the columns.',
  version: (siglum: string): string => `Version ${siglum}`,
  both: (left: string, right: string): string => `${left} and ${right} in one text`,
  note: 'Note',
  noteOn: (label: string): string => `Note on ${label}`,
  noteKeep: 'Keep note',
  noteLeave: 'Cancel',
  by: 'by',
  taken: 'decision taken back',
  nothingUndone: 'nothing to undo',
  unsaved: 'The server does not answer. What you decide now is not kept.',
  pasted: 'Pasted text',
  nothingGiven: 'Paste a text or choose a file first.',
  tooLarge: (megabytes: number): string => `That is over the limit of ${megabytes} MB.`,
  checking: (name: string): string => `Checking ${name} …`,
  imported: 'imported',
  importedOlder: 'left out, for what stands here was said later',
  importedSame: 'stood here already',
  noJson: 'That file is not JSON. A report exports decisions as a JSON file.',
  comparing: 'Comparing pairs of texts',
  drawing: 'Working out clusters',
  readingArchive: 'Reading the archive',
  of: (done: string, total: string): string => `${done} of ${total}`,
  archiveChanged: 'The archive has changed since these clusters were worked out',
  archiveMore: (articles: string): string => `: it holds ${articles} more`,
  archiveLess: (articles: string): string => `: it holds ${articles} less`,
  again: 'Work out again',
  workedAnew: 'The clusters were worked out anew.',
  showThem: 'Show them',
  undone: 'undone',
  light: 'Light',
  dark: 'Dark',
  toLight: 'Switch to light',
  toDark: 'Switch to dark',
} as const;
