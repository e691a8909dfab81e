import { BEGIN_NAMES, END_NAMES, FUNCTION_WORDS } from './function-words.js';
import type { Split } from './split-run.js';
import type { Strength } from './strength.js';
import { isUpper } from './unknown-word.js';

/** Never on any gain. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * What the words of a split are to each other: two function words (`ofthe`), a function word that is hardly ever part of
 * another word (`servethe`), one that begins or ends other words too, a first word with an ending that compounds do not have
 * (`politicalpowers`), two words that might be a compound (`roadmap`), three words or more.
 */
const SHAPES = ['both', 'strong', 'begins', 'ends', 'inflected', 'content', 'many'] as const;
type Shape = (typeof SHAPES)[number];

/** From how many nats on a split is `sure` and `likely`. */
type Needs = Readonly<Record<Shape, readonly [sure: number, likely: number]>>;

/**
 * Measured on sound and damaged lines of an encyclopaedia: how much every shape of split gains on words that are one word (names,
 * compounds, words of science) and on words that were two. A capital makes a name likely, an unknown part another.
 */
const NEEDS: Readonly<Record<'small' | 'smallUnknown' | 'title' | 'titleUnknown', Needs>> = {
  small: { both: [6, 4], strong: [7, 4], begins: [9.5, 6], ends: [11, 6.5], inflected: [9, 6], content: [16, 10], many: [20, 11] },
  smallUnknown: {
    both: [NEVER, 8],
    strong: [9, 5],
    begins: [12, 8],
    ends: [14, 8],
    inflected: [NEVER, 8],
    content: [NEVER, 12],
    many: [NEVER, 16],
  },
  title: { both: [8, 5], strong: [9, 5], begins: [11, 7], ends: [14.5, 9], inflected: [15, 9], content: [NEVER, 16], many: [24, 17] },
  titleUnknown: {
    both: [NEVER, 12],
    strong: [NEVER, 8],
    begins: [NEVER, 12],
    ends: [NEVER, 14],
    inflected: [NEVER, 12],
    content: [NEVER, 15],
    many: [NEVER, 22],
  },
};

/** Endings of words that are seldom the first part of a compound. */
const INFLECTED = /(?:[^s]s|ed|ing|ly|ous|ive|ful|ical|ional|tion|ment|ity|ness|ish|ary|ern|est|ian)$/;
const SHORTEST_INFLECTED = 5;

function shapeOf(parts: readonly string[]): Shape {
  const [first = '', last = ''] = parts;
  if (parts.length > 2) return 'many';
  const [begins, ends] = [FUNCTION_WORDS.has(first), FUNCTION_WORDS.has(last)];
  if (begins && ends) return 'both';
  if (begins) return BEGIN_NAMES.has(first) ? 'begins' : 'strong';
  if (ends) return END_NAMES.has(last) ? 'ends' : 'strong';
  return first.length >= SHORTEST_INFLECTED && INFLECTED.test(first) ? 'inflected' : 'content';
}

/** How sure a split of a run is. `possible` where it is likelier than one word at all; null where not even that. */
export function strengthOf(run: string, { cuts, known, gain }: Split): Strength | null {
  if (gain <= 0) return null;
  const parts = [0, ...cuts].map((from, n) => run.slice(from, cuts[n] ?? run.length).toLowerCase());
  const allKnown = known.every((one) => one);
  const needs = isUpper(run.charCodeAt(0)) ? (allKnown ? NEEDS.title : NEEDS.titleUnknown) : allKnown ? NEEDS.small : NEEDS.smallUnknown;
  const [sure, likely] = needs[shapeOf(parts)];
  if (gain >= sure) return 'sure';
  return gain >= likely ? 'likely' : 'possible';
}
