import type { EvalTask } from '../eval-task.js';
import { datelines } from './datelines.js';
import { judged } from './judged.js';
import { judgedMetadata } from './judged-metadata.js';
import { metadata } from './metadata.js';
import { polnearMetadata } from './polnear-metadata.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [seedsSpeed, judged, judgedMetadata, polnearMetadata, datelines, metadata, reuters];
