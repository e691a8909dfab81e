import { describe, expect, it } from 'vitest';
import { type Attempt, bringThrough, type Stop } from '../../../src/pipeline/bring-through.js';
import type { RawArticle } from '../../../src/read/raw-article.js';
import { fc } from '../read/property.js';

type Nature = 'sound' | 'slow' | 'greedy' | 'unlucky';

/** Articles by their nature: `unlucky` ends its thread only in company. */
const raw = (nature: Nature, index: number): RawArticle => ({ name: `${nature}-${index}`, format: 'html', bytes: new Uint8Array(1) });
const natureOf = ({ name }: RawArticle): string => name.split('-')[0] ?? '';

/** A thread that stops at the first article that stops threads. */
function thread(): { readonly attempts: string[][]; readonly attempt: (raws: readonly RawArticle[]) => Promise<Attempt<string>> } {
  const attempts: string[][] = [];
  return {
    attempts,
    attempt: (raws) => {
      attempts.push(raws.map(({ name }) => name));
      const at = raws.findIndex((one) => {
        const nature = natureOf(one);
        return nature === 'slow' || nature === 'greedy' || (nature === 'unlucky' && raws.length > 1);
      });
      if (at < 0) return Promise.resolve({ ok: true, outcomes: raws.map(({ name }) => `read ${name}`) });
      const stop: Stop = natureOf(raws[at] as RawArticle) === 'slow' ? { kind: 'late' } : { kind: 'crash', error: new Error('gone') };
      return Promise.resolve({ ok: false, at, stop });
    },
  };
}

const refuse = ({ name }: RawArticle, { kind }: Stop): string => `${kind} ${name}`;

describe('bringThrough', () => {
  it('gives each article its outcome in its place, whatever others do to their threads', async () => {
    const natures = fc.array(fc.constantFrom<Nature>('sound', 'slow', 'greedy', 'unlucky'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(natures, async (some) => {
        const raws = some.map(raw);
        const outcomes = await bringThrough(raws, thread().attempt, refuse);
        const words = { sound: 'read', unlucky: 'read', slow: 'late', greedy: 'crash' } as const;
        expect(outcomes).toEqual(some.map((nature, index) => `${words[nature]} ${nature}-${index}`));
      }),
    );
  });

  it('tries a batch without trouble once', async () => {
    const { attempts, attempt } = thread();
    await bringThrough([raw('sound', 0), raw('sound', 1)], attempt, refuse);
    expect(attempts).toEqual([['sound-0', 'sound-1']]);
  });

  it('never gives a slow article a second budget', async () => {
    const { attempts, attempt } = thread();
    await bringThrough([raw('sound', 0), raw('slow', 1), raw('sound', 2)], attempt, refuse);
    expect(attempts.filter((names) => names.includes('slow-1'))).toHaveLength(1);
  });

  it('tries an article that ended its thread once more alone before it refuses it', async () => {
    const { attempts, attempt } = thread();
    await bringThrough([raw('sound', 0), raw('greedy', 1)], attempt, refuse);
    expect(attempts.filter((names) => names.includes('greedy-1'))).toEqual([['sound-0', 'greedy-1'], ['greedy-1']]);
  });

  it('of nothing asks no thread', async () => {
    const { attempts, attempt } = thread();
    expect(await bringThrough([], attempt, refuse)).toEqual([]);
    expect(attempts).toEqual([]);
  });
});
