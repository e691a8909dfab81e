import { type FlagFamily, familyOf } from '../../model/flag.js';
import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';
import { dayText, type When } from '../clock.js';
import { type Dossier, lineOf } from '../cluster/dossier.js';
import { pairsOf } from '../cluster/pairs.js';
import { castText, flagsAlone, flagsBetween, severityCounts } from '../cluster/summary-view.js';
import { jsonForScript, plain, visible } from '../escape.js';
import { num } from '../stemma/svg-parts.js';
import { count, grouped } from '../strings.js';
import type { View } from '../templates.js';
import { drawRow } from './draw-row.js';
import { compareRows } from './query.js';
import type { CatalogueData, CatalogueRow, TwigNode } from './row-model.js';
import { looseRelations, singlesViews } from './singles-view.js';
import { labelsThatFit, type Timeline, timelineOf } from './timeline.js';

/** Rows drawn on the server; the script draws more as they are asked for. */
const DRAWN = 50;
/** Nodes of the small tree; more are a blot. */
const MOST_TWIGS = 14;
/** Least width of the timeline, in CSS pixels, on the two kinds of screen that the style sheet tells apart. */
const [WIDE, NARROW] = [1000, 320] as const;
/** Rejected inputs named on the page. */
const MOST_NAMED = 100;

interface Draft extends Omit<CatalogueRow, 'bars' | 'outlets'> {
  readonly names: readonly string[];
  readonly times: readonly number[];
}

function datesText(whens: readonly When[]): string {
  const sorted = [...whens].sort((x, y) => x.from - y.from);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [dayText(first), dayText(last)];
  if (from === to) return to;
  const [a, b] = [from.split(' '), to.split(' ')];
  const shared = a.length === 3 && b.length === 3 && a[2] === b[2];
  return `${shared ? (a[1] === b[1] ? a[0] : `${a[0]} ${a[1]}`) : from} to ${to}`;
}

function twig(dossier: Dossier): readonly TwigNode[] {
  const order = dossier.witnesses.map((_, i) => i).slice(0, MOST_TWIGS);
  const unseen = dossier.witnesses.flatMap(({ shape }, i) => (shape === 'unseen' && i >= MOST_TWIGS ? [i] : [])).slice(0, 2);
  const kept = [...order.slice(0, MOST_TWIGS - unseen.length), ...unseen];
  return kept.flatMap((i): TwigNode[] => {
    const witness = dossier.witnesses[i];
    if (witness === undefined) return [];
    const link = dossier.links.find(({ to, tree }) => to === i && tree);
    const shape = witness.shape === 'unseen' ? 'u' : witness.shape === 'satellite' ? 's' : 'v';
    return [[kept.indexOf(witness.parent), shape, lineOf(link?.edge.confidence ?? 1)]];
  });
}

function draft(dossier: Dossier): Draft {
  const pairs = pairsOf(dossier);
  const [between, alone] = [flagsBetween(pairs), flagsAlone(dossier)];
  const flags = [...between, ...alone];
  const families: Partial<Record<FlagFamily, number>> = {};
  for (const { kind } of flags) families[familyOf(kind)] = (families[familyOf(kind)] ?? 0) + 1;
  const whens = dossier.witnesses.flatMap(({ when, shape }) => (when === null || shape === 'satellite' ? [] : [when]));
  const seen = dossier.witnesses.filter(({ shape }) => shape !== 'unseen');
  const times = whens.map(({ from }) => from);
  return {
    id: dossier.cluster.id,
    title: plain(dossier.cluster.title, 160),
    finding: visible(dossier.cluster.summary.finding),
    dates: datesText(whens),
    cast: castText(dossier),
    names: [...new Set(seen.map(({ name }) => name))],
    ...severityCounts(between),
    alone: alone.length,
    aloneMajor: severityCounts(alone).major,
    coverage: pairs.reduce((most, { relation }) => Math.max(most, relation.coverageA, relation.coverageB), 0),
    families,
    kinds: [...new Set(flags.map(({ kind }) => kind))].sort(),
    versions: seen.length,
    time: times.length === 0 ? null : Math.min(...times),
    times,
    tree: twig(dossier),
  };
}

function dataOf(drafts: readonly Draft[], timeline: Timeline | null): CatalogueData {
  const outlets = new Map<string, number>();
  const indexOf = (name: string): number => {
    const known = outlets.get(name);
    if (known !== undefined) return known;
    outlets.set(name, outlets.size);
    return outlets.size - 1;
  };
  const rows = drafts.map(({ names, times, ...row }) => ({
    ...row,
    outlets: names.map(indexOf),
    bars: timeline === null ? [] : [...new Set(times.map((time) => timeline.barOf(time)))].sort((x, y) => x - y),
  }));
  return { outlets: [...outlets.keys()], rows };
}

