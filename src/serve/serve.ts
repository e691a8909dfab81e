import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { openArchive } from '../archive/archive.js';
import { ArchiveError } from '../archive/archive-error.js';
import { openDecisionLog } from '../archive/decision-log.js';
import type { Options } from '../model/options.js';
import type { ReportAssets } from '../report/report-pages.js';
import { answering } from './answer.js';
import { listenOn, patientServer } from './listen.js';
import { isLoopback, ownHosts, shownHost } from './own-hosts.js';
import { servedArchive } from './served-archive.js';

export interface ServeSetting {
  readonly archive: string;
  readonly host: string;
  readonly port: number;
  /** Whether any free port will do when that one is taken. */
  readonly orAnyPort: boolean;
  readonly reviewer: string;
  readonly options: Options;
  readonly threads: number;
  readonly assets: ReportAssets;
  readonly script: string;
  /** Told of what is our own fault, while the server goes on. */
  readonly onFault: (error: unknown) => void;
}

/** A server that listens. */
export interface Serving {
  /** To open in a browser; with a key in it where other machines can ask. */
  readonly address: string;
  /** Lets everybody go, breaks long work off, and closes the archive. */
  close(): Promise<void>;
}

/** How often it is looked whether others changed archive or decisions. */
const LOOK_MS = 2_000;
/** How long a request that is under way may go on when the server ends. */
const FAREWELL_MS = 3_000;

const secret = (): string => randomBytes(24).toString('base64url');

/**
 * Serves an archive: the list of its clusters, their pages, a page to check a text, and the decisions of reviewers. The clusters are worked out at
 * once, and kept in memory until they are asked for anew.
 * @throws ArchiveError; the system's error when the port cannot be had
 */
export async function serve(setting: ServeSetting): Promise<Serving> {
  const archive = openArchive(setting.archive);
  const log = openDecisionLog(setting.archive);
  const token = secret();
  const key = isLoopback(setting.host) ? null : secret();
  const hosts = ownHosts(setting.host);
  const served = servedArchive({
    ...setting,
    archive,
    log,
    token,
    options: { ...setting.options, ...archive.fingerprinting },
    now: () => new Date(),
    told: (error) => toldOf(error, setting.onFault),
  });
  const answers = answering(served, {
    rules: { isOwnHost: (name) => hosts.has(name), token, key },
    clock: () => performance.now(),
    onFault: setting.onFault,
  });
  const server = patientServer(answers.listener);
  const close = async (): Promise<void> => {
    clearInterval(looking);
    served.hub.close();
    await closed(server);
    await Promise.all([served.job.stop(), served.checking.close(), answers.settled()]);
    log.close();
    await archive.close();
  };
  const looking = setInterval(() => quietly(() => served.look()), LOOK_MS);
  try {
    const port = await listenOn(server, setting.host, setting.port, setting.orAnyPort);
    served.job.start();
    return { address: `http://${shownHost(setting.host)}:${port}/${key === null ? '' : `?key=${key}`}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function toldOf(error: unknown, onFault: (error: unknown) => void): string {
  if (error instanceof ArchiveError) return `${error.message}.`;
  if (!(error instanceof Error && error.name === 'AbortError')) onFault(error);
  return 'This is a fault of Stemma, not of your files.';
}

/** An archive that cannot be read is told of when somebody asks for it. */
function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
  }
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const end = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await end;
  clearTimeout(impatience);
}
