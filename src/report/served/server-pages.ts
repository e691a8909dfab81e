import { type Page, type PageMaker, pageMaker, type ReportAssets } from '../report-pages.js';
import { compileTemplates } from '../templates.js';
import type { CheckView } from './check-view.js';
import type { DecisionsView } from './decisions-view.js';
import type { MatchesView } from './matches-view.js';
import type { ServedView } from './served-view.js';

/** What the page says while there are no clusters to show. */
export interface WorkingView {
  /** Null while the work goes on. */
  readonly failure: string | null;
  readonly tool: string;
}

/** Why there is no page. */
export interface ProblemView {
  readonly status: number;
  readonly message: string;
  readonly tool: string;
}

/** The pages that only a server has. */
export interface ServerPages {
  check(view: CheckView, served: ServedView): Page;
  matches(view: MatchesView, served: ServedView): Page;
  decisions(view: DecisionsView, served: ServedView): Page;
  working(view: WorkingView, served: ServedView): Page;
  problem(view: ProblemView, served: ServedView): Page;
}

/** @param assets with the templates and styles of a server among them. @param script of all these pages */
export function serverPages(assets: Pick<ReportAssets, 'templates' | 'styles'>, script: string): ServerPages {
  const render = compileTemplates(assets.templates);
  const maker = (template: string): PageMaker => pageMaker(render, template, assets.styles, script);
  const makers = {
    check: maker('check'),
    matches: maker('matches'),
    decisions: maker('decisions'),
    working: maker('working'),
    problem: maker('problem'),
  };
  return {
    check: (view, served) => makers.check({ ...view, place: 'Check a text', atCheck: true, atDecisions: false }, served, null),
    matches: (view, served) => makers.matches({ ...view, place: 'Checked text', atCheck: false, atDecisions: false }, served, null),
    decisions: (view, served) => makers.decisions({ ...view, place: 'Decisions', atCheck: false, atDecisions: true }, served, null),
    working: (view, served) =>
      makers.working({ ...view, pageTitle: 'Working, Stemma', place: 'Working', atCheck: false, atDecisions: false }, served, null),
    problem: (view, served) =>
      makers.problem({ ...view, pageTitle: `${view.status}, Stemma`, place: 'No page', atCheck: false, atDecisions: false }, served, null),
  };
}
