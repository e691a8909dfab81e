import type { Attribution } from '../model/attribution.js';
import type { Claim } from '../model/collation.js';
import { compareText } from '../model/compare-text.js';
import type { Span } from '../model/span.js';
import { lettersIn } from '../text/letters-in.js';
import { toDocumentSpan, toStorySpan } from '../text/story.js';
import { countWhile } from './count-while.js';
import type { LaidOut, Member } from './laid-out.js';

/** Contents that share fewer letters than this, or less of the shorter, are not the same thing said. */
const FEWEST_LETTERS = 12;
const LEAST_SHARE = 0.5;

/** Of the letters of a claim, those that a text without the attribution must have to be said to tell the same. */
const TOLD_BARE = 0.6;

/** Of the letters of two statements of one member, those that make one a repetition of the other. */
const REPEATED = 0.9;

/** What an unchanged cue and an unchanged speaker add: of two statements with one content the one with the same words belongs to it. */
const SAME_CUE = 0.5;
const SAME_SPEAKER = 0.25;

/** Letters by column. */
type Cells = ReadonlyMap<number, number>;

/** A statement of one member, laid into the columns. */
interface Laid {
  readonly attribution: Attribution;
  readonly content: Cells;
  readonly letters: number;
  readonly cue: Cells;
}

/** A claim while it is gathered: the statement that brought it in, and by member the one that makes it. */
interface Draft {
  readonly first: Laid;
  /** The member that brought it in, as an index of those laid out. */
  readonly text: number;
  readonly attributed: Map<string, string>;
}

interface Reader {
  readonly text: number;
  readonly member: Member;
  readonly statements: readonly Laid[];
  /** Word of the member in each column, or -1. */
  readonly wordAt: Int32Array;
}

/**
 * The statements of all members, those that say the same together: contents whose words stand in the same columns.
 *
 * @returns in the order of the story. The same for every order of the members. Cost: members × claims × words of a claim.
 */
export function claimsOf(laid: LaidOut): readonly Claim[] {
  const readers = readersOf(laid);
  const drafts: Draft[] = [];
  const byColumn = new Map<number, number[]>();
  for (const reader of readers) join(reader, drafts, byColumn);
  for (const reader of readers) for (const draft of drafts) joinWider(reader, draft);
  const start = ({ first }: Draft): number => Math.min(...first.content.keys());
  return drafts
    .map((draft, index) => ({ draft, index, at: start(draft) }))
    .sort((x, y) => x.at - y.at || x.index - y.index)
    .map(({ draft }) => claimOf(draft, readers, laid));
}

function readersOf({ kept, graph }: LaidOut): readonly Reader[] {
  const left = new Set(graph.leftOut);
  return kept
    .flatMap((copies, text) => (left.has(text) ? [] : copies.map((member) => readerOf(member, text, graph))))
    .sort((x, y) => compareText(x.member.id, y.member.id));
}

function readerOf(member: Member, text: number, { words, places, columns }: LaidOut['graph']): Reader {
  const { starts } = words[text]!;
  const own = places[text]!;
  const wordAt = new Int32Array(columns).fill(-1);
  for (let word = 0; word < own.length; word++) wordAt[own[word]!] = word;
  const cells = (spans: readonly Span[]): Map<number, number> => cellsOf(member, spans, starts, own);
  const statements = (member.attributions ?? []).flatMap((attribution): readonly Laid[] => {
    const content = cells(attribution.content);
    const letters = sum(content);
    if (letters < FEWEST_LETTERS) return [];
    return [{ attribution, content, letters, cue: cells(attribution.cue === null ? [] : [attribution.cue]) }];
  });
  return { text, member, statements, wordAt };
}

/** The columns of the words in some spans of a document, each with the letters of it that the spans have. */
function cellsOf({ witness }: Member, spans: readonly Span[], starts: Uint32Array, places: Int32Array): Map<number, number> {
  const cells = new Map<number, number>();
  for (const span of spans) {
    const inStory = toStorySpan(witness.story, span);
    if (inStory === null) continue;
    const [from, to] = lettersIn(witness.letters, inStory);
    let word = Math.max(0, countWhile(places.length, (i) => starts[i]! <= from) - 1);
    for (; word < places.length && starts[word]! < to; word++) {
      const letters = Math.min(to, starts[word + 1]!) - Math.max(from, starts[word]!);
      if (letters > 0) cells.set(places[word]!, (cells.get(places[word]!) ?? 0) + letters);
    }
  }
  return cells;
}

const sum = (cells: Cells): number => [...cells.values()].reduce((all, letters) => all + letters, 0);

