import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** Kinds told apart; an archive may name any number of them. */
const MAX_KINDS = 40;
/** Kinds that fit into one line. */
const SHOWN = 8;

/** Counts what a file holds besides articles, so that one line can name it all. */
export class PassedOver {
  readonly #counts = new Map<string, number>();

  add(kind: string): void {
    const key = this.#counts.has(kind) || this.#counts.size < MAX_KINDS ? kind.slice(0, 60) : 'others';
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** One rejection for all, none when there is nothing. `what` they are: `record`. */
  *note(path: string, what: string): Generator<RawOutcome> {
    const kinds = [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (kinds.length === 0) return;
    const total = kinds.reduce((sum, [, count]) => sum + count, 0);
    const rest = kinds.slice(SHOWN).reduce((sum, [, count]) => sum + count, 0);
    const shown = kinds.slice(0, SHOWN).map(([kind, count]) => `${count} ${kind}`);
    const number = total === 1 ? `1 ${what} is` : `${total} ${what}s are`;
    yield refuse(path, 'passed-over', `${number} no article: ${[...shown, ...(rest > 0 ? [`${rest} others`] : [])].join(', ')}`);
  }
}
