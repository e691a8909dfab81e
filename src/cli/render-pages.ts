import type { Result } from '../model/result.js';
import type { ReportFile, ReportOptions } from '../report/render-report.js';
import { Failure } from './failure.js';

/** Makes the pages of a result. @throws Failure when a template of the user names what a page does not have. */
export type PageMaker = (result: Result, options?: ReportOptions) => Iterable<ReportFile>;

/** Loads what makes pages, so that runs without pages need not. @param templates folder of the user's own templates. @throws Failure */
export async function loadPageMaker(templates: string | undefined): Promise<PageMaker> {
  const [{ renderReport }, { inUserFile, loadAssets }] = await Promise.all([
    import('../report/render-report.js'),
    import('./load-assets.js'),
  ]);
  const assets = loadAssets(templates);
  return function* (result, options) {
    try {
      yield* renderReport(result, assets, options);
    } catch (error) {
      throw inUserFile(error, templates);
    }
  };
}

/** What asks for a page of its own. */
interface PageFlags {
  readonly html?: string | undefined;
  readonly templates?: string | undefined;
}

/** What makes the page that `--html` asks for; null where none is. @throws Failure */
export async function pagesFor({ html, templates }: PageFlags): Promise<PageMaker | null> {
  if (html === undefined && templates !== undefined) throw new Failure('--templates is for pages: ask for one with --html FILE');
  return html === undefined ? null : await loadPageMaker(templates);
}
