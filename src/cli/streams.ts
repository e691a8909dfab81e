import { styleText } from 'node:util';

/** Where a command reads and writes: the process's streams, or a test's. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
}

export interface Sink {
  /** False when the reader is behind and `drain` will tell when it is not. */
  write(text: string): unknown;
  once?(event: 'drain', listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The formats a command may ask for; each has a plain form when colour is off. */
export type Style = Parameters<typeof styleText>[0];

export type Paint = (style: Style, text: string) => string;

/** Colour for a terminal; none when piped, when asked not to, or under NO_COLOR. */
export function painter(stream: Sink, color: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const on = color && (environment['NO_COLOR'] ?? '') === '' && stream.isTTY === true;
  // Whether the stream takes colour was asked above, of the stream that is written to.
  return on ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
