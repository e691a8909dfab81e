import { describe, expect, it } from 'vitest';
import { type Asking, demandWelcome, type Rules } from '../../../src/serve/guard.js';
import { isLoopback, ownHosts } from '../../../src/serve/own-hosts.js';
import { Refusal } from '../../../src/serve/reply.js';

const TOKEN = 'the-token';
const hosts = ownHosts('127.0.0.1');
const rules: Rules = { isOwnHost: (name) => hosts.has(name), token: TOKEN, key: null };

const get = (headers: Asking['headers']): Asking => ({ method: 'GET', path: '/', headers: { host: '127.0.0.1:7310', ...headers } });
const post = (headers: Asking['headers']): Asking => ({ ...get({ 'x-stemma-token': TOKEN, ...headers }), method: 'POST' });

function status(asking: Asking, by: Rules = rules): number {
  try {
    demandWelcome(asking, by);
    return 200;
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  }
}

describe('the Host header', () => {
  it.each(['127.0.0.1:7310', '127.0.0.1', 'localhost:7310', 'LOCALHOST:80', '[::1]:7310'])('is one of this machine: %s', (host) => {
    expect(status(get({ host }))).toBe(200);
  });

  it.each([
    'evil.test:7310',
    'evil.test',
    '127.0.0.1.evil.test:7310',
    'localhost.evil.test',
    'evil.test:7310@127.0.0.1',
    '127.0.0.1:7310, evil.test',
    '192.168.0.9:7310',
    '[::2]:7310',
    '127.0.0.1:',
    '',
    ' ',
  ])('of a site that was bound to this address is refused: %s', (host) => {
    expect(status(get({ host }))).toBe(421);
  });

  it('missing or given twice is refused', () => {
    expect(status({ method: 'GET', path: '/', headers: {} })).toBe(421);
    expect(status(get({ host: ['127.0.0.1', 'evil.test'] }))).toBe(421);
  });
});

describe('a request of another site', () => {
  it.each([
    'http://evil.test',
    'null',
    'https://127.0.0.1:7310',
    'http://127.0.0.1:7311',
    'http://localhost:7310',
    'http://127.0.0.1:7310.evil.test',
  ])('is refused by its origin: %s', (origin) => {
    expect(status(get({ origin }))).toBe(403);
    expect(status(post({ origin }))).toBe(403);
  });

  it('is refused by what the browser says of it, but for a link that is followed', () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(status(get({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }))).toBe(403);
      expect(status(post({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }))).toBe(403);
      expect(status(get({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }))).toBe(200);
    }
    expect(status(get({ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:7310' }))).toBe(200);
  });
});

describe('a write', () => {
  it('needs the token', () => {
    expect(status(post({}))).toBe(200);
    for (const token of [undefined, '', 'the-toke', 'the-token2', 'THE-TOKEN']) expect(status(post({ 'x-stemma-token': token }))).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', ''])('of any method needs it: %s', (method) => {
    expect(status({ ...get({}), method })).toBe(403);
  });
});

describe('where other machines can ask', () => {
  const keyed: Rules = { ...rules, key: 'the-key' };
  it('every request needs the key in a cookie of that name', () => {
    expect(status(get({ cookie: 'a=b; stemma-key=the-key; c=d' }), keyed)).toBe(200);
    for (const cookie of [undefined, '', 'stemma-key=', 'stemma-key=the-kez', 'xstemma-key=the-key', 'a=stemma-key=the-key'])
      expect(status(get({ cookie }), keyed)).toBe(401);
    expect(status(post({ cookie: 'stemma-key=other' }), keyed)).toBe(401);
  });

  it('and the machine is asked by its own names', () => {
    expect(ownHosts('192.168.0.9').has('192.168.0.9')).toBe(true);
    expect(ownHosts('fd00::1').has('[fd00::1]')).toBe(true);
    expect(ownHosts('0.0.0.0').has('0.0.0.0')).toBe(false);
    expect(ownHosts('0.0.0.0').size).toBeGreaterThanOrEqual(hosts.size);
  });

  it('is anywhere but on loopback', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.0.9', '127.0.0.1.evil.test', 'localhost.evil.test', ''].some(isLoopback)).toBe(false);
  });
});
