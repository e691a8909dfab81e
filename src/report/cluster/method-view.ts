import type { Result } from '../../model/result.js';
import { plain } from '../escape.js';
import { count, grouped } from '../strings.js';
import type { Dossier } from './dossier.js';
import { ownWords } from './own-words.js';
import type { Pair } from './pairs.js';

export interface MethodRow {
  readonly term: string;
  readonly text: string;
}

export interface MethodView {
  readonly rows: readonly MethodRow[];
  readonly inputs: readonly { readonly siglum: string; readonly name: string; readonly hash: string }[];
}

function options({ options: o }: Result): string {
  return [
    `Fingerprints are runs of ${o.kgram} letters, one kept of ${o.window}`,
    `two texts are compared that share ${o.minSharedFingerprints} found in at most ${o.rareFrequency} texts, or as much in commoner ones`,
    `above ${grouped(o.maxDocumentFrequency)} texts a fingerprint no longer pairs all of them`,
    `largest file ${grouped(o.maxBytes)} bytes`,
    `at most ${o.pageSeconds} s an article`,
    `${o.ignoreDates ? 'dates ignored' : 'dates used'}.`,
  ].join('; ');
}

function capped(result: Result, pairs: readonly Pair[], left: number, indexed: boolean): string {
  const inexact = pairs.filter(({ relation }) => !relation.exact).length;
  const parts = [
    result.work.cappedFingerprints > 0 ? `${count(result.work.cappedFingerprints, 'fingerprint')} in too many texts to pair them all` : '',
    inexact > 0 ? `${count(inexact, 'comparison')} of this cluster reached a limit; not all the texts share may be marked` : '',
    left > 0
      ? `${count(left, 'comparison')} of this cluster left out of the page for its size${indexed ? '; result.json has them' : ''}`
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing. All comparisons of this cluster are exact.' : `${parts.join('. ')}.`;
}

function clocks(dossier: Dossier, result: Result): string {
  const documents = dossier.witnesses.flatMap(({ document, siglum }) => (document === null ? [] : [{ document, siglum }]));
  const none = documents.filter(({ document }) => document.published === null && document.modified === null).map(({ siglum }) => siglum);
  const base = dossier.utc
    ? 'The pages name their zones; times are shown in UTC.'
    : 'Times are those printed on the pages, never corrected.';
  const undated =
    none.length === 0 ? '' : ` No date on ${none.slice(0, 12).join(', ')}${none.length > 12 ? ` and ${none.length - 12} more` : ''}.`;
  return `${base}${undated}${result.options.ignoreDates ? ' Dates were not used to tell direction.' : ''}`;
}

/**
 * How the page came to be: what a third party needs to repeat the run.
 * @param left comparisons that the page leaves out for its size
 * @param indexed whether an index page, and with it `result.json`, stands beside the page
 */
export function methodView(result: Result, dossier: Dossier, pairs: readonly Pair[], left: number, indexed: boolean): MethodView {
  const { rejected, work, tool } = result;
  const row = (term: string, text: string): MethodRow => ({ term, text });
  const words = ownWords(result.options);
  return {
    rows: [
      row('Version', `${plain(tool.name, 40)} ${plain(tool.version, 40)}, result format ${plain(result.format, 40)}`),
      ...(result.stamp === undefined ? [] : [row('Run ended', plain(result.stamp, 40))]),
      row('Options', options(result)),
      ...(words === null ? [] : [row('Own words', words)]),
      row(
        'Compared',
        `${count(work.candidatePairs, 'pair')} of texts in the whole run; ${count(pairs.length, 'relation')} in this cluster`,
      ),
      row('Left out', capped(result, pairs, left, indexed)),
      row(
        'Not read',
        rejected.length === 0
          ? 'Nothing. Every input was read.'
          : `${count(rejected.length, 'input')} of the run; the list of clusters names them.`,
      ),
      row('Clocks', clocks(dossier, result)),
      row('Original text', 'Shown as read. What was lost is marked, not repaired; copying from this page gives the original characters.'),
      row('Decisions', 'Kept in this browser, or by the archive that serves the page, until exported.'),
    ],
    inputs: dossier.witnesses.flatMap(({ siglum, document }) =>
      document === null ? [] : [{ siglum, name: plain(document.name, 200), hash: document.sha256 }],
    ),
  };
}
