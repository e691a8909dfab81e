import type { Attribution } from '../../model/attribution.js';
import type { Span } from '../../model/span.js';
import { type LetterRange, lettersIn } from '../../text/letters-in.js';
import type { Lexicon } from '../../text/lexicon.js';
import { reportingVerb, type VerbForms } from '../../text/reporting-verbs.js';
import { toStorySpan } from '../../text/story.js';
import { wordsOf } from '../../text/words.js';
import type { Side } from '../pair.js';

/** An attribution with its places in the story: spans for the eye, ranges of letters to compare by. */
export interface Statement {
  readonly attribution: Attribution;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly addressee: Span | null;
  /** The reporting verb of its cue, without what stands beside it ("said on Thursday"); null where the cue has none. */
  readonly verb: Span | null;
  /** Whether it has one: "hopes" and "criticism of" attribute too, but nobody need have said anything. */
  readonly reports: boolean;
  readonly contents: readonly Span[];
  readonly ranges: readonly LetterRange[];
  /** Letters of all contents. */
  readonly letters: number;
}

/** Where the last reporting verb of a cue stands in it; null where it has none. */
function verbIn(cue: string, verbs: VerbForms): Span | null {
  const verb = wordsOf(cue).findLast((word) => reportingVerb(word, verbs) !== null);
  const at = verb === undefined ? -1 : cue.lastIndexOf(verb);
  return verb === undefined ? null : [at, at + verb.length];
}

/** The statements of a story, in order of the text. */
export function statementsOf(side: Side, { verbs }: Lexicon): readonly Statement[] {
  const place = (span: Span | null): Span | null => (span === null ? null : toStorySpan(side.story, span));
  return side.document.attributions.map((attribution) => {
    const { cue } = attribution;
    const verb = cue === null ? null : verbIn(side.document.text.slice(...cue), verbs);
    const contents = attribution.content.map(place).filter((span) => span !== null);
    const ranges = contents.map((span) => lettersIn(side.letters, span));
    return {
      attribution,
      source: place(attribution.source),
      cue: place(cue),
      verb: cue === null || verb === null ? null : place([cue[0] + verb[0], cue[0] + verb[1]]),
      addressee: place(attribution.addressee),
      reports: verb !== null,
      contents,
      ranges,
      letters: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
    };
  });
}

/** One span around all that was said. */
export const wholeContent = ({ contents }: Statement): Span => [contents[0]?.[0] ?? 0, contents.at(-1)?.[1] ?? 0];
