import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { AGENCIES } from '../../../src/text/agencies.js';
import { atLeast } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { countNamed, exactKey, type NameCounts, ratesOf } from '../exact.js';
import { inspectRun } from '../inspect-run.js';
import { withScratch } from '../scratch.js';

const DATA = join('polnear', 'data');
const INPUT = 'stories.ndjson';
const PARTS: readonly string[] = ['train', 'dev'];

/** One row of the table. Its fields come from a news archive's database; the text beside it seldom prints them. */
interface Story {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly authors: readonly string[];
  /** Canonical name, or null. */
  readonly agency: string | null;
}

interface Verdict {
  readonly story: Story;
  readonly bylines: NameCounts;
  readonly printed: NameCounts;
  readonly said: readonly string[];
  readonly agencies: readonly string[];
}

/** Bylines and wire agencies of news texts without their pages: what can be known from the text, and how much that is. */
export const polnearMetadata: EvalTask = {
  name: 'polnear-metadata',
  dataSet: 'polnear',
  needs: [join(DATA, 'metadata.tsv')],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const stories = readStories(join(data, DATA));
  say(`${stories.length} stories …`);
  writeFileSync(join(scratch, INPUT), stories.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const documents = await inspectRun(program, [INPUT], scratch);
  const verdicts = stories.map((story) => judge(story, documents.get(story.id)));
  const bylines = ratesOf(verdicts.map((verdict) => verdict.bylines));
  return {
    measurements: [
      { metric: 'byline precision', value: bylines.precision, target: atLeast(null) },
      { metric: 'byline recall', value: bylines.recall, target: atLeast(null) },
      { metric: 'byline recall where printed', value: ratesOf(verdicts.map(({ printed }) => printed)).recall, target: atLeast(null) },
      ...namedAgencies(stories).flatMap((agency) => agencyRates(agency, verdicts)),
    ],
    worst: worstOf(verdicts),
  };
}

function readStories(folder: string): readonly Story[] {
  const [head = [], ...rows] = readFileSync(join(folder, 'metadata.tsv'), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const column = (row: readonly string[], name: string): string => {
    const value = row[head.indexOf(name)]?.trim() ?? '';
    return /^(?:none|na)$/i.test(value) ? '' : value;
  };
  return rows.flatMap((row): readonly Story[] => {
    const [part, id] = [column(row, 'compartment'), column(row, 'filename')];
    const path = join(part, 'text', `${id}.txt`);
    if (!PARTS.includes(part) || !existsSync(join(folder, path))) return [];
    const authors = column(row, 'author');
    const agency = agencyOf(column(row, 'wire')) ?? agencyOf(authors);
    return [{ id, path, text: readFileSync(join(folder, path), 'utf8'), authors: namesIn(authors), agency }];
  });
}

const agencyOf = (words: string): string | null => {
  const key = exactKey(words);
  return AGENCIES.find(({ name, aliases, short }) => [name, ...aliases, ...short].some((one) => exactKey(one) === key))?.name ?? null;
};

/** The people of an author field: accounts, the outlet's own name and agencies are none. */
const namesIn = (field: string): readonly string[] =>
  field
    .replace(/^by\s+/i, '')
    .split(/,|\sand\s/)
    .map((name) => name.trim())
    .filter((name) => /\s/.test(name) && !name.startsWith('@') && agencyOf(name) === null && !/\b(?:usa today|staff|news)\b/i.test(name));

const isPrinted = (name: string, { text }: Story): boolean => exactKey(text).includes(exactKey(name));

function judge(story: Story, document: Document | undefined): Verdict {
  const said = document?.bylines.map(({ value }) => value) ?? [];
  const wire = document?.credits.filter(({ role }) => role === 'wire').map(({ agency }) => agency) ?? [];
  const printed = story.authors.filter((name) => isPrinted(name, story));
  return {
    story,
    said,
    agencies: [...new Set(wire)],
    bylines: countNamed(story.authors, said),
    printed: countNamed(printed, said),
  };
}

const namedAgencies = (stories: readonly Story[]): readonly string[] => [...new Set(stories.flatMap(({ agency }) => agency ?? []))].sort();

/** Precision and recall of one agency; and recall over the texts that name it at all, in the only way that can be told from them. */
function agencyRates(agency: string, verdicts: readonly Verdict[]): TaskReport['measurements'] {
  const known = AGENCIES.find(({ name }) => name === agency);
  const spellings = [agency, ...(known?.aliases ?? []), ...(known?.short ?? [])];
  const theirs = verdicts.filter(({ story }) => story.agency === agency);
  const said = verdicts.filter(({ agencies }) => agencies.includes(agency));
  const named = theirs.filter(({ story }) => spellings.some((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(story.text)));
  const hits = (of: readonly Verdict[]): number => of.filter(({ agencies }) => agencies.includes(agency)).length;
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return [
    { metric: `${agency} precision`, value: share(hits(theirs), said.length), target: atLeast(null) },
    { metric: `${agency} recall of ${theirs.length}`, value: share(hits(theirs), theirs.length), target: atLeast(null) },
    { metric: `${agency} recall where named`, value: share(hits(named), named.length), target: atLeast(null) },
  ];
}

/** What was said and is not so, then what is printed and was not said. */
function worstOf(verdicts: readonly Verdict[]): readonly WorstCase[] {
  const wrongAgency = ({ story, agencies }: Verdict): boolean => agencies.some((agency) => agency !== story.agency);
  const invented = ({ bylines, said }: Verdict): boolean => said.length > 0 && bylines.invented > 0;
  const cases = [...verdicts.filter(wrongAgency), ...verdicts.filter(invented), ...verdicts.filter(({ printed }) => printed.missed > 0)];
  return [...new Set(cases)].slice(0, 10).map(({ story, said, agencies }) => ({
    what: `by ${story.authors.join(', ') || 'nobody'} (${story.agency ?? 'no agency'}), said ${said.join(', ') || 'nobody'} (${agencies.join(', ') || 'no agency'})`,
    path: join(DATA, story.path),
  }));
}
