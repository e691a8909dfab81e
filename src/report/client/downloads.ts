import type { PageData } from '../compare/page-model.js';
import { PAGE_EXPORTS, type PageFile, pageFile } from '../exports/page-exports.js';
import { all, need } from './dom.js';

/** Hands the reader a file, without any server. */
function save({ name, type, content }: PageFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The buttons that make a file of the page's cluster. */
export function wireDownloads(data: PageData): void {
  for (const button of all('[data-download]')) {
    const kind = PAGE_EXPORTS.find((known) => known === button.dataset['download']);
    if (kind === undefined) continue;
    button.addEventListener('click', () => {
      void pageFile(data, kind).then((file) => {
        save(file);
        need('live').textContent = `Saved ${file.name}`;
      });
    });
  }
}
