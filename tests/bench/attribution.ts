import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { saidIn } from '../../src/attribution/attributions.js';
import { atLeast, atMost, type Measurement } from '../measure/measurement.js';
import { race } from './stopwatch.js';

const SAMPLES: string = fileURLToPath(new URL('../../samples/', import.meta.url));
const ROUNDS = 15;

/**
 * How fast who said what is found, on the plain stories of `samples/`, which are full of it.
 * @param yardstick hashes 8 MB
 */
export function attributionCosts(yardstick: () => unknown): readonly Measurement[] {
  const stories = readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`${SAMPLES}${file}`, 'utf8'));
  const letters = stories.reduce((sum, { length }) => sum + length, 0);
  const [milliseconds = Number.NaN, unit = Number.NaN] = race([() => stories.map((story) => saidIn(story)), yardstick], ROUNDS);
  return [
    {
      metric: `articles of ${Math.round(letters / stories.length)} characters a second`,
      value: (stories.length / milliseconds) * 1000,
      target: atLeast(1500),
    },
    { metric: 'an article / sha256 of 8 MB', value: milliseconds / stories.length / unit, target: atMost(null) },
  ];
}
