import type { PageDate } from '../model/document.js';
import { linesBelow, type PrintedLine } from './below-heading.js';
import { readByline } from './byline.js';
import { dateLine, lonelyLabel } from './date-line.js';
import type { PageElement } from './markup.js';
import { isPersonName } from './name-shape.js';
import type { Printed } from './printed.js';

/** A line that only opens a byline; the names follow on lines of their own. */
const OPENER = /^(?:(?:written|reported|story|words|text|posted|commentary|analysis)\s)?by:?$|^authors?:?$/i;
/** Marks and small words between names that stand on lines of their own. */
const BETWEEN = /^(?:and|with|&|,|[•|·/–—-])$/i;

/** Words that may stand beside a date or a name here, such as the writer's office; with more the line is about something else. */
const MAX_BESIDE = 4;

const asPrinted = (date: PageDate): PageDate => ({ ...date, origin: 'markup' });

function datesIn(lines: readonly PrintedLine[]): Pick<Printed, 'published' | 'modified'> {
  const published: PageDate[] = [];
  const modified: PageDate[] = [];
  lines.forEach(({ text, form }, i) => {
    const found = form === 'prose' ? null : dateLine(text);
    if (!found || (form !== 'date' && found.rest.split(' ').length > MAX_BESIDE)) return;
    const moved = !found.labelled && lonelyLabel(lines[i - 1]?.text ?? '') === 'modified';
    modified.push(...found.modified.map(asPrinted), ...(moved ? found.published.map(asPrinted) : []));
    if (!moved) published.push(...found.published.map(asPrinted));
  });
  return { published, modified };
}

/** `Ana Horvat and Luka Babic HARBOUR POST`: names before the page's own outlet on one line are its writers'. */
function namesBeforeOutlet(text: string, outlets: readonly string[]): readonly string[] {
  const line = text.toLowerCase();
  const outlet = outlets.find((name) => name !== '' && line.endsWith(` ${name.toLowerCase()}`));
  if (outlet === undefined) return [];
  const names = text.slice(0, -outlet.length).replace(/[\s,|–—-]+(?:the\s+)?$/i, '');
  const said = readByline(`By ${names.replace(/^by\s/i, '')}`)?.names ?? [];
  return said.every(({ value }) => isPersonName(value)) ? said.map(({ value }) => value) : [];
}

/** A byline's name without what runs on behind it, where a link shows where the name ends. */
function namesOn({ text, linked }: PrintedLine): readonly string[] {
  const said = readByline(dateLine(text)?.rest ?? text)?.names.map(({ value }) => value) ?? [];
  const others = text.split(' ').length - linked.join(' ').split(' ').length;
  if (said.length < linked.length) return others <= MAX_BESIDE ? linked : [];
  return said.map((name) => linked.find((link) => name.startsWith(`${link} `)) ?? name);
}

function writersOn(line: PrintedLine, outlets: readonly string[]): readonly string[] {
  if (line.form === 'prose') return [];
  const signed = namesBeforeOutlet(line.text, outlets);
  return signed.length > 0 ? signed : namesOn(line);
}

interface Group {
  readonly names: readonly string[];
  /** True where a job stands beside the names: a photographer's has none. */
  readonly titled: boolean;
}

const JOB = /\b(?:writer|reporter|correspondent|editor|columnist|contributor)s?\b/i;

/** The names that begin at a line: what its byline says, the links to writers in it, or the names under an opener. */
function groupFrom(lines: readonly PrintedLine[], start: number, outlets: readonly string[]): Group {
  const names: string[] = [];
  let open = true;
  let titled = false;
  for (const line of lines.slice(start)) {
    const bare = line.text.replace(/,$/, '');
    const said = writersOn(line, outlets);
    const alone = said.length === 1 && said[0] === bare && line.linked.length === 1;
    if (said.length > 0 && (open || alone)) names.push(...said);
    else if (open && line !== lines[start] && isPersonName(bare)) names.push(bare);
    else if (!(line === lines[start] && OPENER.test(bare)) && !(names.length > 0 && BETWEEN.test(bare))) break;
    open = OPENER.test(bare) || BETWEEN.test(bare) || bare !== line.text;
    titled ||= JOB.test(line.text);
  }
  return { names, titled };
}

/**
 * Reads byline and dates below a visible headline.
 * @param outlets what the metadata calls the outlet
 */
export function printedClaims(heading: PageElement, outlets: readonly string[] = []): Printed {
  const lines = linesBelow(heading);
  const groups = lines.map((_, i) => groupFrom(lines, i, outlets)).filter(({ names }) => names.length > 0);
  const byline = groups.find(({ titled }) => titled) ?? groups[0];
  return { bylines: [...new Set(byline?.names ?? [])], ...datesIn(lines) };
}
