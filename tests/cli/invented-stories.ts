import { seededRandom } from '../measure/seeded-random.js';

const ONSETS = ['b', 'br', 'c', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'oo'];
const CODAS = ['l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'x'];
const DAYS = ['on Monday', 'on Tuesday', 'before dawn', 'at noon', 'late on Friday', 'by midsummer', 'next autumn'];
const OUTLETS = ['Averholm Courier', 'Dunsel Packet', 'Isk Valley News', 'Kelbridge Journal', 'Marrick Herald', 'Nethercote Post'];

/** One invented article. */
export interface Story {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  /** ISO 8601, to the minute. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

type Random = () => number;
const pick = (from: readonly string[], random: Random): string => from[Math.floor(random() * from.length)] ?? '';

/** A made-up word of two or three syllables. */
function word(random: Random): string {
  const syllable = (): string => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  return Array.from({ length: 2 + Math.floor(random() * 2) }, syllable).join('');
}

const name = (random: Random): string => word(random).replace(/^./, (letter) => letter.toUpperCase());

/**
 * Real words hold it together, made-up ones stand in every slot: two stories never share a stretch long enough to count as
 * common text, however many there are.
 */
function sentence(random: Random): string {
  const [town, person, other] = [name(random), `${name(random)} ${name(random)}`, `${name(random)} ${name(random)}`];
  const [thing, deed, cause] = [word(random), word(random), word(random)];
  const [day, count] = [pick(DAYS, random), 11 + Math.floor(random() * 900)];
  const forms = [
    `The ${thing} of ${town} will ${deed} ${day}, said ${person}, after the ${cause}.`,
    `${person} counted ${count} ${thing} men near ${town} ${day}, and no ${cause}.`,
    `“We shall ${deed} the ${cause},” ${person} told ${other} ${day} by the ${thing}.`,
    `In ${town} ${count} ${cause} letters came; ${person} of the ${thing} wrote back ${day}.`,
    `A ${thing} costs ${count} crowns, ${other} wrote ${day}, and ${town} may ${deed}.`,
    `Neither ${person} nor ${other} wants the ${thing} in ${town} to ${deed}.`,
  ];
  return pick(forms, random);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The story of that number: always the same one, unlike every other. */
export function inventStory(number: number): Story {
  const random = seededRandom(7919 * (number + 1));
  const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 3 }, () => sentence(random)).join(' '));
  return {
    id: `story-${number}`,
    outlet: pick(OUTLETS, random),
    headline: `${name(random)} ${word(random)} may ${word(random)} after ${name(random)} vote`,
    published: `2024-0${1 + (number % 9)}-${two(1 + (number % 28))}T${two(6 + (number % 12))}:15`,
    paragraphs,
  };
}

/** The same story as a careless site carries it an hour later: another outlet, every `nth` space after a full stop gone, one number wrong. */
export function copyStory(story: Story, suffix = 'copy'): Story {
  return {
    id: `${story.id}-${suffix}`,
    outlet: `${suffix.charAt(0).toUpperCase()}${suffix.slice(1)} Reposter`,
    headline: story.headline,
    published: story.published.replace(/T(\d\d)/, (_, hour: string) => `T${two(Number(hour) + 1)}`),
    paragraphs: story.paragraphs.map((paragraph, index) =>
      (index < 2 ? paragraph.replace(/\. /g, '.') : paragraph).replace(/\d+/, (digits) => String(Number(digits) + 1)),
    ),
  };
}

/** As a plain text file: headline, outlet and date, then the story. */
export const asText = ({ headline, outlet, published, paragraphs }: Story): string =>
  `${outlet}\n\n${headline}\n\n${published.replace('T', ' ')}\n\n${paragraphs.join('\n\n')}\n`;

/** As an article record of one line. */
export const asRecord = ({ id, outlet, headline, published, paragraphs }: Story): string =>
  JSON.stringify({ id, outlet, headline, published, text: paragraphs.join('\n\n') });

/** Stories with a copy of every second one: `count` of them in all, the copy right behind its original. */
export function inventArchive(count: number): readonly Story[] {
  const stories: Story[] = [];
  for (let number = 0; stories.length < count; number++) {
    const story = inventStory(number);
    stories.push(story);
    if (number % 2 === 0) stories.push(copyStory(story));
  }
  return stories.slice(0, count);
}
