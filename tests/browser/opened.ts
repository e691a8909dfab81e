import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Result } from '../../src/model/result.js';
import { type ReportAssets, renderReport } from '../../src/report/render-report.js';

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly script?: boolean;
  readonly hash?: string;
}

/** A page opened from disk, with everything it complained about or asked for. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, exceptions, policy violations. Empty for a page that is in order. */
  readonly complaints: readonly string[];
  /** Requests other than the page itself. Empty for a page that is complete. */
  readonly requests: readonly string[];
}

/** A report written to a folder of its own. */
export class WrittenReport {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'stemma-report-'));

  constructor(result: Result, assets: ReportAssets) {
    for (const { path, content } of renderReport(result, assets)) writeFileSync(join(this.folder, path), content);
  }

  url(name: string, hash = ''): string {
    return pathToFileURL(join(this.folder, name)).href + hash;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Opens one page of a report and listens to it. */
export async function openPage(browser: Browser, report: WrittenReport, name: string, options: OpenOptions = {}): Promise<Opened> {
  const { width = 1280, height = 800, theme = 'light', script = true, hash = '' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  const url = report.url(name, hash);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) requests.push(request.url());
  });
  await page.goto(url);
  return { page, context, complaints, requests };
}
