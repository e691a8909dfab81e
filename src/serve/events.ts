import type { ServerResponse } from 'node:http';

/** Something that pages hear of. */
export interface Happening {
  readonly name: 'decision' | 'job' | 'archive';
  readonly data: unknown;
  /** Number of a reviewer's act: a page that was away says which it heard last. */
  readonly number?: number;
}

/** The open pages that hear what happens, by server-sent events. */
export interface Hub {
  readonly pages: number;
  /** Takes a page in and tells it what it missed. */
  join(response: ServerResponse, missed: readonly Happening[]): void;
  tell(happening: Happening): void;
  /** Lets all pages go; they come back by themselves when there is a server again. */
  close(): void;
}

/** Pages at once; each holds a connection. */
export const MOST_PAGES = 100;

/** Bytes that wait for a page at most. */
const MOST_WAITING: number = 1 << 20;

/** Shorter than any limit on a silent connection. */
const PULSE_MS = 15_000;

/** JSON has no line break, so an event is one line of data. */
const written = ({ name, data, number }: Happening): string =>
  `${number === undefined ? '' : `id: ${number}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export function eventHub(): Hub {
  const pages = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const page of pages) {
      // Who does not listen shall not fill memory; a page that comes back hears what it missed.
      if (page.writableLength > MOST_WAITING) page.destroy();
      else page.write(text);
    }
  };
  const pulse = setInterval(() => send(': still here\n\n'), PULSE_MS);
  pulse.unref();
  return {
    get pages() {
      return pages.size;
    },
    join(response, missed) {
      pages.add(response);
      response.on('close', () => pages.delete(response));
      response.write(`retry: 2000\n\n${missed.map(written).join('')}`);
    },
    tell: (happening) => send(written(happening)),
    close() {
      clearInterval(pulse);
      for (const page of pages) page.end();
    },
  };
}
