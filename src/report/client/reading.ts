import type { PageData } from '../compare/page-model.js';
import { readingOf } from '../compare/reading.js';
import { need } from './dom.js';

/** The reader chooses which version the reading view shows. */
export function wireReading(data: PageData): void {
  const select = document.getElementById('base');
  if (!(select instanceof HTMLSelectElement)) return;
  select.addEventListener('change', () => {
    const base = Number(select.value);
    const { caption, html, notes } = readingOf(data.versions, data.loci, base);
    need('read-sig').textContent = data.versions[base]?.siglum ?? '';
    need('read-outlet').textContent = data.versions[base]?.outlet ?? '';
    need('read').innerHTML = html;
    need('read-say').textContent = caption;
    need('read-notes').textContent = notes.join(' ');
  });
}
