import type { Attribution } from '../../model/attribution.js';
import type { Span } from '../../model/span.js';
import { toStorySpan } from '../../text/story.js';
import type { Side } from '../pair.js';
import { type LetterRange, lettersIn } from './carried.js';

/** An attribution with its places in the story: spans for the eye, ranges of letters to compare by. */
export interface Statement {
  readonly attribution: Attribution;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly addressee: Span | null;
  readonly contents: readonly Span[];
  readonly ranges: readonly LetterRange[];
  /** Letters of all contents. */
  readonly letters: number;
}

/** The statements of a story, in order of the text. */
export function statementsOf(side: Side): readonly Statement[] {
  const place = (span: Span | null): Span | null => (span === null ? null : toStorySpan(side.story, span));
  return side.document.attributions.map((attribution) => {
    const contents = attribution.content.map(place).filter((span) => span !== null);
    const ranges = contents.map((span) => lettersIn(side.letters, span));
    return {
      attribution,
      source: place(attribution.source),
      cue: place(attribution.cue),
      addressee: place(attribution.addressee),
      contents,
      ranges,
      letters: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
    };
  });
}

/** One span around all that was said. */
export const wholeContent = ({ contents }: Statement): Span => [contents[0]?.[0] ?? 0, contents.at(-1)?.[1] ?? 0];
