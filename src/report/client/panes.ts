import { collate } from '../compare/collation.js';
import { drawInline } from '../compare/draw-inline.js';
import { drawSide } from '../compare/draw-side.js';
import { type PageData, type PageVersion, viewOf } from '../compare/page-model.js';
import { pairSentence } from '../compare/pair-sentence.js';
import { esc } from '../escape.js';
import { T } from '../strings.js';
import { need, needOf } from './dom.js';
import { isLong } from './ribbons.js';
import { layoutMode, pairFor, type State } from './state.js';

const head = (version: PageVersion): string =>
  `<header class="pane-head"><b class="sig">${version.siglum}</b> <bdi>${esc(version.outlet)}</bdi> <span class="t">${esc(version.when)}</span></header>`;

const pane = (version: PageVersion, id: string, html: string): string =>
  `<section class="pane" aria-label="${T.version(version.siglum)}">${head(version)}<div class="txt" id="${id}">${html}</div></section>`;

/** Only versions that were compared with the left one can stand on the right. */
function updateSelects(data: PageData, state: State): void {
  const [left, right] = [needOf('va', HTMLSelectElement), needOf('vb', HTMLSelectElement)];
  for (const option of right.options) option.disabled = pairFor(data, state.left, Number(option.value)) === null;
  left.value = String(state.left);
  right.value = String(state.right);
}

/** Draws the chosen pair in the layout in force, without the ribbons: those need its measures. */
export function drawPanes(data: PageData, state: State): void {
  const chosen = pairFor(data, state.left, state.right);
  const view = chosen === null ? null : viewOf(data, chosen.pair, chosen.flip);
  if (chosen === null || view === null) return;
  const collation = collate(view);
  state.collation = collation;
  const opened = state.fold ? state.opened : 'all';
  const mode = layoutMode(state);
  const panes = need('panes');
  panes.dataset['mode'] = mode;
  need('mode-side').setAttribute('aria-pressed', String(mode === 'side'));
  need('mode-inline').setAttribute('aria-pressed', String(mode === 'inline'));
  panes.innerHTML =
    mode === 'side'
      ? `${pane(view.left, 'pa', drawSide(collation, 'left', opened))}<div class="gutter" aria-hidden="true"><svg></svg></div>${pane(view.right, 'pb', drawSide(collation, 'right', opened))}`
      : `<section class="pane one" aria-label="${T.both(view.left.siglum, view.right.siglum)}">${head(view.left)}${head(view.right)}<div class="txt">${drawInline(collation, opened)}</div></section>`;
  const long = isLong(panes);
  panes.classList.toggle('long-texts', long);
  need('pair-say').textContent = pairSentence(chosen.pair, data, chosen.flip) + (long && mode === 'side' ? ` ${T.noRibbons}` : '');
  updateSelects(data, state);
}
