import { expect, it } from 'vitest';
import { isCaptionLine } from '../../../src/read/caption-line.js';

it.each(['screenshot 2024-05-03 at 10.15.20', 'IMG 2041', 'image', 'download (3)', 'photo-1x2 pm 3'])(
  '%j is the name of a picture',
  (line) => {
    expect(isCaptionLine(line)).toBe(true);
  },
);

it.each(['image of the ramp', 'screenshot at', 'images-10901131842400160010085848310901131842400-q'])('%j is none', (line) => {
  expect(isCaptionLine(line)).toBe(false);
});
