import { drawRow } from '../catalogue/draw-row.js';
import { compareRows, ORDERS, type Order, parseQuery } from '../catalogue/query.js';
import type { CatalogueData, CatalogueRow } from '../catalogue/row-model.js';
import { count, grouped } from '../strings.js';
import { all, island, need, needOf, onClick } from './dom.js';
import { readJudgements } from './local-book.js';
import { served } from './served.js';
import { servedCounts } from './served-index.js';
import { themeSwitch } from './theme.js';

/** Rows drawn at once, and with each "show more". */
const PAGE = 50;

/** Search, order and timeline over the list of clusters. */
function catalogue(data: CatalogueData): void {
  const [search, sort, list] = [needOf('q', HTMLInputElement), needOf('sort', HTMLSelectElement), need('list')];
  let [bar, drawn] = [-1, PAGE];
  let found: readonly CatalogueRow[] = [];
  const server = served();
  const counts = server === null ? null : servedCounts(server, () => draw());
  const decided = (id: string): number =>
    counts === null ? [...readJudgements(id).values()].filter(({ decision }) => decision !== null).length : (counts.get(id) ?? 0);
  const draw = (): void => {
    list.innerHTML = found
      .slice(0, drawn)
      .map((row) => drawRow(row, data, decided(row.id)))
      .join('');
    const shown = Math.min(drawn, found.length);
    const total = count(data.rows.length, 'cluster');
    need('n').textContent =
      found.length < data.rows.length
        ? `${grouped(found.length)} of ${total} match`
        : shown < found.length
          ? `First ${shown} of ${total}`
          : total;
    need('none').hidden = found.length > 0 || data.rows.length === 0;
    need('more').hidden = shown >= found.length;
  };
  const run = (): void => {
    const test = parseQuery(search.value, data);
    const order: Order = ORDERS.find((known) => known === sort.value) ?? 'new';
    found = data.rows.filter((row) => test(row) && (bar < 0 || row.bars.includes(bar))).sort(compareRows(order));
    drawn = PAGE;
    draw();
  };
  search.addEventListener('input', run);
  sort.addEventListener('change', run);
  onClick('more', () => {
    drawn += PAGE;
    draw();
  });
  for (const hint of all('[data-q]')) {
    hint.addEventListener('click', () => {
      search.value = `${search.value} ${hint.dataset['q'] ?? ''}`.trim();
      search.focus();
      run();
    });
  }
  for (const button of all('[data-bar]')) {
    button.addEventListener('click', () => {
      bar = bar === Number(button.dataset['bar']) ? -1 : Number(button.dataset['bar']);
      for (const other of all('[data-bar]')) other.setAttribute('aria-pressed', String(Number(other.dataset['bar']) === bar));
      run();
    });
  }
  run();
}

document.documentElement.classList.add('js');
themeSwitch();
catalogue(island() as CatalogueData);
