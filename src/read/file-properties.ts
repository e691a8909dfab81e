import type { About } from './about.js';
import { agencyNamed } from './agency-mentions.js';
import { readByline } from './byline.js';
import { findDates } from './find-dates.js';
import { isPersonName } from './name-shape.js';

/** What the properties of a PDF or a DOCX file say, as written; empty strings for nothing. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
}

/** Programs write such titles by themselves. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|title|microsoft word\b.*|powerpoint\b.*|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|pages|txt|tmp))$/i;

function peopleIn(author: string): readonly string[] {
  const names = readByline(/^by\b/i.test(author) ? author : `By ${author}`)?.names.map(({ value }) => value) ?? [];
  return names.filter((name) => isPersonName(name) && agencyNamed(name) === null);
}

/**
 * What a file's properties may claim for its article. The file was made when it was made: its date only stands in where the
 * text has none at its top.
 * @param head the beginning of the file's words: a story's own date stands there
 */
export function aboutFile({ title, author, created }: FileProperties, head: string): About {
  const named = title.trim();
  const bylines = author.length > 300 ? [] : peopleIn(author.trim());
  const dated = findDates(head).length > 0;
  return {
    ...(named !== '' && named.length <= 300 && !NO_TITLE.test(named) && { headline: named }),
    ...(bylines.length > 0 && { bylines }),
    ...(created !== '' && !dated && { published: created }),
  };
}
