import { between, seededPick } from './chance.js';
import { drawHouse, inStyleOf } from './house.js';
import { ownSentence, type Subject, type Version } from './story.js';
import { inventedPerson, synonymsOf } from './vocabulary.js';

/** What an editor has besides the text: the subject, chance, and another version that lies on the desk. */
export interface Desk {
  readonly subject: Subject;
  readonly random: () => number;
  readonly other: Version;
}

/** Makes a version of another. */
export type Editor = (version: Version, desk: Desk) => Version;

const chance = (share: number, random: () => number): boolean => random() < share;

/** Takes the line breaks of a text wrapped near 80 columns out without putting spaces in, and some or all breaks of paragraphs. */
const scraperGlue: Editor = (version, { random }) => {
  const width = between(62, 90, random);
  const share = 0.3 + 0.7 * random();
  const glued = version.paragraphs.map((text) => {
    let out = '';
    let line = 0;
    for (const word of text.split(' ')) {
      const isBreak = line + word.length > width && line > 0;
      out += line === 0 && out === '' ? word : isBreak && chance(share, random) ? word : ` ${word}`;
      line = isBreak ? word.length : line + word.length + 1;
    }
    return out;
  });
  return { ...version, paragraphs: chance(0.5, random) ? [glued.join('')] : glued };
};

/** What a page loses on its way through a scraper: what stands above the story. */
const scraperDrops: Editor = (version, { random }) => ({
  ...version,
  headline: chance(0.5, random) ? null : version.headline,
  byline: chance(0.6, random) ? null : chance(0.3, random) ? inventedPerson(random) : version.byline,
});

/** A headline of one's own, a name of one's own over the text, and cuts, from the end mostly. */
const wireEditor: Editor = (version, { subject, random }) => {
  const paragraphs = [...version.paragraphs];
  for (let cuts = between(0, 3, random); cuts > 0 && paragraphs.length > 4; cuts--) {
    paragraphs.splice(chance(0.7, random) ? paragraphs.length - 1 : between(1, paragraphs.length - 1, random), 1);
  }
  if (chance(0.3, random)) paragraphs.splice(between(1, paragraphs.length, random), 0, ownSentence(subject, version.outlet, random));
  return {
    ...version,
    headline: chance(0.6, random) ? otherHeadline(version, subject, random) : version.headline,
    byline: chance(0.25, random) ? null : chance(0.5, random) ? inventedPerson(random) : version.byline,
    paragraphs: paragraphs.map((text) => (chance(0.25, random) ? substituted(text, 0.3, random) : text)),
  };
};

/** The newsroom's own way of writing numbers, dates, quotation marks, capitals. */
const inHouseStyle: Editor = (version, { random }) => {
  const house = drawHouse(random);
  return { ...version, paragraphs: version.paragraphs.map((text) => inStyleOf(house, text)) };
};

const otherHeadline = ({ headline }: Version, { place, thing }: Subject, random: () => number): string =>
  chance(0.5, random)
    ? `${seededPick(['Fears grow over', 'Row over', 'New doubts about', 'What next for'], random)} ${thing} in ${place}`
    : substituted(headline ?? `${place} ${thing} in trouble`, 1, random);

/** Puts words of the same meaning in, as programs do that hide a copy. */
const spinner: Editor = (version, { subject, random }) => {
  const share = 0.4 + 0.5 * random();
  return {
    ...version,
    headline: otherHeadline(version, subject, random),
    byline: null,
    paragraphs: version.paragraphs.map((text) => substituted(text, share, random)),
  };
};

const substituted = (text: string, share: number, random: () => number): string =>
  text.replace(/\p{L}+/gu, (word) => {
    const others = synonymsOf(word);
    return others.length > 0 && chance(share, random) ? seededPick(others, random) : word;
  });

/** Stops before the end, in the middle of a sentence as often as not. */
const truncator: Editor = (version, { random }) => {
  const total = version.paragraphs.join('\n').length;
  let room = Math.floor(total * (0.45 + 0.45 * random()));
  const kept: string[] = [];
  for (const text of version.paragraphs) {
    if (room <= 0) break;
    kept.push(text.length <= room ? text : `${text.slice(0, room).replace(/\s+\S*$/u, '')}${chance(0.5, random) ? '…' : ''}`);
    room -= text.length;
  }
  return { ...version, paragraphs: kept };
};

