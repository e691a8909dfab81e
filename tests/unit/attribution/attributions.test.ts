import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/attribution/attributions.js';
import { linesOf } from './said.js';

/** A paragraph before it, so that names are known and pronouns have somebody to stand for. */
const LEAD = 'Mayor Ida Brandvold opened the northern ramp of Larkhaven on Monday after three winters of repairs.\n\n';

describe('who said what', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'before the verb, with that',
      'Brandvold said that the ramp was safe.',
      ['Ida Brandvold | say | – | indirect | that the ramp was safe'],
    ],
    [
      'after the claim',
      'The ramp is safe for lorries again, Brandvold said.',
      ['Ida Brandvold | say | – | indirect | The ramp is safe for lorries again'],
    ],
    [
      'inverted',
      'The ramp is safe for lorries again, said Ole Nygaard.',
      ['Ole Nygaard | say | – | indirect | The ramp is safe for lorries again'],
    ],
    [
      'a quotation',
      '“The ramp is safe for lorries again,” Brandvold said.',
      ['Ida Brandvold | say | – | direct | “The ramp is safe for lorries again,”'],
    ],
    ['a verb that doubts', 'Brandvold claimed that the ramp was safe.', ['Ida Brandvold | claim | – | indirect | that the ramp was safe']],
    [
      'somebody who is told',
      'Brandvold told the Larkhaven Courier that the ramp was safe.',
      ['Ida Brandvold | tell | the Larkhaven Courier | indirect | that the ramp was safe'],
    ],
    [
      'somebody who is told, with no word between them and what they are told',
      'Harbour insiders recently told POLITICO they planned to rebuild the ramp in a quiet way.',
      ['Harbour insiders | tell | POLITICO | indirect | they planned to rebuild the ramp in a quiet way'],
    ],
    [
      'a role with a phrase that says where',
      'But several board leaders on the ground told POLITICO that in private, Brandvold has shown an animated and personal interest in the ramp.',
      [
        'several board leaders on the ground | tell | POLITICO | indirect | that in private, Brandvold has shown an animated and personal interest in the ramp',
        'Ida Brandvold | show | – | indirect | an animated and personal interest in the ramp',
      ],
    ],
    [
      'a second thing that somebody did, and told',
      'He endorsed Brandvold, but told Larkhaven Radio on Monday that he thought Nygaard would eke out a win.',
      ['– | endorsed | – | indirect | Brandvold', '– | tell | Larkhaven Radio | indirect | that he thought Nygaard would eke out a win'],
    ],
    [
      'a quotation that ends with one inside it',
      '“When the ramp broke her answer has been, ‘Let us see what is to be done, and what can we do to help?’” Nygaard told reporters during a call.',
      [
        'Nygaard | tell | reporters | direct | “When the ramp broke her answer has been, ‘Let us see what is to be done, and what can we do to help?’”',
      ],
    ],
    ['a pronoun before anybody spoke', 'She said that the ramp was safe.', ['– | say | – | indirect | that the ramp was safe']],
    [
      'a pronoun',
      'Brandvold said that the ramp was safe. She said that lorries would have to wait.',
      [
        'Ida Brandvold | say | – | indirect | that the ramp was safe',
        'Ida Brandvold | say | – | indirect | that lorries would have to wait',
      ],
    ],
    [
      'a title and a role in apposition',
      'Dr. Per Lunde, an engineer of the county, said that the ramp was safe.',
      ['Per Lunde | say | – | indirect | that the ramp was safe'],
    ],
    [
      'half quoted',
      'Brandvold said that the ramp was “as safe as a church.”',
      ['Ida Brandvold | say | – | mixed | that the ramp was “as safe as a church.”'],
    ],
    [
      'according to',
      'According to the harbour board, the ramp is safe for lorries.',
      ['harbour board | according to | – | indirect | the ramp is safe for lorries'],
    ],
    [
      'a second verb of the same speaker',
      'Brandvold said that the ramp was safe, adding that lorries would have to wait.',
      [
        'Ida Brandvold | say | – | indirect | that the ramp was safe',
        'Ida Brandvold | add | – | indirect | that lorries would have to wait',
      ],
    ],
  ])('%s', (_, sentence, lines) => {
    expect(linesOf(LEAD + sentence)).toEqual(lines);
  });

  it('reads a role by who was given it before', () => {
    const text = `${LEAD}Per Lunde, a spokesman for the county, said that the ramp was safe.\n\nThe spokesman said that lorries would have to wait.`;
    expect(linesOf(text).map((line) => line.split(' | ')[0])).toEqual(['Per Lunde', 'Per Lunde']);
  });

  it('gives a statement inside a statement its own speaker', () => {
    const lines = linesOf(`${LEAD}The board said that lorries would have to wait until the spring, Brandvold said.`);
    expect(lines.some((line) => line.startsWith('Ida Brandvold | say'))).toBe(true);
  });

  it('knows a quotation that nothing brings in, and gives it to nobody', () => {
    expect(linesOf('The ramp was painted on Friday.\n\n“We have waited three winters for a ramp like this one.”')).toEqual([
      '– | – | – | direct | “We have waited three winters for a ramp like this one.”',
    ]);
  });

  it('lets a quotation that goes on in the next paragraph be its speaker’s', () => {
    const text = `${LEAD}“We have waited three winters for this ramp,” Brandvold said. “Nobody believed in it.\n\n“Now the lorries may come back to our island.”`;
    expect(saidIn(text).map(({ speaker, content }) => [speaker, content.length])).toEqual([['Ida Brandvold', 3]]);
  });

  it('finds nothing where nobody says anything', () => {
    expect(saidIn('The ramp is eighty metres long. It was painted on Friday.')).toEqual([]);
    expect(saidIn('')).toEqual([]);
  });

  it('gives spans inside the text, contents that do not overlap their cue, on anything', () => {
    const odd = [
      '"""',
      '“““said””',
      "'' said said said.",
      'said',
      ', said\n\n, said',
      '😀 said 😀, “😀”',
      `${'said '.repeat(3000)}.`,
      '“'.repeat(500),
    ];
    for (const text of odd)
      for (const { cue, content, source } of saidIn(text)) {
        for (const span of [cue, source, ...content].filter((one) => one !== null)) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
        if (cue !== null) for (const span of content) expect(span[1] <= cue[0] || cue[1] <= span[0]).toBe(true);
      }
  });
});
