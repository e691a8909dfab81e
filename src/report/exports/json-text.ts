/** An escape of JSON: a half of a surrogate pair, or any other, so that the backslash of a backslash begins none. */
const ESCAPE = /\\(?:ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * A value as JSON that every program reads. `JSON.stringify` writes half of a surrogate pair, which a record of the input may
 * hold, as an escape that strict parsers refuse, DuckDB's the whole file for one of them. Here it is U+FFFD, as everywhere in
 * an export: one UTF-16 unit for another, so that spans still hold.
 */
export function jsonText(value: object): string {
  const json = JSON.stringify(value);
  // A whole pair is never escaped: hardly any text goes on from here.
  return json.includes('\\ud') ? json.replaceAll(ESCAPE, (found) => (found.startsWith('\\ud') ? '\ufffd' : found)) : json;
}
