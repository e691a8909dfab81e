import type { Streams } from '../../../src/cli/streams.js';

export interface Heard {
  readonly streams: Streams;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** Streams that keep what is written to them; a terminal of 80 columns when asked. */
export function fakeStreams({ terminal = false, stdin = '' }: { readonly terminal?: boolean; readonly stdin?: string } = {}): Heard {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (into: string[]) => ({ write: (text: string) => into.push(text), isTTY: terminal, columns: 80 });
  async function* input(): AsyncGenerator<Uint8Array> {
    if (stdin !== '') yield await Promise.resolve(new TextEncoder().encode(stdin));
  }
  return { streams: { stdin: input(), stdout: sink(out), stderr: sink(err) }, stdout: () => out.join(''), stderr: () => err.join('') };
}
