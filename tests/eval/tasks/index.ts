import type { EvalTask } from '../eval-task.js';
import { extraction } from './extraction.js';
import { formats } from './formats.js';
import { judged } from './judged.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [seedsSpeed, formats, extraction, judged, reuters];
