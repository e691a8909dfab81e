import { readFileSync } from 'node:fs';
import { keeps, type Measurement } from './measurement.js';

/** `<task>.<metric>` → the value that must not get worse. They only ever move towards the target. */
export type Floors = Readonly<Record<string, number>>;

export interface FloorCheck {
  readonly key: string;
  readonly floor: number;
  /** Null when nothing was measured under that name: a floor without a measurement is broken. */
  readonly value: number | null;
  readonly passed: boolean;
}

/** More digits than the table shows: 0.9796 is below 0.98. */
const precisely = (value: number): string => String(Number(value.toPrecision(6)));

/** What a run of checks comes to, one line for each broken floor and the count last. */
export function floorLines(checks: readonly FloorCheck[]): readonly string[] {
  const broken = checks.filter(({ passed }) => !passed);
  return [
    ...broken.map(
      ({ key, floor, value }) => `floor broken: ${key} is ${value === null ? 'not measured' : precisely(value)}, floor ${precisely(floor)}`,
    ),
    `${checks.length - broken.length} passed, ${broken.length} failed`,
  ];
}

/** Reads one group of `tests/floors.json`; throws when the file or the group is missing. */
export function readFloors(group: 'eval' | 'bench'): Floors {
  const all = JSON.parse(readFileSync(new URL('../floors.json', import.meta.url), 'utf8')) as Readonly<Record<string, Floors>>;
  const floors = all[group];
  if (floors === undefined) throw new Error(`tests/floors.json has no group "${group}"`);
  return floors;
}

/**
 * One check for each floor but those of the tasks in `notRun`, in the order of the file. A floor of a task that does not exist is broken:
 * a slip in a name must not switch a floor off.
 */
export function checkFloors(
  floors: Floors,
  measured: ReadonlyMap<string, readonly Measurement[]>,
  notRun: ReadonlySet<string> = new Set(),
): readonly FloorCheck[] {
  const byKey = new Map<string, Measurement>();
  for (const [task, measurements] of measured) for (const one of measurements) byKey.set(`${task}.${one.metric}`, one);
  return Object.entries(floors)
    .filter(([key]) => !notRun.has(key.slice(0, key.indexOf('.'))))
    .map(([key, floor]) => {
      const one = byKey.get(key);
      return { key, floor, value: one?.value ?? null, passed: one !== undefined && keeps(one.value, floor, one.target) };
    });
}
