import type { EvalTask } from '../eval-task.js';
import { judged } from './judged.js';
import { readingSpeed } from './reading-speed.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [seedsSpeed, judged, readingSpeed, reuters];
