import type { Document } from '../../model/document.js';
import { SEVERITIES } from '../../model/flag.js';
import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';
import { bestDate, dayText, whenOf } from '../clock.js';
import { relationsByCluster } from '../cluster/relations-by-cluster.js';
import { plain } from '../escape.js';
import { count, grouped } from '../strings.js';

export interface SingleView {
  /** Its headline, else the name of its file. */
  readonly title: string;
  /** Outlet, day and the name of its file; empty where the title is all that is known. */
  readonly about: string;
  readonly notes: readonly string[];
}

/** Singles of one sort: those that share passages with another text, or those that share nothing. */
export interface SinglesView {
  readonly intro: string;
  readonly items: readonly SingleView[];
  /** Singles that are not named. */
  readonly more: number;
}

/** Singles of a sort named on the page. */
const MOST_NAMED = 100;
/** Relations, and findings, told of one single. */
const MOST_NOTES = 3;

/** Relations that no cluster holds: the two texts share passages, and that is all. */
export function looseRelations(result: Result): readonly Relation[] {
  const held = new Set([...relationsByCluster(result).values()].flat());
  return result.relations.filter((relation) => !held.has(relation));
}

const titleOf = ({ headline, name }: Document): string => plain(headline?.value ?? name, 120);

function aboutOf(document: Document): string {
  const { headline, outlet, name } = document;
  const date = bestDate(document);
  const when = date === null ? null : whenOf(date, false);
  return [outlet === null ? '' : plain(outlet.value, 60), when === null ? '' : dayText(when), headline === null ? '' : plain(name, 120)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A text as a sentence names it. */
function nameOf({ headline, outlet, name }: Document): string {
  if (headline === null) return plain(name, 120);
  return `“${plain(headline.value, 120)}”${outlet === null ? '' : ` (${plain(outlet.value, 60)})`}`;
}

function relationNote({ kind, passages }: Relation, other: Document | undefined): string {
  const name = other === undefined ? '' : nameOf(other);
  if (kind === 'rewrite') return `tells the same in other words as ${name}`;
  return passages.length === 0 ? `tells the same as ${name}` : `shares ${count(passages.length, 'passage')} with ${name}`;
}

/** The relations of each text, with the text at the other end. */
function partners(loose: readonly Relation[]): ReadonlyMap<string, readonly (readonly [relation: Relation, other: string])[]> {
  const out = new Map<string, (readonly [Relation, string])[]>();
  for (const relation of loose)
    for (const [own, other] of [
      [relation.a, relation.b],
      [relation.b, relation.a],
    ] as const) {
      const list = out.get(own);
      if (list === undefined) out.set(own, [[relation, other]]);
      else list.push([relation, other]);
    }
  return out;
}

/** At most so many, and how many more there are. */
const shortened = (notes: readonly string[]): readonly string[] =>
  notes.length <= MOST_NOTES ? notes : [...notes.slice(0, MOST_NOTES), `and ${grouped(notes.length - MOST_NOTES)} more`];

/** What the text shows on its own, gravest first. */
function ownNotes({ flags }: Document): readonly string[] {
  const sorted = [...flags].sort((x, y) => SEVERITIES.indexOf(y.severity) - SEVERITIES.indexOf(x.severity));
  return shortened([...new Set(sorted.map(({ explanation }) => plain(explanation, 160)))]);
}

function view(singles: readonly Document[], intro: string, notesOf: (document: Document) => readonly string[]): SinglesView {
  const named = [...singles.filter(({ flags }) => flags.length > 0), ...singles.filter(({ flags }) => flags.length === 0)];
  return {
    intro,
    items: named.slice(0, MOST_NAMED).map((document) => ({
      title: titleOf(document),
      about: aboutOf(document),
      notes: notesOf(document),
    })),
    more: Math.max(0, named.length - MOST_NAMED),
  };
}

function flaggedText(singles: readonly Document[]): string {
  const flagged = singles.filter(({ flags }) => flags.length > 0).length;
  if (flagged === 0) return '';
  if (singles.length === 1) return ' It has findings of its own.';
  return ` ${grouped(flagged)} of them ${flagged === 1 ? 'has' : 'have'} findings of ${flagged === 1 ? 'its' : 'their'} own.`;
}

/**
 * The texts that are in no cluster: first those that share passages with another text, which is named, then those that share
 * nothing with any. A sort without texts is left out.
 * @param loose the relations that no cluster holds
 */
export function singlesViews(result: Result, loose: readonly Relation[]): readonly SinglesView[] {
  const byId = new Map(result.documents.map((document) => [document.id, document] as const));
  const singles = result.singles.flatMap((id) => byId.get(id) ?? []);
  if (singles.length === 0)
    return [{ intro: byId.size === 0 ? 'No text was read.' : 'Every text belongs to a story.', items: [], more: 0 }];
  const related = partners(loose);
  const [sharing, alone] = [singles.filter(({ id }) => related.has(id)), singles.filter(({ id }) => !related.has(id))];
  const sharingNotes = (document: Document): readonly string[] => [
    ...shortened((related.get(document.id) ?? []).map(([relation, other]) => relationNote(relation, byId.get(other)))),
    ...ownNotes(document),
  ];
  return [
    view(
      sharing,
      `${count(sharing.length, 'text')} in no story that ${sharing.length === 1 ? 'shares' : 'share'} passages with another text, or ${sharing.length === 1 ? 'tells' : 'tell'} the same in other words.${flaggedText(sharing)}`,
      sharingNotes,
    ),
    view(
      alone,
      `${count(alone.length, 'text')} that share${alone.length === 1 ? 's' : ''} nothing with any other text of the input.${flaggedText(alone)}`,
      ownNotes,
    ),
  ].filter(({ items }) => items.length > 0);
}
