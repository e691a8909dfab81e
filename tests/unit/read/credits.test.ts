import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../src/text/agencies.js';
import { creditsOf, LEDE, readPage, SECOND, STORY } from './read-page.js';

describe('credits', () => {
  it.each([
    ['a dateline', `LARKHAVEN (AP) — ${STORY}`, ['wire Associated Press']],
    ['an invented agency in a dateline', `LARKHAVEN (Harbour Press Agency) – ${STORY}`, ['wire Harbour Press Agency']],
    ['unknown initials in a dateline', `LARKHAVEN (HPX) – ${STORY}`, ['wire HPX']],
    ['two agencies in a dateline', `LARKHAVEN (AP/Reuters) – ${STORY}`, ['wire Associated Press', 'wire Reuters']],
    ['a dateline that the line before has run up to', `Updated 4 pm LARKHAVEN (AP) — ${STORY}`, ['wire Associated Press']],
    ['an unknown name in such a dateline', `Updated 4 pm LARKHAVEN (HPX) — ${STORY}`, []],
    ['what the line before such a dateline names', `Updated 4 pm The Associated Press LARKHAVEN — ${STORY}`, ['wire Associated Press']],
    ['nobody in a dateline', `LARKHAVEN (Agencies) – ${STORY}`, []],
    ['a party and a state', `Rep. Ines Marlow (R-N.C.) – ${STORY}`, []],
    ['a copyright line', `${STORY}\n\n© 2024 AFP`, ['wire Agence France-Presse']],
    ['a copyright notice', `${STORY}\n\nCopyright 2024 The Associated Press. All rights reserved.`, ['wire Associated Press']],
    ['a line of its own', `Ferry stops for the winter\n\nAssociated Press\n\n${STORY}`, ['wire Associated Press']],
    ['a source line', `${STORY}\n\nSource: dpa`, ['wire Deutsche Presse-Agentur']],
    ['a closing bracket', `${STORY} (Xinhua)`, ['wire Xinhua']],
    ['a byline', `Ferry stops for the winter\n\nBy Ines Marlow, Associated Press\n\n${STORY}`, ['wire Associated Press']],
    ['a writer whose first name is an agency\u2019s', `Ferry stops for the winter\n\nBy Petra Holm\n\n${STORY}`, []],
    ['a byline in small letters', `Ferry stops for the winter\n\nInes Marlow, Ap Auto Writer\n\n${STORY}`, ['wire Associated Press']],
    ['an origin', `${STORY}\n\nThis article was originally published by The Harbour Post.`, ['origin Harbour Post']],
    ['an agency as origin', `${STORY}\n\nOriginally published on Reuters.`, ['origin Reuters']],
    [
      'told an agency',
      `${STORY}\n\n"It is old," the mayor told the Coastal NINA news agency on Monday.`,
      ['cited National Iraqi News Agency'],
    ],
    ['told by initials', `${STORY}\n\nThe mayor told VOA in an email that the ramp was old.`, ['cited Voice of America']],
    ['reported by an agency', `${STORY}\n\nTwo men were seen on the ramp, Voice of America reported.`, ['cited Voice of America']],
    ['according to', `${STORY}\n\nAccording to Reuters, the ramp was built in 1961.`, ['cited Reuters']],
    [
      'an invented agency by form',
      `${STORY}\n\nThe mayor told Coastline News Agency (CNX) so. CNX reported it again on Friday.`,
      ['cited Coastline News Agency'],
    ],
    [
      'a glued name',
      `${LEDE}\n\nTwo men were seen there, Voice of Americareported on Monday in its evening news.`,
      ['cited Voice of America'],
    ],
  ])('%s', (_, text, expected) => {
    expect(creditsOf(readPage(text))).toEqual(expected);
  });

  it.each([
    ['an AP course', `${STORY}\n\nShe took an AP course and a PA job near the SPA on the MAP.`],
    ['a photo', `${STORY}\n\nThe ferry at its berth. (Otto Pell/Reuters)`],
    ['the agency as a place', `${STORY}\n\nHe worked for Reuters before he bought the ferry.`],
    ['a date of origin', `${STORY}\n\nFirst published on May 30, 2024`],
  ])('%s is none', (_, text) => {
    expect(creditsOf(readPage(text))).toEqual([]);
  });

  it('spans cover the name as written', () => {
    const page = readPage(`LARKHAVEN (AP) — ${LEDE}\n\n${SECOND} The mayor told VOA.`);
    expect(page.credits.map(({ span }) => span && page.text.slice(...span))).toEqual(['AP', 'VOA']);
  });
});

describe('the agency lexicon', () => {
  it('no spelling means two agencies', () => {
    const spellings = AGENCIES.flatMap(({ name, aliases, short }) => [name, ...aliases, ...short]);
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });
});
