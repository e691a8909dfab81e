import type { Stretch } from './passages.js';
import { type Sentence, sentenceAt } from './sentences.js';

/** A sentence of A and one of B that share letters of a passage. */
export interface LetterSeed {
  readonly a: number;
  readonly b: number;
  /** Equal letters that lie in both sentences. */
  readonly equal: number;
  readonly stretch: Stretch;
}

/** Tells which sentences each passage of the letter alignment lies in. O(runs + sentences in them, log sentences each). */
export function letterSeeds(stretches: readonly Stretch[], a: readonly Sentence[], b: readonly Sentence[]): readonly LetterSeed[] {
  const seeds: LetterSeed[] = [];
  for (const stretch of stretches) {
    for (const run of stretch.runs) {
      let done = 0;
      while (done < run.length) {
        const [inA, inB] = [sentenceAt(a, run.a + done), sentenceAt(b, run.b + done)];
        const end = Math.min(run.length, (a[inA]?.to ?? 0) - run.a, (b[inB]?.to ?? 0) - run.b);
        const last = seeds.at(-1);
        if (last?.a === inA && last.b === inB && last.stretch === stretch)
          seeds[seeds.length - 1] = { ...last, equal: last.equal + end - done };
        else seeds.push({ a: inA, b: inB, equal: end - done, stretch });
        done = end;
      }
    }
  }
  return seeds;
}
