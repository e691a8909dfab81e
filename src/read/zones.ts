/**
 * Offsets of zone names that mean one thing on news pages. Names that mean several (CST, IST) or that depend on the
 * season (ET, PT) are read and skipped, and leave the zone unknown.
 */
const OFFSETS: Readonly<Record<string, string | null>> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  EAT: '+03:00',
  WAT: '+01:00',
  PKT: '+05:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  ET: null,
  CT: null,
  MT: null,
  PT: null,
  CST: null,
  IST: null,
  AST: null,
};

/** Alternation of all zone names, for use inside a pattern; longer names come first so that none hides another. */
export const ZONE_NAMES: string = Object.keys(OFFSETS)
  .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
  .join('|');

/**
 * The offset a page's zone words stand for.
 * @param words a zone name, `+0100`, `GMT+1`, `Z`, or undefined
 * @returns `Z`, `+01:00`, or null when none is named or the name is ambiguous
 */
export function zoneOffset(words: string | undefined): string | null {
  if (words === undefined) return null;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(words);
  if (!numeric) return OFFSETS[words.toUpperCase()] ?? null;
  const hours = Number(numeric[2]);
  if (hours > 14) return null;
  const offset = `${numeric[1]}${String(hours).padStart(2, '0')}:${numeric[3] ?? '00'}`;
  return offset === '+00:00' || offset === '-00:00' ? 'Z' : offset;
}
