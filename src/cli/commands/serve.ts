import { userInfo } from 'node:os';
import { type Serving, serve } from '../../serve/serve.js';
import { printableLine } from '../../text/printable.js';
import { DEFAULT_PORT } from '../command-options.js';
import { Failure, systemCode, systemReason } from '../failure.js';
import { loadServerAssets } from '../load-assets.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import type { Streams } from '../streams.js';

export interface ServeFlags extends CommonFlags {
  readonly archive: string;
  readonly host: string;
  readonly port?: number | undefined;
  readonly reviewer?: string | undefined;
  readonly ignoreDates: boolean;
}

const LARGEST_PORT = 65_535;
/** Units of a reviewer's name, as the schema of decisions has it. */
const LONGEST_NAME = 200;

/** Serves an archive until the process is told to stop. @returns the exit code. */
export async function serveCommand(flags: ServeFlags, streams: Streams): Promise<number> {
  const { port = DEFAULT_PORT, host } = flags;
  if (!Number.isInteger(port) || port < 0 || port > LARGEST_PORT)
    throw new Failure(`--port takes a whole number from 0 to ${LARGEST_PORT}`);
  const options = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  const onFault = (error: unknown): void => {
    streams.stderr.write(`stemma: ${printableLine(error instanceof Error ? error.message : String(error))}\n`);
    if (flags.verbose && error instanceof Error) streams.stderr.write(`${error.stack ?? ''}\n`);
  };
  const serving = await serve({
    ...loadServerAssets(),
    archive: flags.archive,
    host,
    port,
    orAnyPort: flags.port === undefined,
    reviewer: reviewerOf(flags.reviewer),
    options,
    threads: threadsOf(flags),
    onFault,
  }).catch((error: unknown) => {
    throw listenFailure(error, host, port);
  });
  streams.stdout.write(`${serving.address}\n`);
  if (!flags.quiet) streams.stderr.write(`Serving ${printableLine(flags.archive)}; Ctrl-C ends it.\n`);
  await untilStopped(serving);
  return 0;
}

function reviewerOf(given: string | undefined): string {
  const name = printableLine(given ?? userName())
    .trim()
    .slice(0, LONGEST_NAME);
  if (name === '') throw new Failure('--reviewer takes a name');
  return name;
}

/** A process may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'reviewer';
  }
}

function listenFailure(error: unknown, host: string, port: number): unknown {
  const code = systemCode(error);
  // An archive's errors have codes of their own, and say all there is.
  if (!/^E[A-Z]/.test(code)) return error;
  switch (code) {
    case 'EADDRINUSE':
      return new Failure(`port ${port} is taken; choose another with --port, or none for any`, { cause: error });
    case 'EACCES':
      return new Failure(`port ${port} may not be opened; choose one above 1023`, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(`this machine has no address ${printableLine(host)}`, { cause: error });
    default:
      return new Failure(`cannot listen on ${printableLine(host)}: ${systemReason(error) ?? 'the system refuses'}`, { cause: error });
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal lets what is under way end; the second ends it. */
function untilStopped(serving: Serving): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      serving.close().then(resolve, reject);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}
