/** Reads a value kept in this browser; null when there is none, when it is damaged, or when keeping is forbidden. */
export function stored(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser; a private window may refuse, and the page goes on without. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost that the reader was promised: decisions can still be exported.
  }
}
