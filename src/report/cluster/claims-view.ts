import type { Attribution } from '../../model/attribution.js';
import type { Claim, Place } from '../../model/collation.js';
import type { Document } from '../../model/document.js';
import { plain, visible } from '../escape.js';
import { excerpt } from '../excerpt.js';
import { count, grouped } from '../strings.js';
import type { Dossier, Witness } from './dossier.js';
import { columnsOf, letterOf, type Order, type ReadingCell, type ReadingColumn, siglaOf, stepOf } from './reading-marks.js';

/** One way in which versions let a claim be said. */
export interface WayView {
  readonly letter: string;
  /** Step of ink, as in the collation. */
  readonly step: string;
  /** Who says it; empty when nobody is named. */
  readonly who: string;
  /** The verb as it stands, and to whom. */
  readonly verb: string;
  /** `in quotation marks`, and what the verb says of the claim. */
  readonly how: string;
  /** True for versions that have the words and no attribution of them. */
  readonly bare: boolean;
  readonly sigla: string;
}

export interface ClaimView {
  /** Version and paragraph: `A ¶3`. */
  readonly place: string;
  readonly words: string;
  readonly ways: readonly WayView[];
  /** Sigla of those that lack it, or nothing. */
  readonly lacking: string;
  readonly cells: readonly ReadingCell[];
}

export interface ClaimsView {
  readonly caption: string;
  readonly columns: readonly ReadingColumn[];
  /** Claims that are not told in one way by all that have them. */
  readonly parted: readonly ClaimView[];
  readonly alike: readonly ClaimView[];
  readonly alikeText: string;
  readonly left: string;
}

/** Claims on a page in all: each takes up to a thousand characters, and as many cells as there are versions. */
const MOST = 80;

const QUOTED: Readonly<Record<Attribution['kind'], string>> = {
  direct: 'in quotation marks',
  mixed: 'partly in quotation marks',
  indirect: 'reported',
};

/** A version that attributes the claim. */
interface Teller {
  readonly index: number;
  readonly document: Document;
  readonly attribution: Attribution;
}

/** Versions that tell a claim alike. */
interface Way {
  readonly tellers: readonly Teller[];
  /** Ids of all of them, those among them whose words were not read as an attribution. */
  readonly ids: readonly string[];
}

interface Told {
  readonly claim: Claim;
  /** In the order of the sigla. */
  readonly tellers: readonly Teller[];
  readonly ways: readonly Way[];
  readonly bare: readonly string[];
  readonly lacking: readonly string[];
}

const words = (document: Document, span: Attribution['source']): string => (span === null ? '' : plain(document.text.slice(...span), 60));

/** Marks that a page puts before a name ("### The company") are none of it. */
const whoOf = ({ document, attribution }: Teller): string =>
  (plain(attribution.speaker ?? '', 60) || words(document, attribution.source)).replace(/^[^\p{L}\p{N}]+/u, '');

