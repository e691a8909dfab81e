/** How a newsroom writes what can be written in two ways: for each rule the form it puts in, or null where it leaves what it gets. */
export type House = readonly (0 | 1 | null)[];

/** Two ways to write one thing, each with how it is made from the other. */
interface HouseRule {
  readonly forms: readonly [(text: string) => string, (text: string) => string];
}

const swap = (first: string, second: string): HouseRule => ({
  forms: [(text) => text.replaceAll(second, first), (text) => text.replaceAll(first, second)],
});

const MONTH = '(January|March|May|July|September|November)';

const RULES: readonly HouseRule[] = [
  swap(' percent', ' per cent'),
  swap(' million crowns', 'm crowns'),
  { forms: [(text) => text.replace(/"([^"]*)"/gu, '“$1”'), (text) => text.replace(/[“”]/gu, '"')] },
  swap('’', "'"),
  swap(' o’clock', '.00'),
  {
    forms: [
      (text) => text.replace(new RegExp(`${MONTH} (\\d{1,2})`, 'gu'), '$2 $1'),
      (text) => text.replace(new RegExp(`(\\d{1,2}) ${MONTH}`, 'gu'), '$2 $1'),
    ],
  },
  swap(',000', ' thousand'),
  swap(' said ', ' says '),
  swap('About ', 'Some '),
  swap('did not ', 'didn’t '),
  swap('will ', 'is to '),
  swap(' crowns', ' kr'),
  swap('obody', 'o one'),
  swap('because', 'since'),
  swap('had risen by', 'rose by'),
  swap('shortly after', 'soon after'),
  swap('up to', 'as much as'),
  swap('no more than', 'at most'),
  swap('more than', 'over'),
  swap('declined to comment', 'would not comment'),
  swap('did not return calls', 'could not be reached'),
  swap('two helicopters', '2 helicopters'),
  swap('sent home early', 'sent home'),
  swap('according to', 'says'),
  swap('that morning', 'in the morning'),
];

/** Share of the rules that a newsroom has. */
const RULED = 0.4;

export const drawHouse = (random: () => number): House => RULES.map(() => (random() < RULED ? (random() < 0.5 ? 0 : 1) : null));

export const inStyleOf = (house: House, text: string): string =>
  RULES.reduce((styled, rule, i) => {
    const form = house[i];
    return form === null || form === undefined ? styled : rule.forms[form](styled);
  }, text);
