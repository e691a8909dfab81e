/** True when a path given by the user is a pattern and not a name: it has `*`, `?` or `[…]`. */
export const isGlob = (path: string): boolean => /[*?]|\[[^\]/]+\]/.test(path);

/** The folder a pattern starts from: its parts before the first wildcard, and the parts that follow. */
export function splitGlob(pattern: string): { readonly root: string; readonly parts: readonly string[] } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const root = parts.slice(0, first).join('/');
  return { root: root === '' && pattern.startsWith('/') ? '/' : root, parts: parts.slice(first) };
}

interface Class {
  readonly length: number;
  readonly has: (character: string) => boolean;
}

/** `[abc]`, `[a-z]`, `[!x]` at `at`, or null when the bracket does not close. */
function classAt(pattern: string, at: number): Class | null {
  const close = pattern.indexOf(']', at + 2);
  if (close < 0) return null;
  const inverted = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const members = pattern.slice(at + (inverted ? 2 : 1), close);
  const has = (character: string): boolean => {
    for (let i = 0; i < members.length; i++) {
      if (members[i + 1] === '-' && i + 2 < members.length) {
        if (character >= members.charAt(i) && character <= members.charAt(i + 2)) return true;
        i += 2;
      } else if (members[i] === character) return true;
    }
    return false;
  };
  return { length: close + 1 - at, has: (character) => has(character) !== inverted };
}

/** How many characters of the pattern match this one of the name, 0 for none. */
function step(pattern: string, at: number, character: string): number {
  const symbol = pattern[at];
  if (symbol === undefined) return 0;
  if (symbol === '?') return 1;
  const set = symbol === '[' ? classAt(pattern, at) : null;
  if (set) return set.has(character) ? set.length : 0;
  return symbol === character ? 1 : 0;
}

/**
 * Matches one part of a path against one part of a pattern. A leading dot must be written out.
 * Goes back to the last star only, so the cost is the product of both lengths at most.
 */
export function matchesPart(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let p = 0;
  let n = 0;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = n;
      continue;
    }
    const taken = step(pattern, p, name.charAt(n));
    if (taken > 0) {
      p += taken;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
