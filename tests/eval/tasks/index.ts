import type { EvalTask } from '../eval-task.js';
import { cloughStevenson } from './clough-stevenson.js';
import { extraction } from './extraction.js';
import { growth } from './growth.js';
import { judged } from './judged.js';
import { lostGapsTask } from './lost-gaps.js';
import { pan13 } from './pan13.js';
import { parzival } from './parzival.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';
import { storyChains } from './story-chains.js';
import { webisNeardup } from './webis-neardup.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [
  cloughStevenson,
  webisNeardup,
  storyChains,
  parzival,
  lostGapsTask,
  seedsSpeed,
  extraction,
  judged,
  growth,
  pan13,
  reuters,
];
