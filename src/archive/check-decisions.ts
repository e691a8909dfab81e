import { readFileSync } from 'node:fs';
import { FLAG_ID } from '../model/decision.js';
import { ACT_ID, actId } from './act-id.js';
import { guarded } from './archive-error.js';
import { BROKEN_OFF, type DecisionEntry, entryOf } from './decision-log.js';
import { findArchive } from './layout.js';

/** What the log of decisions holds, and what is wrong with it. */
export interface DecisionsCheck {
  /** Acts of reviewers that can be read. */
  readonly acts: number;
  /** Acts that a crash broke off before they were acknowledged: half a line, at the end or with others behind it. */
  readonly brokenOff: number;
  /** One line each, in the order of the file; empty when everything is as it should be. */
  readonly problems: readonly string[];
}

/**
 * Reads the decisions of an archive line by line and says which of them are not as they were written. Flags are known by the form of their ids
 * alone: a decision outlives the texts that it was about. Linear in the size of the log.
 * @throws ArchiveError
 */
export function checkDecisions(archive: string): DecisionsCheck {
  const { decisions: path } = findArchive(archive);
  const lines = guarded(archive, () => linesOf(path));
  const checker = new LogChecker();
  let brokenOff = 0;
  for (const [i, line] of lines.entries()) {
    if (line === '' || line === BROKEN_OFF) continue;
    const [entry] = entryOf(line);
    // The last piece has no line break behind it: it was never acknowledged, even where it could be read.
    if (i === lines.length - 1 || (entry === undefined && lines[i + 1] === BROKEN_OFF)) brokenOff++;
    else checker.take(i + 1, line, entry);
  }
  return { acts: checker.acts, brokenOff, problems: checker.problems };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    // The file is made with the first act.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

class LogChecker {
  readonly problems: string[] = [];
  acts = 0;
  /** Lines by what they say. */
  readonly #lines = new Map<string, number>();
  /** Acts that took something back: they cannot be taken back themselves. */
  readonly #undoing = new Set<number>();
  /** Acts by their ids. */
  readonly #ids = new Map<string, number>();
  #unread = 0;
  /** By which act each was taken back. */
  readonly #undone = new Map<number, number>();

  take(number: number, line: string, entry: DecisionEntry | undefined): void {
    const say = (what: string): void => {
      this.problems.push(`decisions, line ${number}: ${what}`);
    };
    if (entry === undefined) {
      this.#unread = this.#unread === 0 ? number : this.#unread;
      say(isJson(line) ? 'it is no act of a reviewer' : 'it cannot be read');
      return;
    }
    this.acts++;
    const first = this.#lines.get(line);
    if (first === undefined) this.#lines.set(line, number);
    else say(`it repeats line ${first}`);
    const flags = entry.judgements.map(({ flag }) => flag);
    const twice = flags.find((flag, i) => flags.indexOf(flag) < i);
    if (twice !== undefined) say(`it judges ${shown(twice)} twice`);
    const strange = flags.filter((flag) => !FLAG_ID.test(flag));
    if (strange.length > 0) say(`${shown(strange[0] ?? '')} is no id of a finding`);
    if (typeof entry.undoes === 'string') this.#takeBackNamed(entry.undoes, say);
    else if (entry.undoes !== undefined) this.#takeBackCounted(entry.undoes, say);
    this.#ids.set(actId(entry), this.acts);
  }

  #takeBackNamed(id: string, say: (what: string) => void): void {
    const act = this.#ids.get(id);
    if (act !== undefined) this.#takeBack(act, say);
    else say(`it takes back ${ACT_ID.test(id) ? `act ${id}` : shown(id)}, which is not there`);
  }

  /** A number is the place among the acts that could be read when it was written. */
  #takeBackCounted(act: number, say: (what: string) => void): void {
    if (this.#unread > 0)
      say(`it takes back act ${act} by its place, and line ${this.#unread} before it is damaged: it may mean another act`);
    else this.#takeBack(act, say);
  }

  #takeBack(act: number, say: (what: string) => void): void {
    const before = this.#undone.get(act);
    if (act < 1 || act >= this.acts) say(`it takes back act ${act}, which is not there`);
    else if (this.#undoing.has(act)) say(`it takes back act ${act}, which took something back itself`);
    else if (before !== undefined) say(`it takes back act ${act}, which act ${before} took back`);
    this.#undoing.add(this.acts);
    this.#undone.set(act, this.acts);
  }
}

/** An id in a message: whoever spoilt the file wrote it. */
const shown = (id: string): string => JSON.stringify(id.slice(0, 80)).replace(/[^\x20-\x7e]/gu, '?');

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
