import { count, T } from '../strings.js';
import { need } from './dom.js';
import { send, trouble } from './served.js';

/** What became of the judgements of a file. */
interface Imported {
  readonly taken: number;
  readonly older: number;
  readonly same: number;
}

const told = ({ taken, older, same }: Imported): string =>
  [
    `${count(taken, 'decision')} ${T.imported}.`,
    ...(older > 0 ? [`${older} ${T.importedOlder}.`] : []),
    ...(same > 0 ? [`${same} ${T.importedSame}.`] : []),
  ].join(' ');

/** Sends a file of decisions to the server as it is, which checks it. */
export function wireImport(token: string): void {
  const input = document.getElementById('import');
  if (!(input instanceof HTMLInputElement)) return;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    void file.text().then(async (text) => {
      const value = parsed(text);
      const answer = value === null ? { ok: false as const, message: T.noJson } : await send(token, 'api/import', value);
      trouble(answer.ok ? '' : answer.message);
      need('imported').textContent = answer.ok ? told(answer.value as Imported) : '';
      input.value = '';
    });
  });
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
