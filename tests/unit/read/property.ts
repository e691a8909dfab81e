import fc from 'fast-check';

/** A failing property prints its seed; runs are the same on every machine. */
fc.configureGlobal({ seed: 20240503, numRuns: 200 });

export { fc };
