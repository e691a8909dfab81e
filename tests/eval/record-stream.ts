import { seededRandom } from '../measure/seeded-random.js';

/** As many characters as a story of a newspaper has. */
const TEXT_UNITS = 4000;
/** So many texts are made; later records repeat them under other names. */
const TEXTS = 500;
const WORDS = 'the a of in to and that on for with was said by from council harbour bridge ferry minister engine winter crowns water'.split(
  ' ',
);

const PIECE = 1 << 16;

export interface RecordStream {
  readonly pieces: Iterable<string>;
  /** Records handed out so far. */
  readonly count: () => number;
}

/** NDJSON records of one article each, about `megabytes` in all: the same on every run, made as they are read. */
export function recordStream(megabytes: number): RecordStream {
  const random = seededRandom(2048);
  const texts = Array.from({ length: TEXTS }, () => JSON.stringify(inventText(random)));
  const limit = megabytes * 1024 * 1024;
  let count = 0;
  function* pieces(): Generator<string> {
    let piece = '';
    for (let total = 0; total < limit; count++) {
      const line = `{"id":"record-${count}","headline":"Ferry ${count} stops for the winter","published":"2024-05-03","text":${texts[count % TEXTS]}}\n`;
      total += line.length;
      piece += line;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    if (piece !== '') yield piece;
  }
  return { pieces: pieces(), count: () => count };
}

function inventText(random: () => number): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < TEXT_UNITS; length += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push(Array.from({ length: 3 }, () => sentence(random)).join(' '));
  return paragraphs.join('\n\n');
}

function sentence(random: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(random() * 14) }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
  return `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())} ${Math.floor(random() * 900)}.`;
}
