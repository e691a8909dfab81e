import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../../src/archive/writer.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { outletDigest, shelve } from '../../../src/pipeline/shelve.js';
import { inventStory } from '../../cli/invented-stories.js';

const TEXT = inventStory(1).paragraphs.join('\n\n');

function shelved(record: object, name = 'a.ndjson:1'): Arrival {
  const outcome = shelve({ name, format: 'record', bytes: Buffer.from(JSON.stringify(record)) }, DEFAULT_OPTIONS);
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.arrival;
}

describe('an arrival', () => {
  it('is the same for the same bytes under the same name', () => {
    expect(shelved({ text: TEXT })).toEqual(shelved({ text: TEXT }));
  });

  it('of one address has one source, whatever its bytes; without an address its name is the source', () => {
    const url = 'https://isk-valley.example/weir';
    expect(shelved({ text: TEXT, url }).source).toBe(shelved({ text: `${TEXT} Open again.`, url }, 'b.ndjson:7').source);
    expect(shelved({ text: TEXT, url }).source).not.toBe(shelved({ text: TEXT, url: `${url}?2` }).source);
    expect(shelved({ text: TEXT }).source).toBe(shelved({ text: `${TEXT} Open again.` }).source);
    expect(shelved({ text: TEXT }).source).not.toBe(shelved({ text: TEXT }, 'b.ndjson:7').source);
    for (const blank of ['', '  ']) expect(shelved({ text: TEXT, url: blank }).source).toBe(shelved({ text: TEXT }).source);
  });

  it('has an outlet by whatever spelling of its name, or none', () => {
    const digest = (outlet: string) => shelved({ text: TEXT, outlet }).outlet;
    expect(digest('Isk Valley News')).toBe(digest('ISK VALLEY NEWS'));
    expect(digest('Isk Valley News')).not.toBe(digest('Marrick Herald'));
    expect(shelved({ text: TEXT }).outlet).toBeNull();
    expect(outletDigest({ outlet: null })).toBeNull();
  });

  it('of what cannot be read is a rejection', () => {
    expect(shelve({ name: 'x', format: 'text', bytes: new Uint8Array(0) }, DEFAULT_OPTIONS)).toMatchObject({ ok: false });
  });
});
