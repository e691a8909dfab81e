import type { DecisionsFile } from '../model/decision.js';
import { DECISIONS_FORMAT } from '../model/decision.js';
import { resultText } from '../pipeline/write-result.js';
import { READABLE } from '../read/file-format.js';
import { validateDecisions } from '../read/validate-result.js';
import { plain } from '../report/escape.js';
import { checkView } from '../report/served/check-view.js';
import { decisionsView } from '../report/served/decisions-view.js';
import { askedChange, askedCluster } from './asked-change.js';
import { type BodyRule, parseJson } from './body.js';
import { MOST_TEXTS } from './check-upload.js';
import { newCheckId } from './checks.js';
import { decidedCounts } from './decided.js';
import { fileReply, jsonReply, NOTHING, pageReply, Refusal, type Reply } from './reply.js';
import type { ServedArchive, Shown } from './served-archive.js';
import { archiveNow } from './work-out-clusters.js';

/** What is asked for, after everything about it was found in order. */
export interface Asked {
  /** The groups of the route's pattern. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** How often an asker may come by a route. */
export type Pace = 'read' | 'write' | 'check';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Matches the whole path. No part of a path ever names a file: ids are looked up among those that are held. */
  readonly path: RegExp;
  readonly pace: Pace;
  /** What the body of a write may be. */
  readonly body?: (served: ServedArchive) => BodyRule;
  readonly answer: (served: ServedArchive, asked: Asked) => Reply | Promise<Reply>;
}

const KB = 1024;
/** A decision on all lost spaces of a text, and a file of all decisions of an archive. */
const DECIDE: BodyRule = { type: 'application/json', maxBytes: 1024 * KB };
const IMPORT: BodyRule = { type: 'application/json', maxBytes: 64 * 1024 * KB };
const NAME_LENGTH = 200;

const noSuch = (what: string): Refusal => new Refusal(`There is no such ${what} here.`, { status: 404 });

function shownOf({ job }: ServedArchive): Shown {
  const shown = job.outcome();
  if (shown === null) throw new Refusal('The clusters are not worked out yet.', { status: 503, retryAfter: 2 });
  return shown;
}

function index(served: ServedArchive): Reply {
  const { job, review, pages, tool } = served;
  review.catchUp();
  const shown = job.outcome();
  const state = job.state();
  if (shown !== null) return pageReply(shown.pages.index(served.view(), decidedCounts(review.all(), shown.places)));
  return pageReply(pages.working({ failure: state.state === 'failed' ? state.message : null, tool }, served.view()));
}

function cluster(served: ServedArchive, { parts: [id = ''] }: Asked): Reply {
  const { pages } = shownOf(served);
  served.review.catchUp();
  const page = pages.cluster(id, served.view(), (flag) => served.review.on(flag));
  if (page === null) throw new Refusal('There is no such cluster any more. The list has those that there are.', { status: 404 });
  return pageReply(page);
}

const check = (served: ServedArchive): Reply =>
  pageReply(
    served.pages.check(
      checkView({
        held: archiveNow(served.archive).held,
        formats: READABLE,
        maxBytes: served.options.maxBytes,
        mostTexts: MOST_TEXTS,
        tool: served.tool,
      }),
      served.view(),
    ),
  );

const GONE = 'That check is no longer kept. Check the text again.';

function matches(served: ServedArchive, { parts: [id = ''] }: Asked): Reply {
  const view = served.checks.get(id);
  if (view === null) throw new Refusal(GONE, { status: 404 });
  return pageReply(served.pages.matches(view, served.view()));
}

async function comparison({ checks, checking }: ServedArchive, { parts: [id = '', text = '', match = ''] }: Asked): Promise<Reply> {
  if (checks.get(id) === null) throw new Refusal(GONE, { status: 404 });
  const page = await checking.ask<'compare'>({
    kind: 'compare',
    id,
    text: Number(text),
    match: match === 'all' ? match : Number(match),
  });
  if (page === 'gone') throw new Refusal(GONE, { status: 404 });
  if (page === null) throw noSuch('comparison');
  return pageReply({ content: page.bytes, policy: page.policy });
}

