import { between, seededPick } from './chance.js';
import { inventedName, inventedPerson } from './vocabulary.js';

/** A version of an invented story as its editor has it on the desk. */
export interface Version {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly outlet: string;
  /** Each a line of sentences. */
  readonly paragraphs: readonly string[];
}

/** What a story is about: the same people and places all through. */
interface Subject {
  readonly place: string;
  readonly other: string;
  readonly people: readonly string[];
  readonly thing: string;
}

const THINGS = ['bridge', 'harbour', 'school', 'reservoir', 'hospital', 'railway', 'market hall', 'power station', 'library', 'ferry'];
const ROLES = ['mayor', 'engineer', 'council leader', 'police chief', 'union secretary', 'spokeswoman', 'teacher', 'shopkeeper'];
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

type Draw = () => number;

/** Forms of sentences; each is used once in a story, so that no two of its sentences are alike by chance. */
const SENTENCES: readonly ((subject: Subject, random: Draw) => string)[] = [
  ({ place, thing }, r) =>
    `The ${thing} in ${place} was closed on ${seededPick(DAYS, r)} after inspectors found ${between(3, 90, r)} cracks in its northern wall.`,
  ({ people, place }, r) =>
    `${people[0]}, the ${seededPick(ROLES, r)} of ${place}, said the work would cost ${between(2, 80, r)}.${between(1, 9, r)} million crowns.`,
  ({ people }, r) =>
    `“We asked for money ${between(3, 12, r)} years ago and nobody came,” ${people[1]} told reporters outside the town hall.`,
  ({ other }, r) => `About ${between(120, 980, r)} residents of ${other} signed a letter against the plan in ${seededPick(MONTHS, r)}.`,
  ({ thing }, r) => `The ${thing} was built in ${between(1880, 1980, r)} and has needed repair ever since the great storm.`,
  ({ place, other }, r) => `Traffic between ${place} and ${other} was delayed by nearly ${between(20, 95, r)} minutes that morning.`,
  ({ people }, r) => `${people[2]} warned that the old pumps could fail before the end of ${seededPick(MONTHS, r)}.`,
  (_, r) => `Officials expected the vote to be close, with ${between(11, 30, r)} councillors for and ${between(8, 24, r)} against.`,
  ({ people }, r) => `A report by ${people[3]} showed that annual costs had risen by ${between(4, 60, r)} percent.`,
  ({ place }, r) => `Children from ${between(2, 14, r)} schools in ${place} were sent home early because the water was rising quickly.`,
  ({ thing, people }) => `“This ${thing} is the heart of our community and we will not let it go,” said ${people[4]}, who lives next door.`,
  ({ other }, r) => `The regional court in ${other} will hear the case on ${between(2, 28, r)} ${seededPick(MONTHS, r)}.`,
  ({ people, thing }, r) => `${people[1]} bought the land around the ${thing} for ${between(90, 900, r)},000 crowns, records showed.`,
  (_, r) => `Several workers were treated for light injuries, and ${between(2, 9, r)} of them stayed in hospital overnight.`,
  ({ people }) => `The decision came as a surprise to ${people[2]}, who had asked for a meeting with the minister.`,
  ({ place }, r) => `Rescue teams from ${place} worked through the night with ${between(4, 40, r)} boats and two helicopters.`,
  ({ thing }, r) => `Insurance will pay for no more than ${between(15, 70, r)} percent of what was damaged at the ${thing}.`,
  ({ people }, r) => `${people[0]} denied on ${seededPick(DAYS, r)} that any warning had reached her office.`,
  ({ other, people }) => `Help from ${other} arrived late because the road was sealed, according to ${people[3]}.`,
  (_, r) => `A second inspection found rust in ${between(12, 88, r)} of the ${between(90, 200, r)} steel cables.`,
  ({ people }, r) => `“Nobody was angry, but everybody was tired,” recalled ${people[4]}, ${between(30, 88, r)}.`,
  ({ place }, r) => `${place} has spent ${between(1, 9, r)} million crowns on studies since ${between(1995, 2015, r)}.`,
  ({ thing }, r) => `Engineers began to empty the basement of the ${thing} shortly after ${between(2, 11, r)} o’clock.`,
  ({ people, other }) => `${people[2]} and the union in ${other} have called for a public inquiry into the contracts.`,
  (_, r) => `The ministry opened a telephone line that received ${between(200, 4000, r)} calls in its first week.`,
  ({ place }, r) => `Shops near the square in ${place} lost up to ${between(20, 75, r)} percent of their trade.`,
  ({ people }) => `${people[3]} declined to comment, and a lawyer for the company did not return calls.`,
  ({ thing }, r) => `Plans for a new ${thing} were drawn up in ${between(2001, 2018, r)} but never reached the assembly.`,
  (_, r) => `Forecasters predicted another ${between(20, 90, r)} millimetres of rain by ${seededPick(DAYS, r)} evening.`,
  ({ people, place }) => `${people[4]} left ${place} with one suitcase and a cage with two canaries.`,
  ({ other }, r) => `A similar project in ${other} took ${between(4, 11, r)} years and twice the money that was planned.`,
  ({ people }) => `The opposition, led by ${people[1]}, wants the contract to be published in full.`,
  ({ thing }, r) => `Tickets for the ${thing} will stay at ${between(2, 9, r)} crowns until the assembly meets again.`,
  (_, r) => `Police stopped ${between(3, 40, r)} drivers who ignored the barriers on the embankment.`,
];

