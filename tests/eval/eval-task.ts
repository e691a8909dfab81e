import type { Measurement } from '../measure/measurement.js';

/** Something that went badly, worst first, with a place to look at. */
export interface WorstCase {
  readonly what: string;
  /** A file in the data folder, with the record or records after `#` where one place holds many. */
  readonly path: string;
}

export interface TaskReport {
  readonly measurements: readonly Measurement[];
  readonly worst: readonly WorstCase[];
}

export interface EvalContext {
  /** Folder of the evaluation data, absolute. */
  readonly data: string;
  /** The built program, absolute: what a user runs is what is measured. */
  readonly program: string;
  /** Says on stderr what is going on; a task may take minutes. */
  readonly say: (message: string) => void;
}

export interface EvalTask {
  readonly name: string;
  readonly dataSet: string;
  /** Files or folders the task reads, relative to the data folder; all must be there before anything is run. */
  readonly needs: readonly string[];
  /** True for a task that measures time or memory: nothing else may run beside it. */
  readonly alone?: boolean;
  readonly run: (context: EvalContext) => Promise<TaskReport>;
}
