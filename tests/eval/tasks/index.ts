import type { EvalTask } from '../eval-task.js';
import { attribution } from './attribution.js';
import { cascades } from './cascades.js';
import { cloughStevenson } from './clough-stevenson.js';
import { datelines } from './datelines.js';
import { direction } from './direction.js';
import { extraction } from './extraction.js';
import { fingerprintTable } from './fingerprint-table.js';
import { formats } from './formats.js';
import { growth } from './growth.js';
import { headlineChains } from './headline-chains.js';
import { judged } from './judged.js';
import { judgedMetadata } from './judged-metadata.js';
import { lostGapsTask } from './lost-gaps.js';
import { metadata } from './metadata.js';
import { pan13 } from './pan13.js';
import { parzival } from './parzival.js';
import { plantedShifts } from './planted-shifts.js';
import { polnearMetadata } from './polnear-metadata.js';
import { readingSpeed } from './reading-speed.js';
import { reuters } from './reuters.js';
import { seedsSpeed } from './seeds-speed.js';
import { storyChains } from './story-chains.js';
import { webisNeardup } from './webis-neardup.js';
import { whitespaceAlone } from './whitespace-alone.js';

/** All tasks, quick ones first. */
export const TASKS: readonly EvalTask[] = [
  seedsSpeed,
  formats,
  headlineChains,
  judged,
  judgedMetadata,
  polnearMetadata,
  attribution,
  plantedShifts,
  cascades,
  direction,
  datelines,
  extraction,
  metadata,
  cloughStevenson,
  webisNeardup,
  storyChains,
  parzival,
  lostGapsTask,
  whitespaceAlone,
  readingSpeed,
  growth,
  pan13,
  reuters,
  fingerprintTable,
];
