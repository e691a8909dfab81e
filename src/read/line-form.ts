import { isSignOff } from '../text/sign-off.js';
import { readByline } from './byline.js';
import { isCaptionLine } from './caption-line.js';
import { isCreditLine } from './credit-line.js';
import { dateLine, lonelyLabel } from './date-line.js';
import { readDateline } from './dateline.js';
import { isFurnitureLine, isInterfaceWords, isListHeading } from './furniture-line.js';
import { readOutletLine } from './outlet-line.js';

export const LINE_FORMS = [
  'prose',
  'line',
  'date',
  'dateline',
  'byline',
  'outlet',
  'credit',
  'caption',
  'sign-off',
  'list-heading',
  'furniture',
] as const;
/** What a paragraph looks like by itself. `line` is anything short that could be a headline, a sub-headline or a caption. */
export type LineForm = (typeof LINE_FORMS)[number];

/** A sentence of this many characters is prose; headlines with a full stop are shorter. */
const MIN_PROSE = 60;
/** Beyond this no headline goes. */
const MAX_LINE = 200;

const FULL_STOP = /[.…。][”"'’»)\]]{0,2}$/u;
const INNER_STOP = /[\p{Ll}\p{N}][.!?。][”"'’]?\s\p{Lu}/u;
const isProse = (line: string): boolean =>
  line.length > MAX_LINE ||
  (line.length >= MIN_PROSE && (FULL_STOP.test(line) || INNER_STOP.test(line))) ||
  (line.length >= 30 && readDateline(line) !== null && FULL_STOP.test(line));

/** Date lines may carry a byline or a notice beside the date, never a sentence. */
function isDateLine(line: string): boolean {
  const dates = dateLine(line);
  if (!dates) return false;
  if (dates.rest === '' || isInterfaceWords(dates.rest) || isFurnitureLine(dates.rest) || isCreditLine(dates.rest)) return true;
  return readByline(dates.rest) !== null || (dates.labelled && dates.rest.split(/\s+/).length <= 4 && !FULL_STOP.test(line));
}

/**
 * The form of one paragraph, without its surroundings.
 * @param line trimmed, not empty
 */
export function formOf(line: string): LineForm {
  if (isListHeading(line)) return 'list-heading';
  if (isDateLine(line) || lonelyLabel(line) !== null) return 'date';
  if (isCreditLine(line)) return 'credit';
  if (isFurnitureLine(line)) return 'furniture';
  if (isSignOff(line)) return 'sign-off';
  if (isCaptionLine(line)) return 'caption';
  if (readByline(line)) return 'byline';
  if (isProse(line)) return 'prose';
  return readOutletLine(line) ? 'outlet' : 'line';
}
