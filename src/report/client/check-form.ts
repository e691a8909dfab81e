import { T } from '../strings.js';
import { need, needOf } from './dom.js';
import { send, trouble } from './served.js';

/** What was given: pasted words, or a file under its name. */
interface Given {
  readonly name: string;
  readonly content: Blob;
}

/** The form in which a text is given: pasted, chosen or dropped. */
export function wireCheckForm(token: string): void {
  const form = document.getElementById('check');
  if (!(form instanceof HTMLFormElement)) return;
  const [text, file, go] = [needOf('text', HTMLTextAreaElement), needOf('file', HTMLInputElement), needOf('go', HTMLButtonElement)];
  const maxBytes = Number(form.dataset['max']);
  const check = async ({ name, content }: Given): Promise<void> => {
    trouble('');
    if (content.size > maxBytes) {
      trouble(T.tooLarge(Math.floor(maxBytes / 2 ** 20)));
      return;
    }
    go.disabled = true;
    need('busy').textContent = T.checking(name);
    const answer = await send(token, `api/check?name=${encodeURIComponent(name)}`, content);
    go.disabled = false;
    need('busy').textContent = '';
    if (answer.ok) location.assign((answer.value as { readonly page: string }).page);
    else trouble(answer.message);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [chosen] = file.files ?? [];
    if (text.value.trim() !== '') void check({ name: T.pasted, content: new Blob([text.value]) });
    else if (chosen !== undefined) void check({ name: chosen.name, content: chosen });
    else trouble(T.nothingGiven);
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void check({ name: chosen.name, content: chosen });
  });
  wireDrop((dropped) => void check({ name: dropped.name, content: dropped }));
  // A page that is come back to has the words of before, and its button must work.
  addEventListener('pageshow', () => {
    go.disabled = false;
  });
}

/** A file may be dropped anywhere: beside the field the browser would open it instead. */
function wireDrop(take: (file: File) => void): void {
  const over = (is: boolean): void => {
    document.body.classList.toggle('over', is);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    over(false);
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped === undefined) return;
    event.preventDefault();
    take(dropped);
  });
}
