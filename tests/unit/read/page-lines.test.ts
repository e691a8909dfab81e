import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/read/line-form.js';
import { readOutletLine } from '../../../src/read/outlet-line.js';

describe('the form of a line', () => {
  it.each([
    [
      'furniture',
      [
        'Advertisement',
        'Share this article',
        'Read more: Ramp shut for winter',
        'FacebookTwitter Whatsapp',
        'Loading...',
        'LOADINGERROR LOADING',
        '___',
        '3 min read',
        'Sign up for our newsletter',
        'Tags: ferry, harbour',
        'Copyright 2024 Harbour Post. All rights reserved.',
        '1:27',
        'Continue Reading Below',
      ],
    ],
    ['list-heading', ['Related stories', 'MOST READ', 'You may also like']],
    [
      'caption',
      [
        'download (3)',
        'IMG_2041',
        'ferry-ramp.jpg',
        'Ines Marlow | Getty Images',
        'Photo: Otto Pell',
        'FILE - The ferry at its berth in March.',
        'The ferry at its berth. (AP Photo/Otto Pell)',
        'In this file photo the ferry leaves.',
        '(Otto Pell/The Harbour Post)',
        'Image credit: Otto Pell',
      ],
    ],
    [
      'date',
      [
        'Posted on May 3, 2024',
        'date 2024-05-03 Loading...',
        'May 3, 2024',
        'Posted on May 3, 2024 by Ines Marlow',
        'AP May 3, 2024, 10:35 PM',
        'Last Modified: Friday، 03 May 2024 11:31 PM',
        'Updated',
      ],
    ],
    ['credit', ['Associated Press', 'The Associated Press', 'Source: dpa', '© AFP', '— Reuters', '/ Source: Associated Press']],
    [
      'sign-off',
      [
        'Marlow reported in Larkhaven.',
        '(Reporting by Ines Marlow; editing by Otto Pell)',
        'Associated Press writer Otto Pell in Osmund Bay contributed to this report.',
        'Reporting by Ines Marlow in Larkhaven and Otto Pell in Osmund Bay; Editing by Ann Lee',
        'Marlow reported from Larkhaven and Pell from Osmund Bay.',
        'With files from The Canadian Press',
      ],
    ],
    ['byline', ['By Ines Marlow', 'Ines Marlow, Staff Writer']],
    ['outlet', ['larkhaven.example', 'Coast News - Local News - Harbourpost', 'The Osmund Bay Herald', 'Harbour Gazette']],
    ['line', ['Ferry stops for the winter', 'ramp works', 'What happens next?', 'Updated figures are due']],
    [
      'prose',
      [
        'The ferry between Larkhaven and Osmund Bay will stop for the winter, the board said.',
        'LARKHAVEN (AP) — The ferry has stopped.',
        'Police reported in May that the ramp had been damaged by a lorry, and nobody was charged.',
      ],
    ],
  ] as const)('%s', (form, lines) => {
    expect(lines.map((line) => [line, formOf(line)])).toEqual(lines.map((line) => [line, form]));
  });
});

describe('the outlet of a title line', () => {
  it.each([
    ['Coast News - Local News - Harbourpost', 'Harbourpost'],
    ['Home | World | The Osmund Bay Herald', 'The Osmund Bay Herald'],
    ['www.larkhaven.example', 'www.larkhaven.example'],
    ['Harbour Gazette', 'Harbour Gazette'],
  ])('%s is %s', (line, outlet) => {
    expect(readOutletLine(line)?.value).toBe(outlet);
  });

  it.each([
    ['Ferry stops for the winter'],
    ['Mayor meets the press - and leaves'],
    ['The board said so.'],
    ['Free Press Fights On In Larkhaven Today'],
  ])('%s is no outlet', (line) => {
    expect(readOutletLine(line)).toBeNull();
  });
});
