/** Elements that hold nothing, or that the next of their kind ends: careless pages open thousands and close none. */
const ENDS_ITSELF: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup'.split(' '),
);

/** Of 305 real pages the deepest nests 137 deep; the cost of tags that close nothing grows with the depth. */
const MAX_OPEN = 1000;

const TAG = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>?/gi;

/** Whether markup opens elements inside each other without end. Counts tags, parses nothing; cost linear. */
export function nestsTooDeep(markup: string): boolean {
  let open = 0;
  for (const [tag, closing, name] of markup.matchAll(TAG)) {
    if (ENDS_ITSELF.has((name ?? '').toLowerCase()) || tag.endsWith('/>')) continue;
    open = closing === '' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN) return true;
  }
  return false;
}
