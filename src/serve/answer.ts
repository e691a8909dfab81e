import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ArchiveError } from '../archive/archive-error.js';
import { readBody } from './body.js';
import { MOST_PAGES } from './events.js';
import { demandWelcome, isSame, KEY_COOKIE, type Rules } from './guard.js';
import { type Rate, type RateLimit, rateLimit } from './rate.js';
import { headersOf, jsonReply, pageReply, Refusal, type Reply } from './reply.js';
import { type Pace, ROUTES, type Route } from './routes.js';
import type { ServedArchive } from './served-archive.js';

/** A reviewer's fingers are slower than a write's; a check may take a second of both cores. */
const RATES: Readonly<Record<Pace, Rate>> = {
  read: { burst: 300, perSecond: 100 },
  write: { burst: 60, perSecond: 20 },
  check: { burst: 12, perSecond: 1 },
};

const EVENTS = '/events';

export interface AnswerSetting {
  readonly rules: Rules;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  /** Told of what is our own fault. */
  readonly onFault: (error: unknown) => void;
}

/** Answers requests, and knows which are under way. */
export interface Answering {
  readonly listener: RequestListener;
  /** Resolves when none is under way any more. */
  settled(): Promise<void>;
}

interface Parsed {
  readonly path: string;
  readonly query: URLSearchParams;
}

export function answering(served: ServedArchive, setting: AnswerSetting): Answering {
  const limits: Readonly<Record<Pace, RateLimit>> = {
    read: rateLimit(RATES.read, setting.clock),
    write: rateLimit(RATES.write, setting.clock),
    check: rateLimit(RATES.check, setting.clock),
  };
  const underWay = new Set<Promise<void>>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = await replyTo(request, response, served, setting, limits).catch((error: unknown) =>
      refused(error, request, served, setting),
    );
    // Who has hung up is not told anything.
    if (reply !== null && !response.destroyed) await send(reply, request, response);
  };
  return {
    listener(request, response) {
      const one = answer(request, response).catch(setting.onFault);
      underWay.add(one);
      void one.then(() => underWay.delete(one));
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}

/** Null where the answer goes on: a page that hears events. @throws Refusal */
async function replyTo(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedArchive,
  { rules }: AnswerSetting,
  limits: Readonly<Record<Pace, RateLimit>>,
): Promise<Reply | null> {
  const { path, query } = parsed(request.url ?? '');
  const asking = { method: request.method ?? '', path, headers: request.headers };
  if (rules.key !== null && path === '/' && query.has('key')) {
    demandWelcome(asking, { ...rules, key: null });
    return opened(query.get('key') ?? '', rules.key);
  }
  demandWelcome(asking, rules);
  const pace = (of: Pace): void => {
    const seconds = limits[of].take(request.socket.remoteAddress ?? '');
    if (seconds > 0) throw new Refusal('That is too much at once. Wait a moment.', { status: 429, retryAfter: Math.ceil(seconds) });
  };
  if (path === EVENTS) {
    pace('read');
    return hear(request, response, served, query);
  }
  const route = routeOf(path, asking.method);
  pace(route.pace);
  const body = route.body === undefined ? Buffer.alloc(0) : await readBody(request, route.body(served));
  return await route.answer(served, { parts: route.path.exec(path)?.slice(1) ?? [], query, body });
}

/** The path as it was asked for: nothing in it is decoded or resolved, so that only the spellings of the routes are known. */
function parsed(url: string): Parsed {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

function routeOf(path: string, method: string): Route {
  const here = ROUTES.filter((route) => route.path.test(path));
  if (here.length === 0) throw new Refusal('There is no such page here.', { status: 404 });
  const route = here.find((one) => one.method === (method === 'HEAD' ? 'GET' : method));
  if (route === undefined) throw new Refusal('That cannot be done here.', { status: 405 });
  return route;
}

/** The printed address, opened once, leaves its key in the browser and vanishes from the address bar. */
function opened(given: string, key: string): Reply {
  if (!isSame(given, key)) throw new Refusal('That is not the key that stemma serve printed.', { status: 401 });
  const cookie = `${KEY_COOKIE}=${key}; Path=/; HttpOnly; SameSite=Strict`;
  return { status: 303, type: 'text/plain; charset=utf-8', body: '', headers: { Location: '/', 'Set-Cookie': cookie } };
}

function hear(request: IncomingMessage, response: ServerResponse, served: ServedArchive, query: URLSearchParams): null {
  if (request.method !== 'GET') throw new Refusal('That cannot be done here.', { status: 405 });
  if (served.hub.pages >= MOST_PAGES) throw new Refusal('Too many pages are open.', { status: 503, retryAfter: 10 });
  served.review.catchUp();
  const since = Number(request.headers['last-event-id'] ?? query.get('since') ?? 0);
  const missed = served.missed(Number.isSafeInteger(since) && since >= 0 ? since : 0);
  response.writeHead(200, headersOf({ status: 200, type: 'text/event-stream; charset=utf-8', body: '' }));
  served.hub.join(response, missed);
  return null;
}

/** What is answered instead. Who is not welcome gets no page: a page holds the token. */
function refused(error: unknown, request: IncomingMessage, served: ServedArchive, { onFault }: AnswerSetting): Reply {
  const { url = '', method } = request;
  const refusal = refusalOf(error);
  if (refusal === null && !request.destroyed) onFault(error);
  const { status, message, retryAfter } = refusal ?? new Refusal('This is a fault of Stemma, not of your files.', { status: 500 });
  const headers = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  const isPage = method === 'GET' && (status === 404 || status >= 500) && !url.startsWith('/api/') && !url.startsWith(EVENTS);
  const reply = isPage
    ? pageReply(served.pages.problem({ status, message, tool: served.tool }, served.view()), status)
    : jsonReply({ error: message }, status);
  return { ...reply, headers };
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return error instanceof ArchiveError ? new Refusal(`${capital(error.message)}.`, { status: 503, cause: error }) : null;
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

async function send(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // What was not read of a refused body is not waited for.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(reply.status, headersOf(reply));
  if (request.method === 'HEAD' || typeof reply.body === 'string' || reply.body instanceof Uint8Array) {
    response.end(request.method === 'HEAD' ? '' : reply.body);
    return;
  }
  // A reader who leaves in the middle is no failure.
  await pipeline(Readable.from(reply.body), response).catch(() => undefined);
}