/** What an editor adds of his own: more of the same town, in sentences that no other version has. */
const ADDITIONS: readonly ((subject: Subject, random: Draw) => string)[] = [
  ({ place }, r) => `Our own archive holds ${between(12, 300, r)} letters from readers in ${place} on the matter.`,
  ({ people }, r) => `${people[0]} has led the council since ${between(1999, 2019, r)} and will not stand again.`,
  ({ other }, r) => `In neighbouring ${other}, a petition has gathered ${between(400, 9000, r)} names within ${between(2, 20, r)} days.`,
  ({ thing }, r) =>
    `The ${thing} drew ${between(3, 90, r)},000 visitors last summer, more than in any year since ${between(1985, 2010, r)}.`,
  (_, r) => `Weather records for the district go back to ${between(1850, 1930, r)} and know of only ${between(2, 7, r)} comparable floods.`,
  ({ people }) => `In an interview last spring ${people[3]} had called the condition of the building a scandal.`,
  (_, r) => `The next session of the assembly is set for ${between(2, 28, r)} ${seededPick(MONTHS, r)} at ${between(8, 19, r)} o’clock.`,
  ({ place, other }, r) => `${place} and ${other} have shared a fire brigade of ${between(20, 90, r)} volunteers for decades.`,
];

export function drawSubject(random: Draw): Subject {
  return {
    place: inventedName(random),
    other: inventedName(random),
    people: Array.from({ length: 5 }, () => inventedPerson(random)),
    thing: seededPick(THINGS, random),
  };
}
export type { Subject };

/** Share of the sentences of its own in which a newsroom names itself, as its copies go on to do. */
const NAMES_ITSELF = 0.25;

const namingItself = ({ people, place }: Subject, outlet: string, random: Draw): string =>
  seededPick(
    [
      `“There was no other way,” ${seededPick(people, random)} told the ${outlet}.`,
      `The ${outlet} has seen a letter of ${between(2, 9, random)} pages to the council of ${place}.`,
      `${seededPick(people, random)} told the ${outlet} that the matter was closed.`,
    ],
    random,
  );

/** A sentence that no other version has but by chance. */
export function ownSentence(subject: Subject, outlet: string, random: Draw): string {
  if (random() < NAMES_ITSELF) return namingItself(subject, outlet, random);
  // Half of them are of the sort that the story itself is made of, about other people and another town.
  const elsewhere = random() < 0.5;
  return elsewhere ? seededPick(SENTENCES, random)(drawSubject(random), random) : seededPick(ADDITIONS, random)(subject, random);
}

export const drawOutlet = (random: Draw): string =>
  `${inventedName(random)} ${seededPick(['Courier', 'Post', 'Record', 'Mercury', 'Observer', 'Echo'], random)}`;

/** The story as it was first published: 8 to 16 paragraphs of one to three sentences. */
export function firstVersion(subject: Subject, random: Draw): Version {
  const left = [...SENTENCES];
  const sentence = (): string | null => left.splice(Math.floor(random() * left.length), 1)[0]?.(subject, random) ?? null;
  const outlet = drawOutlet(random);
  const paragraphs = Array.from({ length: between(9, 16, random) }, () =>
    Array.from({ length: between(1, 3, random) }, sentence).filter((one) => one !== null),
  ).filter((sentences) => sentences.length > 0);
  return {
    headline: `${subject.place} ${subject.thing} ${seededPick(['closed after cracks found', 'faces uncertain winter', 'divides council', 'to be repaired'], random)}`,
    byline: inventedPerson(random),
    outlet,
    paragraphs: [
      ...paragraphs.map((sentences) => sentences.join(' ')).slice(0, 2),
      ...(random() < 0.5 ? [namingItself(subject, outlet, random)] : []),
      ...paragraphs.map((sentences) => sentences.join(' ')).slice(2),
    ],
  };
}