/** Letters that two sets of columns have in common. */
function common(x: Cells, y: Cells): number {
  let shared = 0;
  for (const [column, letters] of x) shared += Math.min(letters, y.get(column) ?? 0);
  return shared;
}

/** Puts a member's statements with the claims they are, the best match first; what matches none is a claim of its own. */
function join({ text, member, statements }: Reader, drafts: Draft[], byColumn: Map<number, number[]>): void {
  const scored = statements.flatMap((statement) =>
    [...new Set([...statement.content.keys()].flatMap((column) => byColumn.get(column) ?? []))].flatMap((index) => {
      const draft = drafts[index]!;
      const score = scoreOf(statement, draft.first);
      return score === 0 ? [] : [{ statement, draft, index, score }];
    }),
  );
  scored.sort((x, y) => y.score - x.score || x.index - y.index);
  const placed = new Set<Laid>();
  for (const { statement, draft } of scored) {
    if (placed.has(statement)) continue;
    if (draft.attributed.has(member.id)) {
      // A verb within another's statement ("voted against it, lawmakers said") tells the same claim again.
      if (common(statement.content, draft.first.content) >= REPEATED * Math.max(statement.letters, draft.first.letters))
        placed.add(statement);
      continue;
    }
    placed.add(statement);
    draft.attributed.set(member.id, statement.attribution.id);
  }
  const fresh: Laid[] = [];
  for (const statement of statements) {
    const repeats = fresh.some((one) => common(one.content, statement.content) >= REPEATED * Math.max(one.letters, statement.letters));
    if (placed.has(statement) || repeats) continue;
    fresh.push(statement);
    for (const column of statement.content.keys()) byColumn.set(column, [...(byColumn.get(column) ?? []), drafts.length]);
    drafts.push({ first: statement, text, attributed: new Map([[member.id, statement.attribution.id]]) });
  }
}

/** How well two statements match; 0 when they are not the same thing said. */
function scoreOf(x: Laid, y: Laid): number {
  const shared = common(x.content, y.content);
  if (shared < FEWEST_LETTERS || shared < LEAST_SHARE * Math.min(x.letters, y.letters)) return 0;
  const sameSpeaker = x.attribution.speaker !== null && x.attribution.speaker === y.attribution.speaker;
  return shared / Math.max(x.letters, y.letters) + (common(x.cue, y.cue) > 0 ? SAME_CUE : 0) + (sameSpeaker ? SAME_SPEAKER : 0);
}

/** A statement that holds more than the claim: what others say in two sentences, one may say in one. */
function joinWider({ member, statements }: Reader, { first, attributed }: Draft): void {
  if (attributed.has(member.id)) return;
  const [best] = statements
    .map((statement) => ({ statement, shared: common(statement.content, first.content) }))
    .filter(({ shared }) => shared >= FEWEST_LETTERS && shared >= LEAST_SHARE * first.letters)
    .sort((x, y) => y.shared - x.shared);
  if (best !== undefined) attributed.set(member.id, best.statement.attribution.id);
}

function claimOf({ first, text, attributed }: Draft, readers: readonly Reader[], laid: LaidOut): Claim {
  const { words, places } = laid.graph;
  const own = new Map([...places[text]!].map((column, word) => [column, words[text]!.ids[word]!]));
  const bare = readers.flatMap((reader) => {
    if (attributed.has(reader.member.id)) return [];
    const span = bareSpan(reader, first, own, words[reader.text]!);
    return span === null ? [] : [{ document: reader.member.id, span }];
  });
  return {
    attributed: [...attributed]
      .map(([document, attribution]) => ({ document, attribution }))
      .sort((x, y) => compareText(x.document, y.document)),
    bare,
  };
}

/** Where a text has the words of a claim; null when it lacks them. */
function bareSpan(
  { member, wordAt }: Reader,
  { content, letters }: Laid,
  idAt: ReadonlyMap<number, number>,
  { starts, ids }: LaidOut['graph']['words'][number],
): Span | null {
  let [same, from, to] = [0, Number.POSITIVE_INFINITY, 0];
  for (const [column, count] of content) {
    const word = wordAt[column]!;
    if (word < 0 || ids[word] !== idAt.get(column)) continue;
    same += count;
    from = Math.min(from, starts[word]!);
    to = Math.max(to, starts[word + 1]!);
  }
  if (same < FEWEST_LETTERS || same < TOLD_BARE * letters) return null;
  const { story, letters: view } = member.witness;
  return toDocumentSpan(story, [view.starts[from]!, view.ends[to - 1]!]);
}
