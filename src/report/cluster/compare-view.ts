import { FLAG_FAMILIES, familyOf, SEVERITIES } from '../../model/flag.js';
import { collate } from '../compare/collation.js';
import { drawSide } from '../compare/draw-side.js';
import { drawFinding, findingsOf } from '../compare/findings.js';
import { type PageData, viewOf } from '../compare/page-model.js';
import { pairSentence } from '../compare/pair-sentence.js';
import { FAMILY_NAMES, SEVERITY_NAMES, T } from '../strings.js';

export interface CompareView {
  readonly left: PaneView;
  readonly right: PaneView;
  readonly leftOptions: readonly OptionView[];
  readonly rightOptions: readonly OptionView[];
  readonly sentence: string;
  readonly severities: readonly ChipView[];
  readonly families: readonly ChipView[];
  /** HTML made by the comparison's own drawing. */
  readonly findingsHtml: string;
  readonly shown: string;
  readonly decided: string;
}

export interface PaneView {
  readonly siglum: string;
  readonly outlet: string;
  readonly when: string;
  /** HTML made by the comparison's own drawing. */
  readonly textHtml: string;
}

export interface OptionView {
  readonly value: number;
  readonly label: string;
  readonly selected: boolean;
  readonly disabled: boolean;
}

export interface ChipView {
  readonly value: string;
  readonly name: string;
  readonly n: number;
}

function optionViews(data: PageData, selected: number, against: number | null): readonly OptionView[] {
  return data.versions.map(({ siglum, outlet }, value) => {
    const comparable = data.pairs.some(({ a, b }) =>
      against === null ? a === value || b === value : (a === value && b === against) || (b === value && a === against),
    );
    return { value, label: `${siglum}  ${outlet}`, selected: value === selected, disabled: !comparable };
  });
}

/** The first pair, drawn on the server so that it stands there without the script; null when no two texts were compared. */
export function compareView(data: PageData): CompareView | null {
  const pair = data.pairs[data.first];
  const view = pair === undefined ? null : viewOf(data, pair, false);
  if (pair === undefined || view === null) return null;
  const collation = collate(view);
  const pane = (hand: 'left' | 'right'): PaneView => {
    const { siglum, outlet, when } = view[hand];
    return { siglum, outlet, when, textHtml: drawSide(collation, hand, new Set()) };
  };
  const all = data.pairs.reduce((sum, { flags }) => sum + flags.length, 0);
  return {
    left: pane('left'),
    right: pane('right'),
    leftOptions: optionViews(data, pair.a, null),
    rightOptions: optionViews(data, pair.b, pair.a),
    sentence: pairSentence(pair, data, false),
    severities: [...SEVERITIES]
      .reverse()
      .map((value) => ({ value, name: SEVERITY_NAMES[value], n: pair.flags.filter(({ severity }) => severity === value).length })),
    families: FLAG_FAMILIES.map((value) => ({
      value,
      name: FAMILY_NAMES[value],
      n: pair.flags.filter(({ kind }) => familyOf(kind) === value).length,
    })),
    findingsHtml:
      findingsOf(pair)
        .map((finding) => drawFinding(finding, data, new Map()))
        .join('') || `<li class="empty">${T.noFindings}</li>`,
    shown: T.shown(pair.flags.length, all),
    decided: T.decided(0),
  };
}
