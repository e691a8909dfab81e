import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DecisionsFile } from '../../src/model/decision.js';
import type { Result } from '../../src/model/result.js';
import { validateDecisions, validateResult } from '../../src/read/validate-result.js';
import { editWords, makeArticle, makeLanguage } from '../bench/synthetic-article.js';
import { ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';
import { type Answered, hearUntil, type Server, startServer } from './serving.js';

const scratch = scratchFolder();
const ARCHIVE = scratch.at('stories');
const CHECKED = `${ROOT}samples/harbour-today-dredging.txt`;
let server: Server;

beforeAll(async () => {
  await run(['add', 'samples', '--archive', ARCHIVE]);
  server = await startServer(ARCHIVE, '--reviewer', 'Ines Marlow');
  await server.ready();
});
afterAll(async () => {
  await server.stop();
});

const json = ({ text }: Answered): unknown => JSON.parse(text);
const resultNow = async (): Promise<Result> => json(await server.ask('/result.json')) as Result;

/** A flag that is a finding of some cluster, and the cluster. */
async function someFinding(): Promise<{ readonly cluster: string; readonly flag: string }> {
  const { clusters, relations } = await resultNow();
  for (const { id, members } of clusters) {
    const flag = relations.find(({ a, b, flags }) => members.includes(a) && members.includes(b) && flags.length > 0)?.flags[0]?.id;
    if (flag !== undefined) return { cluster: id, flag };
  }
  throw new Error('the samples have no finding');
}

describe('the pages', () => {
  test('are those of clusters --out, but for what they say of the server', async () => {
    await run(['clusters', '--archive', ARCHIVE, '--out', scratch.at('report')]);
    const { clusters } = await resultNow();
    const island = (html: string): string | undefined => /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1];
    for (const name of ['index', ...clusters.map(({ id }) => `cluster-${id}`)]) {
      const { status, text } = await server.ask(`/${name}.html`);
      expect(status).toBe(200);
      expect(island(text)).toBe(island(readFileSync(scratch.at(`report/${name}.html`), 'utf8')));
    }
  });

  test('stand beside a result that keeps its schema', async () => {
    expect(validateResult(await resultNow())).toEqual({ ok: true });
  });

  test('are for nobody else: no store, no frame, no guess at types, no word to other sites', async () => {
    for (const path of ['/', '/check.html', '/decisions.html', '/decisions.json', '/result.json', '/nope', '/favicon.ico', '/api/decide']) {
      const { headers } = await server.ask(path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/cluster-..%2f..%2fetc%2fpasswd.html',
    '/cluster-../../etc/passwd.html',
    '/cluster-k-nowhere.html',
    '/check-000000000000000000.html',
    '/check-000000000000000000-1-all.html',
    '/%00',
    '/%zz',
    '//evil.test/index.html',
    '/index.html/',
    '/constructor',
  ])('no path reaches the disk, and what is not there says so: %s', async (path) => {
    const { status, text } = await server.ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain('root:x:');
  });
});

describe('who is not welcome', () => {
  const written = async (): Promise<string> => (await server.ask('/decisions.json')).text;

  test('is told nothing and changes nothing', async () => {
    const { cluster, flag } = await someFinding();
    const before = await written();
    const body = JSON.stringify({ cluster, flags: [flag], decision: 'dismiss' });
    const token = await server.token();
    const good = { 'Content-Type': 'application/json', 'X-Stemma-Token': token };
    const bad: readonly (readonly [number, Readonly<Record<string, string>>])[] = [
      [421, { ...good, Host: 'evil.test' }],
      [403, { ...good, Origin: 'http://evil.test' }],
      [403, { ...good, 'Sec-Fetch-Site': 'cross-site' }],
      [403, { ...good, 'X-Stemma-Token': 'x' }],
      [403, { 'Content-Type': 'application/json' }],
      [415, { ...good, 'Content-Type': 'text/plain' }],
      [415, { 'X-Stemma-Token': token }],
    ];
    for (const [status, headers] of bad) {
      const answer = await server.ask('/api/decide', { method: 'POST', headers, body });
      expect([answer.status, answer.text.includes(token)]).toEqual([status, false]);
    }
    for (const headers of [{ Host: 'evil.test' }, { Origin: 'http://evil.test' }]) {
      for (const path of ['/', '/nope', '/events', '/decisions.json']) {
        const answer = await server.ask(path, { headers });
        expect([answer.status >= 400, answer.text.includes(token)]).toEqual([true, false]);
      }
    }
    expect(await written()).toBe(before);
  });

  test('sends too much, or no JSON, or nothing that makes sense', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-Stemma-Token': await server.token() };
    const status = async (body: string): Promise<number> => (await server.ask('/api/decide', { method: 'POST', headers, body })).status;
    expect(await status('x'.repeat(2 ** 20 + 1)).catch(() => 413)).toBe(413);
    expect(await status('{')).toBe(400);
    expect(await status('\u0000')).toBe(400);
    expect(await status('{"cluster":"k-1","flags":["../x"],"decision":"confirm"}')).toBe(400);
    expect((await server.ask('/', { method: 'POST', headers, body: '{}' })).status).toBe(405);
    expect((await server.ask('/', { method: 'HEAD' })).text).toBe('');
  });

  test('asks too often', async () => {
    const other = await startServer(ARCHIVE);
    const headers = { 'Content-Type': 'application/json', 'X-Stemma-Token': await other.token() };
    const answers = await Promise.all(Array.from({ length: 40 }, () => other.ask('/api/import', { method: 'POST', headers, body: '{}' })));
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(Number(late[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(await other.stop()).toBe(0);
  });
});

describe('a text that is checked', () => {
  const check = async (name: string, body: string | Uint8Array): Promise<Answered> =>
    server.ask(`/api/check?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Stemma-Token': await server.token() },
      body,
    });

  test('has the matches that check prints, each with its comparison', async () => {
    const { page } = json(await check('tonight.txt', readFileSync(CHECKED))) as { page: string };
    const { text } = await server.ask(`/${page}`);
    const { stdout } = await run(['check', CHECKED, '--archive', ARCHIVE, '--json']);
    const { matches } = JSON.parse(stdout) as { matches: { document: { id: string } }[] };
    for (const { document } of matches) expect(text).toContain(document.id);
    const pages = [...text.matchAll(/href="(check-[0-9a-f]{18}-1-(?:\d|all)\.html)"/g)].map(([, name]) => name ?? '');
    expect(pages.length).toBeGreaterThan(1);
    for (const name of pages) {
      const comparison = await server.ask(`/${name}`);
      expect([comparison.status, comparison.text.includes('id="compare"')]).toEqual([200, true]);
      expect(comparison.headers['content-security-policy']).toContain("script-src 'sha256-");
      expect(comparison.text).toContain(`<a href="${page}">Checked text</a>`);
    }
  });

  test('is not added, nor is its name a path', async () => {
    const before = (await run(['verify', '--archive', ARCHIVE, '--json'])).stdout;
    const { page } = json(await check('../../../etc/<b>cron.txt', readFileSync(CHECKED))) as { page: string };
    const { text } = await server.ask(`/${page}`);
    expect(text).toContain('&lt;b&gt;cron.txt');
    expect(text).not.toContain('etc/');
    expect((await run(['verify', '--archive', ARCHIVE, '--json'])).stdout).toBe(before);
  });

  test('holds up nobody, however long it is: pages that are asked for later are answered before it', async () => {
    const language = makeLanguage(7);
    const held = makeArticle(language, 2_000_000);
    const long = scratch.at('long');
    await run(['add', '-', '--archive', long], { stdin: JSON.stringify({ id: 'book', text: held }) });
    const other = await startServer(long);
    await other.ready();
    // Texts of up to a megabyte are read where they are checked: nothing but the check itself can let the pages through.
    const body = editWords(held.slice(0, 900_000), 0.3, language);
    const order: string[] = [];
    const token = await other.token();
    const checked = other
      .ask('/api/check?name=long.txt', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', 'X-Stemma-Token': token },
        body,
      })
      .then((answer) => {
        order.push('check');
        return answer;
      });
    for (let n = 0; n < 25; n++) {
      expect((await other.ask('/check.html')).status).toBe(200);
      order.push('page');
    }
    const { page } = json(await checked) as { page: string };
    expect(order).toEqual([...Array.from({ length: 25 }, () => 'page'), 'check']);
    expect((await other.ask(`/${page}`)).text).toMatch(/of this text stands? in/);
    expect(await other.stop()).toBe(0);
  });

  test('that cannot be read says why', async () => {
    const { page } = json(await check('broken.warc', '\u0000\u0001\u0002 nothing')) as { page: string };
    expect((await server.ask(`/${page}`)).text).toContain('Not read');
  });
});

describe('decisions', () => {
  test('are kept with who and when, undone, exported by the schema, and heard of', async () => {
    const { cluster, flag } = await someFinding();
    const act = await server.post('/api/decide', { cluster, flags: [flag], decision: 'question', note: 'who? <b>' });
    const { number } = json(act) as { number: number };
    expect(act.status).toBe(200);
    const exported = async (): Promise<DecisionsFile> => json(await server.ask('/decisions.json')) as DecisionsFile;
    expect(validateDecisions(await exported())).toEqual({ ok: true });
    expect((await exported()).decisions).toMatchObject([{ flag, decision: 'question', note: 'who? <b>', by: 'Ines Marlow' }]);
    expect((await server.ask(`/cluster-${cluster}.html`)).text).toContain(`"flag":"${flag}","decision":"question","note":"who? \\u003cb>"`);
    expect((await server.ask('/decisions.html')).text).toContain('who? &lt;b&gt;');
    const heard = await hearUntil(server.address, `/events?since=${number - 1}`, /event: decision\n.*\n\n/);
    expect(heard).toContain(`id: ${number}\nevent: decision\n`);
    expect(heard).toContain(`"counts":{"${cluster}":1`);
    expect((json(await server.post('/api/undo', { cluster })) as { judgements: unknown[] }).judgements).toHaveLength(1);
    expect((await exported()).decisions).toEqual([]);
  });

  test('are imported once, and not what is no file of decisions', async () => {
    const { flag } = await someFinding();
    const file = {
      format: 'stemma-decisions/1',
      decisions: [{ flag, decision: 'confirm', note: '', by: 'Cy', at: '2026-01-01T00:00:00.000Z' }],
    };
    expect(json(await server.post('/api/import', file))).toEqual({ taken: 1, older: 0, same: 0 });
    expect(json(await server.post('/api/import', file))).toEqual({ taken: 0, older: 0, same: 1 });
    const wrong = await server.post('/api/import', { ...file, decisions: [{ ...file.decisions[0], flag: '<x>' }] });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('decisions.0.flag must match pattern')]);
  });

  test('survive a restart, and are shared with another server of the archive', async () => {
    const { cluster, flag } = await someFinding();
    await server.post('/api/decide', { cluster, flags: [flag], decision: 'dismiss' });
    const other = await startServer(ARCHIVE, '--reviewer', 'Bo');
    const { decisions } = json(await other.ask('/decisions.json')) as DecisionsFile;
    expect(decisions).toMatchObject([{ flag, decision: 'dismiss', by: 'Ines Marlow' }]);
    await other.post('/api/decide', { cluster, flags: [flag], decision: 'confirm' });
    expect(await other.stop('SIGINT')).toBe(0);
    expect((json(await server.ask('/decisions.json')) as DecisionsFile).decisions).toMatchObject([{ decision: 'confirm', by: 'Bo' }]);
  });
});

describe('the process', () => {
  test('tells of an archive that changed, and works it out again when asked', async () => {
    const before = (await resultNow()).documents.length;
    const added = scratch.write(
      'new.ndjson',
      `${JSON.stringify({ id: 'n', text: 'The harbour board met.\n\nNothing else was said of it.' })}\n`,
    );
    await run(['add', added, '--archive', ARCHIVE]);
    expect(await hearUntil(server.address, '/events?since=0', /event: archive\n.*\n\n/)).toContain('data: {"changed":true');
    expect((await server.post('/api/work-out', {})).text).toContain('"state":"working"');
    await hearUntil(server.address, '/events?since=0', /"state":"done"/);
    expect((await resultNow()).documents.length).toBe(before + 1);
  });

  test('ends with 0 on a signal while a page hears events', async () => {
    const other = await startServer(ARCHIVE);
    await hearUntil(other.address, '/events', /event: job\n/);
    const hearing = other.ask('/events');
    const code = other.stop('SIGTERM');
    await hearing.catch(() => undefined);
    expect(await code).toBe(0);
  });

  test('says what is wrong with a port, an address, an archive', async () => {
    const port = new URL(server.address).port;
    await expect(startServer(ARCHIVE, '--port', port)).rejects.toThrow(`port ${port} is taken`);
    await expect(startServer(ARCHIVE, '--port', '99999')).rejects.toThrow('--port takes a whole number');
    await expect(startServer(ARCHIVE, '--host', '192.0.2.1')).rejects.toThrow('has no address 192.0.2.1');
    await expect(startServer(scratch.at('nowhere'))).rejects.toThrow('there is no archive');
    await expect(startServer(ARCHIVE, '--reviewer', ' ')).rejects.toThrow('--reviewer takes a name');
  });

  test('lets other machines in with the key of the address it printed, and only then', async () => {
    const open = await startServer(ARCHIVE, '--host', '0.0.0.0');
    const { search } = new URL(open.address);
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Answered> => open.ask(path, { headers });
    expect(search).toMatch(/^\?key=[\w-]{32}$/);
    for (const path of ['/', '/check.html', '/events', '/result.json', '/?key=wrong']) expect((await ask(path)).status).toBe(401);
    expect((await ask(`/${search}`, { Host: 'evil.test' })).status).toBe(421);
    const first = await ask(`/${search}`);
    expect([first.status, first.headers['location']]).toEqual([303, '/']);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/^stemma-key=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask('/check.html', { Cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
    expect(await open.stop()).toBe(0);
  });
});