function timelineView(timeline: Timeline | null): View | null {
  if (timeline === null) return null;
  const most = Math.max(1, ...timeline.bars.map(({ all }) => all));
  const [wide, narrow] = [labelsThatFit(timeline, WIDE), labelsThatFit(timeline, NARROW)];
  const height = (n: number): string => num((44 * n) / most);
  return {
    caption: `Versions per ${timeline.unit}. The strong part belongs to clusters with a major finding between versions.`,
    bars: timeline.bars.map(({ label, all, major }, i) => ({
      number: i,
      label,
      shown: [...(wide[i] === true ? ['w'] : []), ...(narrow[i] === true ? ['n'] : [])].join(' '),
      name: `${label}: ${count(all, 'version')}, ${major} in clusters with a major finding between versions`,
      allHeight: height(all),
      allTop: num(44 - (44 * all) / most),
      majorHeight: height(major),
      majorTop: num(44 - (44 * major) / most),
    })),
  };
}

/** What the texts that are in no story together still share, as a sentence of its own; empty when they share nothing. */
function looseSentence(loose: readonly Relation[], stories: number): string {
  const rewrites = loose.filter(({ kind }) => kind === 'rewrite').length;
  const more = stories === 0 ? '' : 'more ';
  const pairs = (number: number, one: string, many: string): string =>
    number === 0 ? '' : ` ${grouped(number)} ${more}${number === 1 ? `pair of texts ${one}` : `pairs of texts ${many}`}`;
  const sharing = pairs(loose.length - rewrites, 'shares', 'share');
  const retelling = pairs(rewrites, 'tells', 'tell');
  return `${sharing && `${sharing} passages, too few to be versions of one story.`}${retelling && `${retelling} the same in other words.`}`;
}

function sentence(result: Result, data: CatalogueData, loose: readonly Relation[]): string {
  const members = new Set(result.clusters.flatMap((cluster) => cluster.members)).size;
  const files = result.documents.length;
  const [clusters, grave] = [data.rows.length, data.rows.filter(({ major }) => major > 0).length];
  const rest = looseSentence(loose, clusters);
  if (clusters === 0)
    return loose.length === 0
      ? `Of ${count(files, 'text')}, none repeats another.`
      : `Of ${count(files, 'text')}, none is a version of another.${rest}`;
  const told = `Of ${count(files, 'text')}, ${grouped(members)} ${members === 1 ? 'belongs' : 'belong'} to ${clusters === 1 ? 'one story' : `${grouped(clusters)} stories`} printed more than once.`;
  if (grave === 0) return `${told} No difference between them is major.${rest}`;
  return `${told} In ${clusters === 1 ? 'it' : `${grouped(grave)} of them`}, a reader of one version would believe or credit something else than a reader of another.${rest}`;
}

/** Everything the index page shows. The dossiers are built one by one and not kept. */
export function catalogueView(result: Result, dossiers: readonly (() => Dossier)[]): View {
  const drafts = dossiers.map((dossier) => draft(dossier()));
  const timeline = timelineOf(drafts.flatMap(({ times, major }) => times.map((time) => ({ time, major: major > 0 }))));
  const data = dataOf(drafts, timeline);
  const loose = looseRelations(result);
  const rows = [...data.rows].sort(compareRows('new'));
  return {
    pageTitle: 'Clusters, Stemma',
    sentence: sentence(result, data, loose),
    timeline: timelineView(timeline),
    count: rows.length > DRAWN ? `First ${DRAWN} of ${grouped(rows.length)} clusters` : count(rows.length, 'cluster'),
    aside: `${count(result.singles.length, 'text')} in no story, ${grouped(result.rejected.length)} not read`,
    rowsHtml: rows
      .slice(0, DRAWN)
      .map((row) => drawRow(row, data, null))
      .join('\n'),
    others: rows.slice(DRAWN).map(({ id, title }) => ({ href: `cluster-${id}.html`, title })),
    more: rows.length > DRAWN,
    empty:
      rows.length > 0
        ? ''
        : loose.length > 0
          ? 'No two texts are versions of one story. Singles names those that share passages or tell the same in other words.'
          : 'No two texts of the input repeat each other.',
    singles: singlesViews(result, loose),
    rejected: result.rejected.slice(0, MOST_NAMED).map(({ path, message }) => ({ path: plain(path, 160), message: plain(message, 240) })),
    rejectedMore: Math.max(0, result.rejected.length - MOST_NAMED),
    tool: `${plain(result.tool.name, 40)} ${plain(result.tool.version, 40)}`,
    dataHtml: jsonForScript(data),
  };
}
