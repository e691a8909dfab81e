/** Which documents carry which hash, both ways. Hashes of one document alone are left out: they pair nobody. */
export interface Postings {
  /** Document of each posting, grouped by hash, rising inside a group. */
  readonly documents: Uint32Array;
  /** Start of each group in `documents`, with one entry more for the end. */
  readonly listStart: Uint32Array;
  /** Group of each posting. */
  readonly listOf: Uint32Array;
  /** Places of one document's postings: `placeOf[firstOf[d] .. firstOf[d + 1])`. */
  readonly firstOf: Uint32Array;
  readonly placeOf: Uint32Array;
}

/** Documents are numbered in the low 21 bits of a double's 53 whole bits, under a 32-bit hash. */
const DOCUMENT_BITS = 21;
const MAX_DOCUMENTS: number = 2 ** DOCUMENT_BITS;

/**
 * Postings sorted at once. Two of three stand alone in an archive and are dropped from each slice of hashes before the next is
 * sorted, so the memory for sorting does not grow with the archive: 32 MB.
 */
const POSTINGS_A_SLICE: number = 1 << 22;
const HASHES: number = 2 ** 32;

/**
 * Inverts the signatures.
 *
 * @param signatures distinct hashes of each document in rising order; at most 2^21 documents.
 * @param slice postings sorted at once; it changes nothing but the memory taken.
 * @returns lists in order of their hashes. O(n log n) in the postings.
 */
export function postingsOf(signatures: readonly Uint32Array[], slice: number = POSTINGS_A_SLICE): Postings {
  if (signatures.length > MAX_DOCUMENTS) throw new Error(`more than ${MAX_DOCUMENTS} documents in one run`);
  const size = signatures.reduce((sum, hashes) => sum + hashes.length, 0);
  const slices = Math.ceil(size / slice);
  const from = new Uint32Array(signatures.length);
  const parts: SharedLists[] = [];
  for (let n = 1; n <= slices; n++) parts.push(sharedLists(sortedKeys(signatures, from, Math.ceil((n / slices) * HASHES))));
  return bothWays(joined(parts), signatures.length);
}

/** One double for each posting of a hash below `below`, hash above document, in rising order; moves `from` behind them. */
function sortedKeys(signatures: readonly Uint32Array[], from: Uint32Array, below: number): Float64Array {
  const to = from.slice();
  let size = 0;
  for (let d = 0; d < signatures.length; d++) {
    const hashes = signatures[d]!;
    while (to[d]! < hashes.length && hashes[to[d]!]! < below) to[d]!++;
    size += to[d]! - from[d]!;
  }
  const keys = new Float64Array(size);
  let at = 0;
  for (let d = 0; d < signatures.length; d++) {
    for (let i = from[d]!; i < to[d]!; i++) keys[at++] = signatures[d]![i]! * MAX_DOCUMENTS + d;
  }
  from.set(to);
  return keys.sort();
}

interface SharedLists {
  readonly documents: Uint32Array;
  /** Documents of each list. */
  readonly lengths: Uint32Array;
}

/** The lists of two documents and more. */
function sharedLists(keys: Float64Array): SharedLists {
  const documents = new Uint32Array(keys.length);
  const lengths = new Uint32Array(keys.length >> 1);
  let kept = 0;
  let lists = 0;
  for (let start = 0; start < keys.length; ) {
    const hash = Math.floor(keys[start]! / MAX_DOCUMENTS);
    let end = start + 1;
    while (end < keys.length && keys[end]! < (hash + 1) * MAX_DOCUMENTS) end++;
    if (end - start > 1) {
      for (let i = start; i < end; i++) documents[kept++] = keys[i]! - hash * MAX_DOCUMENTS;
      lengths[lists++] = end - start;
    }
    start = end;
  }
  return { documents: documents.slice(0, kept), lengths: lengths.slice(0, lists) };
}

/** Postings as an index stores them: sorted by hash, then by the index's own number of the document. */
export interface StoredPostings {
  readonly hashes: Uint32Array;
  readonly documents: Uint32Array;
}

/**
 * The same from postings that are sorted already, as an index hands them out.
 *
 * @param stretches one after the other; a hash stands in one only.
 * @param numberOf the document's number here for each number of the index; @param count documents here.
 * @returns lists in order of their hashes. O(n) but for the lists themselves, which are sorted one by one; memory for shared postings alone.
 */
export function postingsOfStored(stretches: Iterable<StoredPostings>, numberOf: Uint32Array, count: number): Postings {
  const parts: SharedLists[] = [];
  for (const { hashes, documents } of stretches) {
    const lists = listsOfStretch(hashes, documents);
    for (let i = 0; i < lists.documents.length; i++) lists.documents[i] = numberOf[lists.documents[i]!]!;
    sortEach(lists);
    parts.push(lists);
  }
  return bothWays(joined(parts), count);
}

function listsOfStretch(hashes: Uint32Array, documents: Uint32Array): SharedLists {
  const kept = new Uint32Array(documents.length);
  const lengths = new Uint32Array(documents.length >> 1);
  let size = 0;
  let lists = 0;
  for (let start = 0; start < hashes.length; ) {
    let end = start + 1;
    while (end < hashes.length && hashes[end] === hashes[start]) end++;
    if (end - start > 1) {
      for (let i = start; i < end; i++) kept[size++] = documents[i]!;
      lengths[lists++] = end - start;
    }
    start = end;
  }
  return { documents: kept.slice(0, size), lengths: lengths.slice(0, lists) };
}

function sortEach({ documents, lengths }: SharedLists): void {
  let start = 0;
  for (const length of lengths) {
    documents.subarray(start, start + length).sort();
    start += length;
  }
}

function joined(parts: readonly SharedLists[]): SharedLists {
  const sum = (of: (part: SharedLists) => Uint32Array): Uint32Array => {
    const all = new Uint32Array(parts.reduce((size, part) => size + of(part).length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(of(part), at);
      at += of(part).length;
    }
    return all;
  };
  return { documents: sum((part) => part.documents), lengths: sum((part) => part.lengths) };
}

function bothWays({ documents, lengths }: SharedLists, count: number): Postings {
  const listStart = new Uint32Array(lengths.length + 1);
  const listOf = new Uint32Array(documents.length);
  for (let list = 0; list < lengths.length; list++) {
    listStart[list + 1] = listStart[list]! + lengths[list]!;
    listOf.fill(list, listStart[list], listStart[list + 1]);
  }
  const firstOf = new Uint32Array(count + 1);
  for (const document of documents) firstOf[document + 1]!++;
  for (let d = 0; d < count; d++) firstOf[d + 1]! += firstOf[d]!;
  const placeOf = new Uint32Array(documents.length);
  const next = firstOf.slice();
  for (let i = 0; i < documents.length; i++) placeOf[next[documents[i]!]!++] = i;
  return { documents, listStart, listOf, firstOf, placeOf };
}
