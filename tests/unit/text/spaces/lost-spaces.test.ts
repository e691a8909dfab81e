import { describe, expect, it } from 'vitest';
import { lostSpaces } from '../../../../src/text/spaces/lost-spaces.js';
import { countsOf } from '../../../../src/text/spaces/word-counts.js';

/** A sound paragraph around a case, so that the case is no text of its own. */
const AROUND =
  'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp, which has been closed since Easter. ' +
  'Ferries to Osmund Bay will stop until the spring, the board said in a statement, and Dorrit Quenby asked for help. ';

/** A text with its suspected lost spaces shown as strokes. */
function shown(text: string, vocabulary: readonly string[] = []): string {
  const whole = AROUND + text;
  const { gaps } = lostSpaces(whole, countsOf(vocabulary));
  const cuts = [AROUND.length, ...gaps.map(({ at }) => at), whole.length];
  return cuts
    .slice(1)
    .map((end, n) => whole.slice(cuts[n], end))
    .join('|');
}

describe('a space is found lost', () => {
  it.each([
    'They wanted to serve|the island.',
    'The political|powers of the county met.',
    'The head|of the board spoke.',
    'Parties|of the deal spoke.',
    'A man who|was there claimed|Quenby was right.',
    'They met in|Brinmouth again.',
    'The ramp was closed.|The board met.',
    'The board met in the hall,|and then it left.',
    'He said that the ramp was closed “for good.”|The board denied it.',
    'He said|“we are ready” to the board.',
    'He said "we are ready".|Then he left.',
    'The ramp was closed in|2019 by the county.',
    'It opened in 1987|and closed again.',
    'It closed on March|12 after a storm.',
    "She said they don't|represent anyone.",
    "The county's|Ambassador to the island spoke.",
    'Some 30%|of the ferries are late.',
    'The board (of the county)|said nothing.',
    'The county paid the sum of|$5 for it.',
    'Is it ready?|The board asked.',
  ])('%s', (marked) => {
    expect(shown(marked.replaceAll('|', ''))).toBe(marked);
  });

  it('between a name of the text and a verb where others are lost', () => {
    expect(shown('The deal stands, Quenbysaid.There is no other.')).toBe('The deal stands, Quenby|said.|There is no other.');
  });

  it('between two names where others are lost', () => {
    expect(shown('They spoke toDorrit in the hall ofthe board. The PrimeMinister left.')).toContain('Prime|Minister');
  });

  it('only where others are lost between words that might be a compound', () => {
    expect(shown('They sang of the wintermeeting.')).toBe('They sang of the wintermeeting.');
    expect(shown('They sang ofthe hall andthe wintermeeting.')).toBe('They sang of|the hall and|the winter|meeting.');
  });

  it('everywhere in a text without spaces', () => {
    const { gaps } = lostSpaces('Theharbourboardmetonmondaytoheartheengineersonthenorthernramp', countsOf([]));
    expect(gaps.map(({ at }) => at)).toEqual([3, 10, 15, 18, 20, 26, 28, 32, 35, 44, 46, 49, 57]);
  });
});

describe('nothing is cut', () => {
  it.each([
    ['names', 'Abdulmahdi, Muhandis, Ortagus, Sistani, Diwanieh and Justin Robertson met Hadi al-Amiri of Cincinnati.'],
    ['names with a beginning', "McAllister, MacDonald, DeVries, LaRosa, O’Reilly, O'Brien, FitzGerald and van der Berg met."],
    ['brands', 'They use YouTube, iPhone, eBay, WhatsApp, LinkedIn, PayPal, TikTok, GitHub, JavaScript and PlayStation.'],
    ['compounds', 'The lawmaker’s roadmap, a smartphone, headscarves, airstrikes, warplanes and crowdfunding.'],
    ['nouns of verbs', 'A closeout, a falloff, a phaseout, a workaround, a voiceover and offsetting.'],
    ['forms of words', 'The Iraqis reignited counterterrorism; unvaccinated islanders outperformed asymptomatic ones.'],
    ['addresses', 'See www.larkhavenferries.example/timetablesof2019 or https://larkhaven.example/theboard?of=the or board.The.Ferry.'],
    ['mail and handles', 'Write to theboard@larkhavenferries.example, @theferryboard or #savetheferry today.'],
    ['code', 'Call saveTheFerry(toBoard) and set ferryBoard_ofThe=1; it is in src/ferryTo/boardOf.ts and Node.js.'],
    ['numbers with units', 'It is 10km long, weighs 5kg, runs at 3pm, for the 3rd time since the 1990s, 1080p, 4x4 and 5,200 of 1.2bn.'],
    ['names of things with numbers', 'The A4, mp3, covid19, G20, B2B and Windows10 are known.'],
    ['abbreviations', 'The U.S. and the U.N. met Dr. Quenby, i.e. the Ph.D. of St. Osmund at 5 p.m. in Washington, D.C.'],
    ['parts of words in brackets', 'The player(s) (re)built f(x) and [s]he retain[ed] it.'],
    ['HTML spelt out', 'The board &lt;Larkhaven Ferries&gt; and AT&amp;T met.'],
    ['quotations', 'He said "we are ready" and “we are not,” she said; it\'s the board\'s "ramp".'],
    ['slips of the pen', 'The folowing seaason was followin the statment of the goverment.'],
    ['capitals', 'THE HARBOURBOARD OFTHE COUNTY'],
    ['other scripts', 'Министерство иностранныхдел, 北京市政府宣布 and وزارةالخارجية.'],
    ['wrongly decoded letters', 'The piÃ±ata and the cafÃ©s of the town.'],
  ])('in %s', (_, text) => {
    expect(shown(text)).toBe(text);
  });

  it('in a word that the text writes again', () => {
    expect(shown('The skippershand is old. A skippershand is rare.')).not.toContain('|');
  });

  it('in a word that other texts write', () => {
    expect(shown('They spoke of thetribunal again.')).toContain('|');
    expect(shown('They spoke of thetribunal again.', ['thetribunal'])).not.toContain('|');
  });
});

describe('hostile text', () => {
  it.each([
    ['one long word', 'a'.repeat(200_000)],
    ['a million letters of words', 'theboardofthecounty'.repeat(50_000)],
    ['marks', '.,"('.repeat(50_000)],
    ['capitals and small letters by turns', 'aB'.repeat(50_000)],
    ['quotation marks beside letters', 'a"'.repeat(50_000)],
    ['digits beside letters', 'a1'.repeat(50_000)],
    ['half a surrogate pair', 'the\ud83dboard of\udc00the'],
    ['nothing', ''],
  ])('%s is read', (_, text) => {
    const { gaps } = lostSpaces(text, countsOf([]));
    const places = gaps.map(({ at }) => at);
    expect(places).toEqual([...new Set(places)].sort((x, y) => x - y));
    expect(places.every((at) => at > 0 && at < text.length)).toBe(true);
  });
});
