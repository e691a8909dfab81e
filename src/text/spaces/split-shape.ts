import { BEGIN_NAMES, END_NAMES, FUNCTION_WORDS, PARTICLES } from './function-words.js';
import type { Split } from './split-run.js';
import type { Strength } from './strength.js';
import { isUpper } from './unknown-word.js';

/** Never on any gain. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * What the words of a split are to each other: two function words (`ofthe`), a function word that is hardly ever part of
 * another word (`servethe`), one that begins or ends other words too, a particle, which makes nouns (`closeout`), a first word
 * with an ending that compounds do not have (`politicalpowers`), two words that might be a compound (`roadmap`), three words or more.
 */
const SHAPES = ['both', 'strong', 'begins', 'ends', 'particle', 'inflected', 'content', 'many'] as const;
type Shape = (typeof SHAPES)[number];

/** From how many nats on a split is `sure` and `likely`. */
type Needs = Readonly<Record<Shape, readonly [sure: number, likely: number]>>;

/**
 * Measured on sound and damaged lines of an encyclopaedia and on sound news: how much every shape of split gains on words that
 * are one word (names, compounds, words of science) and on words that were two. A capital makes a name likely, an unknown
 * part another.
 */
const NEEDS: Readonly<Record<'small' | 'smallUnknown' | 'title' | 'titleUnknown', Needs>> = {
  small: {
    both: [6, 4],
    strong: [7, 4],
    begins: [9.5, 6],
    ends: [11, 6.5],
    particle: [14, 7],
    inflected: [11, 6],
    content: [21, 10],
    many: [20, 11],
  },
  smallUnknown: {
    both: [NEVER, 8],
    strong: [9, 5],
    begins: [12, 8],
    ends: [14, 8],
    particle: [NEVER, 9],
    inflected: [NEVER, 8],
    content: [NEVER, 12],
    many: [NEVER, 16],
  },
  title: {
    both: [8, 5],
    strong: [9, 5],
    begins: [11, 7],
    ends: [22, 9],
    particle: [15, 8],
    inflected: [18, 9],
    content: [NEVER, 16],
    many: [24, 17],
  },
  titleUnknown: {
    both: [NEVER, 12],
    strong: [NEVER, 8],
    begins: [NEVER, 12],
    ends: [NEVER, 14],
    particle: [NEVER, 14],
    inflected: [NEVER, 12],
    content: [NEVER, 15],
    many: [NEVER, 22],
  },
};

const ASCII = /^[A-Za-z]+$/;

/** Endings of words that are seldom the first part of a compound. */
const INFLECTED = /(?:[^s]s|ed|ing|ly|ous|ive|ful|ical|ional|tion|ment|ity|ness|ish|ary|ern|est|ian)$/;
const SHORTEST_INFLECTED = 5;

function shapeOf(parts: readonly string[], title: boolean): Shape {
  const [first = '', last = ''] = parts;
  if (parts.length > 2) return 'many';
  const [begins, ends] = [FUNCTION_WORDS.has(first), FUNCTION_WORDS.has(last)];
  if (begins && ends && !END_NAMES.has(last) && !PARTICLES.has(last) && !(title && BEGIN_NAMES.has(first))) return 'both';
  if (ends && PARTICLES.has(last)) return 'particle';
  if (ends) return END_NAMES.has(last) ? 'ends' : 'strong';
  if (begins && PARTICLES.has(first)) return 'particle';
  if (begins) return BEGIN_NAMES.has(first) ? 'begins' : 'strong';
  return first.length >= SHORTEST_INFLECTED && INFLECTED.test(first) ? 'inflected' : 'content';
}

/** How sure a split of a run is. `possible` where it is likelier than one word at all; null where not even that. */
export function strengthOf(run: string, { cuts, known, gain }: Split): Strength | null {
  if (gain <= 0) return null;
  const parts = [0, ...cuts].map((from, n) => run.slice(from, cuts[n] ?? run.length).toLowerCase());
  const allKnown = known.every((one) => one);
  const title = isUpper(run.charCodeAt(0));
  const needs = title ? (allKnown ? NEEDS.title : NEEDS.titleUnknown) : allKnown ? NEEDS.small : NEEDS.smallUnknown;
  const [sure, likely] = needs[shapeOf(parts, title)];
  // A letter with an accent is of another language, or of none: a wrongly decoded one.
  if (gain >= sure && ASCII.test(run)) return 'sure';
  return gain >= likely ? 'likely' : 'possible';
}