function decisions(served: ServedArchive): Reply {
  const { review, job, pages, tool } = served;
  review.catchUp();
  const places = job.outcome()?.places;
  return pageReply(
    pages.decisions(
      decisionsView(review.since(0), review.all(), (flag) => places?.find(flag) ?? null, tool),
      served.view(),
    ),
  );
}

function exported({ review }: ServedArchive): Reply {
  review.catchUp();
  const file: DecisionsFile = { format: DECISIONS_FORMAT, decisions: review.all() };
  return fileReply('decisions.json', `${JSON.stringify(file, null, 1)}\n`);
}

function imported({ review }: ServedArchive, { body }: Asked): Reply {
  const file = parseJson(body);
  const checked = validateDecisions(file);
  if (!checked.ok)
    throw new Refusal(`That is no file of decisions as Stemma exports them: ${checked.problems.join('; ')}.`, { status: 400 });
  return jsonReply(review.bringIn((file as DecisionsFile).decisions));
}

function decide({ review }: ServedArchive, { body }: Asked): Reply {
  const { flags, change, cluster: page } = askedChange(parseJson(body));
  return jsonReply(review.change(flags, change, page));
}

function undo({ review }: ServedArchive, { body }: Asked): Reply {
  const act = review.undo(askedCluster(parseJson(body)));
  return jsonReply(act ?? { number: review.seen, judgements: [] });
}

async function checked({ checking, checks, archive }: ServedArchive, { query, body }: Asked): Promise<Reply> {
  // Before the work: an archive that was moved away says so at once.
  archiveNow(archive);
  const name = plain((query.get('name') ?? '').replace(/^.*[\\/]/s, ''), NAME_LENGTH) || 'text';
  const id = newCheckId();
  checks.keep(id, await checking.ask<'check'>({ kind: 'check', id, name, bytes: body }));
  return jsonReply({ page: `check-${id}.html` });
}

const ID = '([a-z0-9][a-z0-9-]{0,79})';
const upload = ({ options }: ServedArchive): BodyRule => ({ type: 'application/octet-stream', maxBytes: options.maxBytes });

/** Everything that can be asked for. `/events`, which never ends, is apart. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/(?:index\.html)?$/, pace: 'read', answer: index },
  { method: 'GET', path: new RegExp(`^/cluster-${ID}\\.html$`), pace: 'read', answer: cluster },
  { method: 'GET', path: /^\/check\.html$/, pace: 'read', answer: check },
  { method: 'GET', path: /^\/check-([0-9a-f]{18})\.html$/, pace: 'read', answer: matches },
  { method: 'GET', path: /^\/check-([0-9a-f]{18})-(\d{1,3})-(\d{1,3}|all)\.html$/, pace: 'read', answer: comparison },
  { method: 'GET', path: /^\/decisions\.html$/, pace: 'read', answer: decisions },
  { method: 'GET', path: /^\/decisions\.json$/, pace: 'read', answer: exported },
  {
    method: 'GET',
    path: /^\/result\.json$/,
    pace: 'check',
    answer: (served) => fileReply('result.json', resultText(shownOf(served).result)),
  },
  { method: 'GET', path: /^\/favicon\.ico$/, pace: 'read', answer: () => NOTHING },
  { method: 'POST', path: /^\/api\/decide$/, pace: 'write', body: () => DECIDE, answer: decide },
  { method: 'POST', path: /^\/api\/undo$/, pace: 'write', body: () => DECIDE, answer: undo },
  { method: 'POST', path: /^\/api\/import$/, pace: 'check', body: () => IMPORT, answer: imported },
  { method: 'POST', path: /^\/api\/check$/, pace: 'check', body: upload, answer: checked },
  {
    method: 'POST',
    path: /^\/api\/work-out$/,
    pace: 'check',
    body: () => DECIDE,
    answer: ({ job }) => {
      job.start();
      return jsonReply(job.state());
    },
  },
];
