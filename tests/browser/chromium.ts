import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

const MAC_APPS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'] as const;

/** Programs of the search path, macOS applications and what playwright downloaded, in this order. */
function candidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const apps = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => MAC_APPS.map((app) => join(folder, app)));
  return [...onPath, ...(platform() === 'darwin' ? apps : []), ...playwrightCache()];
}

/** What `playwright-core install chromium` left behind, whatever its build number. */
function playwrightCache(): readonly string[] {
  const own = chromium.executablePath();
  // …/chromium-1234/chrome-linux/chrome: other builds stand beside the one that this version asks for.
  const inner = own.split(/[\\/]chromium-\d+[\\/]/)[1];
  const root = own.split(/[\\/]chromium-\d+[\\/]/)[0];
  if (inner === undefined || root === undefined || !existsSync(root)) return [own];
  const builds = readdirSync(root)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return [own, ...builds.map((build) => join(root, build, inner))];
}

const isDebianRoot = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function tryRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  process.stderr.write('browser tests: no Chromium found, installing one\n');
  if (
    isDebianRoot() &&
    (tryRun('apt-get', ['install', '-y', 'chromium']) ||
      (tryRun('apt-get', ['update']) && tryRun('apt-get', ['install', '-y', 'chromium'])))
  )
    return;
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  tryRun(process.execPath, [cli, 'install', 'chromium']);
}

const present = (): string | undefined => candidates().find((path) => existsSync(path));

/**
 * Path of a Chromium: the one that `STEMMA_CHROMIUM` names, else one that is installed, else one that is installed now.
 * Says which one it is.
 * @throws when there is none and none can be installed
 */
function findChromium(): string {
  const named = process.env['STEMMA_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`STEMMA_CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  const found = present();
  if (found !== undefined) return found;
  install();
  const installed = present();
  if (installed === undefined) {
    throw new Error(
      'no Chromium found and none could be installed: install the package "chromium" or Google Chrome, or set STEMMA_CHROMIUM to its path',
    );
  }
  return installed;
}

/** Arguments for a quiet browser that talks to nobody. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser and prints which one it is. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  // As root, Chromium refuses to run in its sandbox; the pages under test are our own files.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  const browser = await chromium.launch({ executablePath, args });
  process.stderr.write(`browser tests: ${executablePath}, Chromium ${browser.version()}\n`);
  return browser;
}
