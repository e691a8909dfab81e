import type { EvalTask } from '../eval-task.js';
import { datelines } from './datelines.js';
import { extraction } from './extraction.js';
import { formats } from './formats.js';
import { judged } from './judged.js';
import { judgedMetadata } from './judged-metadata.js';
import { metadata } from './metadata.js';
import { polnearMetadata } from './polnear-metadata.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [
  seedsSpeed,
  formats,
  judged,
  judgedMetadata,
  polnearMetadata,
  datelines,
  extraction,
  metadata,
  reuters,
];
