import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { atLeast } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { isExact } from '../exact.js';
import { inspectRun } from '../inspect-run.js';
import { type NewswireRecord, newswireRecords, withPrintedDateline } from '../reuters-records.js';
import { withScratch } from '../scratch.js';

const DATA = 'reuters21578';
const INPUT = 'stories.ndjson';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What the marked dateline says: the words before the day are the place. The sign-off of a few, `, Reuter`, is neither. */
interface Marked {
  readonly place: string;
  /** `--02-26`, or null where none is printed. */
  readonly day: string | null;
}

interface Verdict {
  readonly record: NewswireRecord;
  readonly marked: Marked;
  readonly said: Document['dateline'];
}

/** The place and day of every marked dateline, each read from the head of the story's text. */
export const datelines: EvalTask = {
  name: 'datelines',
  dataSet: DATA,
  needs: [DATA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const records = newswireRecords(join(data, DATA)).filter(({ dateline }) => dateline !== undefined);
  say(`${records.length} stories with a dateline …`);
  writeFileSync(join(scratch, INPUT), records.map((record) => `${JSON.stringify(withPrintedDateline(record))}\n`).join(''));
  const documents = await inspectRun(program, [INPUT], scratch);
  const verdicts = records.map((record): Verdict => {
    return { record, marked: markedDateline(record.dateline ?? ''), said: documents.get(record.id)?.dateline ?? null };
  });
  const share = (isRight: (verdict: Verdict) => boolean): number => verdicts.filter(isRight).length / verdicts.length;
  return {
    measurements: [
      { metric: 'place and day exact', value: share((one) => isPlace(one) && isDay(one)), target: atLeast(0.99) },
      { metric: 'place exact', value: share(isPlace), target: atLeast(0.99) },
      { metric: 'day exact', value: share(isDay), target: atLeast(0.99) },
    ],
    worst: worstOf(verdicts),
  };
}

function markedDateline(words: string): Marked {
  const line = words.replace(/\s+/g, ' ').trim();
  const [, place = '', month = '', day = ''] = /^(.*?)[\s,.]*\b([A-Za-z]{3,9})\.? ?(\d{1,2})\b/.exec(line) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const twoDigits = (value: string | number): string => String(value).padStart(2, '0');
  if (number > 0) return { place: place.replace(/^\*+/, ''), day: `--${twoDigits(number)}-${twoDigits(day)}` };
  return { place: line.replace(/^\*+|[\s,-]+$/g, ''), day: null };
}

/** The dot of an abbreviation before the comma (`Calif., Feb 26`) and the lack of it are one place. */
const placeKey = (place: string): string => place.replace(/[.,\s]+$/, '').replace(/\s+,/g, ',');
const isPlace = ({ marked, said }: Verdict): boolean => isExact(placeKey(marked.place), placeKey(said?.place ?? ''));
const isDay = ({ marked, said }: Verdict): boolean => marked.day === (said?.day ?? null);

/** One of each form of mistake, so that ten show ten. */
function worstOf(verdicts: readonly Verdict[]): readonly WorstCase[] {
  const wrong = verdicts.filter((one) => !isPlace(one) || !isDay(one));
  const formOf = ({ record }: Verdict): string =>
    (record.dateline ?? '')
      .replace(/\p{L}+/gu, 'A')
      .replace(/\d+/g, '9')
      .replace(/\s+/g, ' ');
  const forms = new Map<string, Verdict[]>();
  for (const one of wrong) forms.set(formOf(one), [...(forms.get(formOf(one)) ?? []), one]);
  return [...forms.values()]
    .sort((x, y) => y.length - x.length)
    .slice(0, 10)
    .flatMap((group) => group.slice(0, 1).map((verdict) => caseOf(verdict, group.length)));
}

const caseOf = ({ record, marked, said }: Verdict, like: number): WorstCase => ({
  what: `"${marked.place}" ${marked.day ?? 'without a day'}, said ${said ? `"${said.place}" ${said.day ?? 'without a day'}` : 'none'} (${like} of this form)`,
  path: `${DATA}/#${record.id}`,
});