/** A name without what a copy may lose of it: case, marks, the possessive, the article. */
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s*['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|an?) /, '');

/** Two versions tell a claim alike when speaker, verb, addressee and quotation marks are the same. */
const wayOf = (teller: Teller): string =>
  JSON.stringify([
    bareName(whoOf(teller)),
    teller.attribution.verb,
    teller.attribution.kind,
    bareName(words(teller.document, teller.attribution.addressee)),
  ]);

/** UTF-16 units beside a claim in which its cue may stand. */
const BESIDE = 120;

const lettersOnly = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The words that attribute a claim, from source to cue; empty where these do not stand together. */
function attributing({ document, attribution: { source, cue } }: Teller): string {
  if (cue === null) return '';
  const [from, to] = source === null ? cue : [Math.min(source[0], cue[0]), Math.max(source[1], cue[1])];
  return to - from > BESIDE ? '' : lettersOnly(document.text.slice(from, to));
}

/** Whether a version has the very words beside the claim that attribute it in another: a copy that lost spaces may not be read so. */
function echoes(place: Place, document: Document | null, tellers: readonly Teller[]): boolean {
  const beside = lettersOnly(document?.text.slice(Math.max(0, place.span[0] - BESIDE), place.span[1] + BESIDE) ?? '');
  return tellers.some((teller) => {
    const words = attributing(teller);
    return words !== '' && beside.includes(words);
  });
}

function toldBy(claim: Claim, versions: readonly Witness[], order: Order): Told {
  const tellers = claim.attributed
    .flatMap(({ document: id, attribution: wanted }): readonly Teller[] => {
      const index = order.get(id) ?? -1;
      const document = versions[index]?.document ?? null;
      const attribution = document?.attributions.find((one) => one.id === wanted);
      return document === null || attribution === undefined ? [] : [{ index, document, attribution }];
    })
    .sort((x, y) => x.index - y.index);
  const ways = new Map<string, Teller[]>();
  for (const teller of tellers) {
    const known = ways.get(wayOf(teller));
    if (known === undefined) ways.set(wayOf(teller), [teller]);
    else known.push(teller);
  }
  const have = new Set([...tellers.map(({ document }) => document.id), ...claim.bare.map(({ document }) => document)]);
  const documentOf = (id: string): Document | null => versions[order.get(id) ?? -1]?.document ?? null;
  const echoed = new Map<readonly Teller[], string[]>();
  const bare = claim.bare.flatMap((place) => {
    const way = [...ways.values()].find((alike) => echoes(place, documentOf(place.document), alike));
    if (way === undefined) return [place.document];
    echoed.set(way, [...(echoed.get(way) ?? []), place.document]);
    return [];
  });
  const all = [...ways.values()].map(
    (alike): Way => ({ tellers: alike, ids: [...alike.map(({ document }) => document.id), ...(echoed.get(alike) ?? [])] }),
  );
  return {
    claim,
    tellers,
    ways: all.sort((x, y) => y.ids.length - x.ids.length || (x.tellers[0]?.index ?? 0) - (y.tellers[0]?.index ?? 0)),
    bare,
    lacking: versions.flatMap(({ id }) => (have.has(id) ? [] : [id])),
  };
}

function wayView({ tellers: [first], ids }: Way, i: number, versions: readonly Witness[], order: Order): WayView {
  const { verb = null, kind = 'indirect', stance = 'neutral', cue = null, addressee = null } = first?.attribution ?? {};
  const cueWords = first === undefined ? '' : words(first.document, cue) || plain(verb ?? '', 40);
  const to = first === undefined ? '' : words(first.document, addressee);
  return {
    letter: letterOf(i),
    step: stepOf(i),
    who: first === undefined ? '' : whoOf(first),
    verb: `${cueWords}${to === '' ? '' : ` (to ${to})`}`,
    how: `${QUOTED[kind]}${stance === 'neutral' ? '' : `; a ${stance} verb`}`,
    bare: false,
    sigla: siglaOf(ids, versions, order),
  };
}

const lengthOf = ({ attribution }: Teller): number => attribution.content.reduce((sum, [from, to]) => sum + to - from, 0);

function claimView(told: Told, versions: readonly Witness[], order: Order, columns: readonly Witness[]): ClaimView {
  // One version may say in one sentence what is a claim of its own in others: the shortest content is the claim.
  const [lead] = [...told.tellers].sort((x, y) => lengthOf(x) - lengthOf(y) || x.index - y.index);
  const [start = 0] = lead?.attribution.content[0] ?? [];
  const paragraph = lead?.document.body.findLastIndex(([from]) => from <= start) ?? -1;
  const content = lead?.attribution.content.map((span) => lead.document.text.slice(...span)).join(' … ') ?? '';
  const ways = told.ways.map((way, i) => wayView(way, i, versions, order));
  const bare: WayView = {
    letter: letterOf(ways.length),
    step: stepOf(ways.length),
    who: '',
    verb: '',
    how: 'no attribution found',
    bare: true,
    sigla: siglaOf(told.bare, versions, order),
  };
  return {
    place: `${versions[lead?.index ?? -1]?.siglum ?? ''} ¶${paragraph + 1}`,
    words: visible(excerpt(content)),
    ways: told.bare.length === 0 ? ways : [...ways, bare],
    lacking: siglaOf(told.lacking, versions, order),
    cells: cellsOf(told, columns),
  };
}

function cellsOf({ ways, bare }: Told, columns: readonly Witness[]): readonly ReadingCell[] {
  const wayAt = new Map([
    ...ways.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)),
    ...bare.map((id) => [id, ways.length] as const),
  ]);
  return columns.map(({ id, siglum }) => {
    const i = wayAt.get(id);
    if (i === undefined) return { step: 'rl', letter: '·', label: `${siglum} lacks it` };
    return { step: stepOf(i), letter: letterOf(i), label: `${siglum} tells it as ${letterOf(i)}` };
  });
}

function captionOf(all: number, parted: number): string {
  const claims = count(all, 'claim');
  if (parted === 0) return `${claims}; all versions that have one tell it alike.`;
  return `${claims}; ${parted === 1 ? 'one is' : `${grouped(parted)} are`} told otherwise by some version, or without an attribution.`;
}

/**
 * Who says what in which version, by which verb, in quotation marks or not: a row a claim, a line for each way in which it is told.
 * @returns null where no attribution was found
 */
export function claimsView(dossier: Dossier): ClaimsView | null {
  const versions = dossier.witnesses.filter(({ shape }) => shape === 'version');
  const order: Order = new Map(versions.map(({ id }, i) => [id, i] as const));
  const all = dossier.cluster.collation.claims.map((claim) => toldBy(claim, versions, order)).filter(({ tellers }) => tellers.length > 0);
  if (all.length === 0) return null;
  const isParted = ({ ways, bare }: Told): boolean => ways.length + Math.min(1, bare.length) > 1;
  const parted = all.filter(isParted);
  const alike = all.filter((told) => !isParted(told));
  const columns = columnsOf(versions);
  const view = (told: Told): ClaimView => claimView(told, versions, order, columns);
  const shown = parted.slice(0, MOST);
  const rest = alike.slice(0, MOST - shown.length);
  const left = all.length - shown.length - rest.length;
  return {
    caption: captionOf(all.length, parted.length),
    columns: columns.map(({ siglum, name }) => ({ siglum, outlet: name })),
    parted: shown.map(view),
    alike: rest.map(view),
    alikeText: `Show ${count(rest.length, 'claim')} that ${rest.length === 1 ? 'is' : 'are'} told alike`,
    left: left === 0 ? '' : `${count(left, 'more claim')} left out for want of room.`,
  };
}
