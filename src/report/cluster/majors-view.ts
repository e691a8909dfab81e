import { familyOf } from '../../model/flag.js';
import { drawReadings, findingsOf, flagLabel, placeOf } from '../compare/findings.js';
import type { PageData, PageFlag, PagePair } from '../compare/page-model.js';
import { findingTitle } from '../finding-title.js';
import { grouped } from '../strings.js';

export interface MajorView {
  readonly family: string;
  readonly title: string;
  readonly place: string;
  /** HTML made by the comparison's own drawing. */
  readonly readingHtml: string;
  readonly id: string;
  readonly number: number;
  readonly label: string;
}

export interface MajorsView {
  /** `Major findings, 7 of 19` */
  readonly heading: string;
  readonly items: readonly MajorView[];
  readonly all: string;
}

/** The list stands beside the overview; longer than this it pushes everything else off the second screen. */
const MOST = 8;

/** Kinds that change a claim come first; a headline that is gone says less than a speaker who changed. */
const FAMILY_WORTH: readonly string[] = ['attribution', 'facts', 'headline', 'text', 'credit', 'integrity', 'spacing'];

function item(flag: PageFlag, pair: PagePair, data: PageData): MajorView[] {
  const [a, b] = [data.versions[pair.a], data.versions[pair.b]];
  if (a === undefined || b === undefined) return [];
  return [
    {
      family: familyOf(flag.kind),
      title: findingTitle(flag),
      place: placeOf(flag, a, b),
      readingHtml: drawReadings(flag, a, b),
      id: flag.id,
      number: flag.n,
      label: flagLabel(flag),
    },
  ];
}

function allText(total: number): string {
  if (total === 0) return '';
  return `${total === 1 ? 'The one finding' : `All ${grouped(total)} findings`} between versions, beside the text`;
}

/** The gravest findings of the main pairs that the page carries. */
export function majorsView(data: PageData, mainPairs: number): MajorsView {
  const main = data.pairs.slice(0, mainPairs);
  const all = main.flatMap((pair) => findingsOf(pair).map((finding) => ({ pair, flag: finding.flags[0] })));
  const majors = all.filter(({ flag }) => flag.severity === 'major');
  const worth = ({ flag }: { readonly flag: PageFlag }): number => FAMILY_WORTH.indexOf(familyOf(flag.kind));
  const shown = [...majors].sort((x, y) => worth(x) - worth(y) || x.flag.n - y.flag.n).slice(0, MOST);
  const total = data.pairs.slice(0, mainPairs).reduce((sum, pair) => sum + pair.flags.length, 0);
  return {
    heading: shown.length < majors.length ? `Major findings, ${shown.length} of ${majors.length}` : 'Major findings',
    items: shown.flatMap(({ flag, pair }) => item(flag, pair, data)),
    all: allText(total),
  };
}
