import type { Direction } from '../model/direction.js';
import { percent } from '../model/percent.js';
import { unreachable } from '../model/unreachable.js';
import { plain } from './escape.js';

/**
 * Who had it first, of a text that is checked and its match, as a sentence without its stop.
 * @param isWhole whether most of one story is the other's: of a few passages nobody can say that a story was made from another
 */
export function directionLine({ source, confidence, commonAgency }: Direction, isWhole: boolean): string {
  if (commonAgency !== null) return `Both carry text of ${plain(commonAgency)}; neither need have it from the other`;
  switch (source) {
    case 'new':
      return isWhole
        ? `This text is likelier the source (${percent(confidence)})`
        : `What they share was not taken from the other, which has it more damaged (${percent(confidence)})`;
    case 'match':
      return isWhole
        ? `This text is likelier made from it (${percent(confidence)})`
        : `What they share was not taken from this text, which has it more damaged (${percent(confidence)})`;
    case null:
      return 'Who had it first cannot be told';
    default:
      return unreachable(source);
  }
}
