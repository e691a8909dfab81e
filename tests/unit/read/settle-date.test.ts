import { describe, expect, it } from 'vitest';
import { NO_CLAIMS } from '../../../src/read/claims.js';
import { readDate } from '../../../src/read/date-line.js';
import { settleModified, settlePublished } from '../../../src/read/settle-date.js';

const dates = (...values: readonly string[]) => values.flatMap((value) => readDate(value, 'text') ?? []);

describe('a date that is two different days', () => {
  it('keeps the year and both readings', () => {
    const published = settlePublished({ ...NO_CLAIMS, published: dates('08/02/2024 10:31') });
    expect(published).toMatchObject({ iso: '2024', precision: 'year', alternatives: ['2024-02-08T10:31', '2024-08-02T10:31'] });
  });

  it.each([
    ['another date of the page that is one of its readings', '2024-02-08', '2024-02-08T10:31Z'],
    ['one that can be read in one way only, the day first', '25/02/2024', '2024-02-08T10:31Z'],
    ['one that can be read in one way only, the month first', '09/25/2024', '2024-08-02T10:31Z'],
  ])('is decided by %s', (_, modified, iso) => {
    const claims = { ...NO_CLAIMS, published: dates('08/02/2024 10:31 UTC'), modified: dates(modified) };
    expect(settlePublished(claims)).toMatchObject({ iso, precision: 'minute', zone: 'Z', alternatives: [] });
  });

  it('is not decided by a date that fits neither, nor by dates that differ', () => {
    expect(settlePublished({ ...NO_CLAIMS, published: dates('08/02/2024'), modified: dates('2024-05-01') })?.precision).toBe('year');
    expect(settlePublished({ ...NO_CLAIMS, published: dates('08/02/2024'), modified: dates('25/02/2024', '02/25/2024') })?.precision).toBe(
      'year',
    );
  });

  it('the same for the date of change', () => {
    expect(settleModified({ ...NO_CLAIMS, published: dates('2024-08-02'), modified: dates('08/02/2024') })?.iso).toBe('2024-08-02');
  });
});
