import { describe, expect, it } from 'vitest';
import type { CheckAnswers, CheckQuestion } from '../../../src/serve/check-messages.js';
import { checks } from '../../../src/serve/checks.js';
import { Refusal } from '../../../src/serve/reply.js';
import { type Asked, ROUTES } from '../../../src/serve/routes.js';
import type { ServedArchive } from '../../../src/serve/served-archive.js';

const ID = '0123456789abcdef01';

/** A server of which nothing but what was checked can be asked: whatever else a route did with it would throw. */
function servedWith(answer: CheckAnswers['compare']) {
  const asked: CheckQuestion[] = [];
  const kept = checks<never>();
  kept.keep(ID, {} as never);
  const checking = {
    ask: (question: CheckQuestion) => {
      asked.push(question);
      return Promise.resolve(answer);
    },
  };
  return { asked, served: { checks: kept, checking } as unknown as ServedArchive };
}

async function open(path: string, served: ServedArchive) {
  const route = ROUTES.find((one) => one.path.test(path));
  const asked: Asked = { parts: route?.path.exec(path)?.slice(1) ?? [], query: new URLSearchParams(), body: Buffer.alloc(0) };
  return await route?.answer(served, asked);
}

describe('the comparison of a checked text', () => {
  it('is drawn in the thread that checked it: its bytes are sent as they are, with their policy', async () => {
    const bytes = new TextEncoder().encode('<p>drawn elsewhere</p>');
    const { asked, served } = servedWith({ bytes, policy: "default-src 'none'" });
    const reply = await open(`/check-${ID}-2-3.html`, served);
    expect(reply?.body).toBe(bytes);
    expect(reply).toMatchObject({ status: 200, policy: "default-src 'none'" });
    await open(`/check-${ID}-2-all.html`, served);
    expect(asked).toEqual([
      { kind: 'compare', id: ID, text: 2, match: 3 },
      { kind: 'compare', id: ID, text: 2, match: 'all' },
    ]);
  });

  it('is refused, with what to do, when the text or its match is not there, or not kept any more', async () => {
    await expect(open(`/check-${ID}-9-1.html`, servedWith(null).served)).rejects.toThrow('There is no such comparison here.');
    const gone = open(`/check-${ID}-1-1.html`, servedWith('gone').served);
    await expect(gone).rejects.toThrow('That check is no longer kept. Check the text again.');
    await expect(gone).rejects.toBeInstanceOf(Refusal);
    const { asked, served } = servedWith(null);
    await expect(open(`/check-${'f'.repeat(18)}-1-1.html`, served)).rejects.toThrow('no longer kept');
    expect(asked).toEqual([]);
  });
});

it('of the uploads that were checked, the last twenty are kept', () => {
  const kept = checks<number>();
  for (let i = 0; i < 21; i++) kept.keep(`id-${i}`, i);
  expect([kept.get('id-0'), kept.get('id-1'), kept.get('id-20')]).toEqual([null, 1, 20]);
});
