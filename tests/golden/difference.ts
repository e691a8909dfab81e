/** What is on one side only, counted: `['x', 'x']` against `['x']` gives one `missing x`. */
export function difference(expected: readonly string[], found: readonly string[]): readonly string[] {
  const extra = [...found];
  const missing: string[] = [];
  for (const line of expected) {
    const at = extra.indexOf(line);
    if (at < 0) missing.push(line);
    else extra.splice(at, 1);
  }
  return [...missing.map((line) => `missing ${line}`), ...extra.map((line) => `extra   ${line}`)];
}
