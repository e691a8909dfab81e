import { isPersonName } from './name-shape.js';

/** Closing notes are short. */
const MAX_NOTE = 400;

const NOTE =
  /^([^.,]{4,60}?),?\sis\s(?:an?|the)\s(?:[\p{L}\p{N}'’-]{2,20}\s){0,5}(?:reporter|correspondent|columnist|editor|journalist|staff writer|writer|contributor|bureau chief)\s(?:for|at|with|of|based|covering)\b/iu;

/**
 * The writer that a note below a story names: `Ines Marlow is a business reporter for the Harbour Post and lives in Larkhaven.`
 * @param paragraph trimmed
 */
export function noteWriter(paragraph: string): string | null {
  const name = paragraph.length > MAX_NOTE ? undefined : NOTE.exec(paragraph)?.[1];
  return name !== undefined && isPersonName(name) ? name : null;
}
