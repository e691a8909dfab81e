import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What a server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The built program, serving. */
export interface Server {
  /** As it was printed. */
  readonly address: string;
  /** Asks as no browser would: any header, any path as it is written. */
  readonly ask: (path: string, question?: Question) => Promise<Answered>;
  /** The token that a page holds. */
  readonly token: () => Promise<string>;
  /** Sends JSON as a page does. */
  readonly post: (path: string, value: unknown) => Promise<Answered>;
  /** Resolves when the list of clusters is there. */
  readonly ready: () => Promise<void>;
  /** Tells the process to end. @returns its exit code, or the signal that ended it */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
  readonly stderr: () => string;
}

/** Starts `stemma serve`; rejects with what it said when it ends before it listens. */
export async function startServer(archive: string, ...more: readonly string[]): Promise<Server> {
  const args = ['serve', '--archive', archive, ...(more.includes('--port') ? [] : ['--port', '0']), ...more];
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal ?? 'nothing')));
  const address = await firstLine(child, () => stderr);
  const ask = (path: string, question: Question = {}): Promise<Answered> => askServer(address, path, question);
  const token = async (): Promise<string> => /name="stemma-token" content="([^"]+)"/.exec((await ask('/check.html')).text)?.[1] ?? '';
  return {
    address,
    ask,
    token,
    async post(path, value) {
      const headers = { 'Content-Type': 'application/json', 'X-Stemma-Token': await token() };
      return ask(path, { method: 'POST', headers, body: JSON.stringify(value) });
    },
    async ready() {
      for (;;) {
        const { text } = await ask('/');
        if (!text.includes('id="working"')) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    stderr: () => stderr,
  };
}

const firstLine = (child: ChildProcess, stderr: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out.split('\n')[0] ?? '');
    });
    child.on('close', (code) => reject(new Error(`stemma serve ended with ${code}: ${stderr()}`)));
  });

function askServer(address: string, path: string, { method = 'GET', headers = {}, body }: Question): Promise<Answered> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Hears events of a server until what came matches. @returns all that came; rejects when the server ends it before */
export function hearUntil(address: string, path: string, wanted: RegExp): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (!wanted.test(text)) return;
        asked.destroy();
        resolve(text);
      });
      response.on('end', () => reject(new Error(`the events ended: ${text}`)));
    });
    asked.on('error', reject);
    asked.end();
  });
}
