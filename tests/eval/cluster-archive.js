/**
 * Run by `node`: `cluster-archive.js LIBRARY WARM-UP ARCHIVE THREADS`. Clusters the warm-up archive, then the other, with the built library,
 * and prints the seconds of each stage and the counts of the second as JSON. Plain JavaScript: the library starts threads, which must not
 * go through a compiler, and a process of its own begins with an empty heap.
 */
import { pathToFileURL } from 'node:url';

const [library = '', warmUp = '', archive = '', threads = '1'] = process.argv.slice(2);
const { analyse, readInputs, DEFAULT_OPTIONS } = await import(pathToFileURL(library).href);

/** @param {string} path */
async function cluster(path) {
  const started = performance.now();
  const usage = process.cpuUsage();
  let [read, compare, compared] = [Number.NaN, Number.NaN, Number.NaN];
  const result = await analyse(readInputs([path], { maxBytes: DEFAULT_OPTIONS.maxBytes }), {
    options: DEFAULT_OPTIONS,
    threads: Number(threads),
    /** @param {{ readonly stage: 'read' | 'compare' }} progress */
    onProgress: ({ stage }) => {
      const now = performance.now();
      if (stage === 'read') read = now;
      else if (Number.isNaN(compare)) compare = now;
      if (stage === 'compare') compared = now;
    },
  });
  const ended = performance.now();
  const { user, system } = process.cpuUsage(usage);
  /** @param {number} from @param {number} to */
  const seconds = (from, to) => (to - from) / 1000;
  return {
    // The first batch of comparisons is counted with the search for candidates: nothing is told in between.
    seconds: {
      all: seconds(started, ended),
      read: seconds(started, read),
      candidates: seconds(read, compare),
      compare: seconds(compare, compared),
      infer: seconds(compared, ended),
    },
    // Of all threads, in microseconds from Node.
    processorSeconds: (user + system) / 1e6,
    size: result.documents.length,
    candidatePairs: result.work.candidatePairs,
    capped: result.work.cappedFingerprints,
    relations: result.relations.length,
    clusters: result.clusters.length,
    largest: Math.max(
      0,
      ...result.clusters.map(/** @param {{ readonly members: readonly string[] }} one */ ({ members }) => members.length),
    ),
  };
}

await cluster(warmUp);
console.log(JSON.stringify(await cluster(archive)));