/** Puts paragraphs of another version in that the first one does not have. */
const merger: Editor = (version, { other, random }) => {
  const own = new Set(version.paragraphs.map((text) => text.slice(0, 24)));
  const fresh = other.paragraphs.filter((text) => !own.has(text.slice(0, 24))).slice(0, between(1, 3, random));
  const at = between(1, version.paragraphs.length, random);
  return { ...version, paragraphs: [...version.paragraphs.slice(0, at), ...fresh, ...version.paragraphs.slice(at)] };
};

/** Puts some of the lost spaces back, where a capital or a full stop shows them, and gives the text a headline. */
const restorer: Editor = (version, { subject, random }) => ({
  ...version,
  headline: version.headline ?? otherHeadline(version, subject, random),
  paragraphs: version.paragraphs.map((text) =>
    text.replace(/(?<=[a-z]{2}[.,]?)(?=[A-Z][a-z])|(?<=[.,][”"]?)(?=[A-Z][a-z])/gu, () => (chance(0.7, random) ? ' ' : '')),
  ),
});

/** Typing it anew: letters change places, fall out or come twice, and a space falls out here and there. */
const typist: Editor = (version, { random }) => {
  const slips = between(2, 7, random);
  const paragraphs = [...version.paragraphs];
  for (let slip = 0; slip < slips; slip++) {
    const at = between(0, paragraphs.length - 1, random);
    const text = paragraphs[at] ?? '';
    paragraphs[at] = chance(0.3, random) ? withoutASpace(text, random) : withSlip(text, random);
  }
  return { ...version, paragraphs };
};

function withoutASpace(text: string, random: () => number): string {
  const spaces = [...text.matchAll(/ /gu)];
  if (spaces.length === 0) return text;
  const at = seededPick(spaces, random).index;
  return text.slice(0, at) + text.slice(at + 1);
}

function withSlip(text: string, random: () => number): string {
  const words = [...text.matchAll(/[a-z]{5,}/gu)];
  if (words.length === 0) return text;
  const word = seededPick(words, random);
  const at = word.index + between(1, word[0].length - 3, random);
  const [one, two] = [text.charAt(at), text.charAt(at + 1)];
  const slipped = seededPick([two + one, one, one + one + two], random);
  return text.slice(0, at) + slipped + text.slice(at + 2);
}

/** What is taken over as it stands but for a line of the site's own. */
const syndicator: Editor = (version, { subject, random }) => ({
  ...version,
  byline: chance(0.4, random) ? null : version.byline,
  paragraphs: [...version.paragraphs, ownSentence(subject, version.outlet, random)],
});

/** Background of the newsroom's own, where it knows more than the story tells. */
const expander: Editor = (version, { subject, random }) => {
  const paragraphs = [...version.paragraphs];
  for (let more = between(1, 4, random); more > 0; more--) {
    const own = Array.from({ length: between(1, 3, random) }, () => ownSentence(subject, version.outlet, random)).join(' ');
    paragraphs.splice(between(1, paragraphs.length, random), 0, own);
  }
  return { ...version, byline: chance(0.6, random) ? inventedPerson(random) : version.byline, paragraphs };
};

/** Bytes of UTF-8 read by another table. */
const wrongTable: Editor = (version) => ({
  ...version,
  paragraphs: version.paragraphs.map((text) => text.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d').replaceAll('’', 'â€™')),
});

/** The ways in which a version comes about, each a row of editors, with how often it does. */
export const WAYS: readonly { readonly name: string; readonly often: number; readonly editors: readonly Editor[] }[] = [
  { name: 'scraper', often: 5, editors: [scraperGlue, scraperDrops] },
  { name: 'wire editor', often: 8, editors: [wireEditor, inHouseStyle] },
  { name: 'spinner', often: 2, editors: [spinner] },
  { name: 'truncator', often: 3, editors: [truncator, scraperDrops] },
  { name: 'merger', often: 2, editors: [merger, wireEditor, inHouseStyle] },
  { name: 'restorer', often: 1, editors: [restorer, wireEditor, inHouseStyle] },
  { name: 'typist', often: 3, editors: [typist] },
  { name: 'expander', often: 2, editors: [expander, inHouseStyle] },
  { name: 'syndicator', often: 3, editors: [syndicator, inHouseStyle] },
  { name: 'wrong table', often: 1, editors: [wrongTable, scraperDrops] },
];
