import type { PageData } from '../compare/page-model.js';
import { PAGE_EXPORTS, type PageFile, pageFile } from '../exports/page-exports.js';
import { all, need, onClick } from './dom.js';
import { editionOf } from './edition.js';
import { afterPaint } from './later.js';

/** Hands the reader a file, without any server. */
function save({ name, type, content }: PageFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  need('live').textContent = `Saved ${name}`;
}

/** The buttons that make a file of the page's cluster. */
export function wireDownloads(data: PageData): void {
  for (const button of all('[data-download]')) {
    const kind = PAGE_EXPORTS.find((known) => known === button.dataset['download']);
    if (kind === undefined) continue;
    button.addEventListener('click', () => void pageFile(data, kind).then(save));
  }
  onClick('tei', () => {
    need('live').textContent = 'Collating the versions';
    // The versions of a large cluster take a second: the page says first what it does.
    afterPaint(() => save(editionOf(data)));
  });
}
