import type { Draft } from '../draft.js';
import type { Pair } from '../pair.js';
import { addresseeChanged } from './addressee-changed.js';
import { attributionAdded, attributionDropped } from './attribution-kept.js';
import { pairStatements } from './pairing.js';
import { quotationKept } from './quotation-kept.js';
import { speakerChanged } from './speaker-changed.js';
import { verbChanged } from './verb-changed.js';

/** Who said what, by what verb, to whom, where it differs: the statements of both texts are paired by what is said and compared part by part. */
export function attributionFlags(pair: Pair): readonly Draft[] {
  if (pair.a.document.attributions.length === 0 && pair.b.document.attributions.length === 0) return [];
  const statements = pairStatements(pair);
  const compared = statements.pairs.flatMap((one) => [
    speakerChanged(pair, one, statements),
    verbChanged(pair, one),
    addresseeChanged(pair, one, statements),
    ...quotationKept(pair, one, statements),
  ]);
  return [...compared.filter((draft) => draft !== null), ...attributionDropped(pair, statements), ...attributionAdded(pair, statements)];
}
