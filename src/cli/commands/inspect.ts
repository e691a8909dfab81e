import type { Dateline, Document, PageDate, Sourced } from '../../model/document.js';
import { FLAG_KINDS } from '../../model/flag.js';
import { prepare } from '../../pipeline/prepare.js';
import { readInputs } from '../../read/read-inputs.js';
import { printable, printableLine } from '../../text/printable.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import { type Paint, painter, type Streams } from '../streams.js';

export interface InspectFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly json: boolean;
}

/** Prints what was read from each input. @returns the exit code: 2 when nothing could be read. */
export async function inspectCommand(flags: InspectFlags, streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  const options = await optionsOf(flags, {});
  threadsOf(flags);
  const paint = painter(streams.stdout, flags.color, environment);
  let read = 0;
  for await (const outcome of readInputs(flags.inputs, { maxBytes: options.maxBytes, stdin: streams.stdin })) {
    const prepared = outcome.ok ? prepare(outcome.raw, options) : outcome;
    if (!prepared.ok) {
      const { path, code, message } = prepared.rejection;
      streams.stderr.write(`rejected ${printableLine(path)} (${code}): ${message}\n`);
      continue;
    }
    const { document } = prepared.prepared;
    streams.stdout.write(flags.json ? `${JSON.stringify(document)}\n` : `${read > 0 ? '\n' : ''}${describe(document, paint)}\n`);
    read++;
  }
  if (read === 0) streams.stderr.write('stemma: nothing could be read\n');
  return read === 0 ? 2 : 0;
}

const LABEL_WIDTH = 11;

/** Readings of a page, one to a line. */
function describe(document: Document, paint: Paint): string {
  const line = (label: string, value: string): string => `${paint('dim', label.padEnd(LABEL_WIDTH))} ${value}`;
  const missing = paint('dim', 'none');
  const bylines = document.bylines.map((byline) => sourced(byline, paint));
  return [
    paint('bold', printableLine(document.name)),
    line('outlet', document.outlet === null ? missing : sourced(document.outlet, paint)),
    line('headline', document.headline === null ? missing : sourced(document.headline, paint)),
    line('byline', bylines.length === 0 ? missing : bylines.join('; ')),
    line('dateline', document.dateline === null ? missing : dateline(document.dateline)),
    line('published', date(document.published, paint)),
    line('modified', date(document.modified, paint)),
    line('credits', document.credits.length === 0 ? missing : credits(document)),
    line('language', document.language),
    line('story', story(document)),
    line('file', `${document.bytes} bytes, ${document.encoding}, sha256 ${document.sha256.slice(0, 16)}…`),
    ...document.flags.map((flag) =>
      line(flag.severity === 'major' ? 'major' : flag.severity, `${FLAG_KINDS[flag.kind].title}. ${printable(flag.explanation)}`),
    ),
  ].join('\n');
}

function sourced(value: Sourced, paint: Paint): string {
  const others = value.alternatives.length === 0 ? '' : `; elsewhere: ${value.alternatives.map(printableLine).join(' | ')}`;
  return `${printableLine(value.value)} ${paint('dim', `(${value.origin}${others})`)}`;
}

const dateline = ({ place, agency, day }: Dateline): string =>
  `${printableLine(place)}${agency === null ? '' : ` (${printableLine(agency)})`}${day === null ? '' : `, ${day}`}`;

const date = (value: PageDate | null, paint: Paint): string =>
  value === null
    ? paint('dim', 'none')
    : `${value.iso} ${paint('dim', `(${value.precision}, ${value.zone ?? 'no zone'}, ${value.origin}: ${printableLine(value.raw)}${otherDates(value)})`)}`;

const otherDates = ({ alternatives }: PageDate): string => (alternatives.length === 0 ? '' : `; or ${alternatives.join(' or ')}`);

const credits = (document: Document): string =>
  [...new Set(document.credits.map(({ agency, role }) => `${printableLine(agency)} (${role})`))].join(', ');

function story(document: Document): string {
  const units = document.body.reduce((sum, [start, end]) => sum + end - start, 0);
  const words = document.body.reduce(
    (sum, span) => sum + (document.text.slice(...span).match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
  const rest = document.text.length - units;
  return `${words} words in ${document.body.length} paragraphs; ${rest} of ${document.text.length} characters are furniture or blank`;
}
