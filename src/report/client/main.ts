import { type PackedPage, unpackPage } from '../compare/packed-page.js';
import type { PageData } from '../compare/page-model.js';
import { wireClicks } from './clicks.js';
import { wireControls } from './controls.js';
import { type Desk, deskFor, redrawList, redrawPanes } from './desk.js';
import { island, narrow, onClick } from './dom.js';
import { wireDownloads } from './downloads.js';
import { wireEdges } from './edge-notes.js';
import { restore } from './finding-acts.js';
import { wireKeys } from './keys.js';
import { afterPaint } from './later.js';
import { drawPanes } from './panes.js';
import { wireReading } from './reading.js';
import { drawRibbons } from './ribbons.js';
import { keepRoom } from './room.js';
import { themeSwitch } from './theme.js';
import { setScope } from './view-acts.js';

/** The comparison keeps to the width of the window, to the address and to the printer. */
function follow(desk: Desk): void {
  let one = narrow();
  addEventListener('resize', () => {
    if (narrow() === one) drawRibbons(desk.state.collation);
    else redrawPanes(desk);
    one = narrow();
  });
  addEventListener('hashchange', () => restore(desk, location.hash));
  addEventListener('beforeprint', () => setScope(desk, 'all'));
  // Measuring makes the browser lay out what nobody has scrolled to: the page answers first.
  afterPaint(() => drawRibbons(desk.state.collation));
}

function review(data: PageData): Desk {
  const desk = deskFor(data);
  drawPanes(desk.data, desk.state);
  redrawList(desk);
  wireControls(desk);
  wireClicks(desk);
  follow(desk);
  restore(desk, location.hash);
  return desk;
}

document.documentElement.classList.add('js');
themeSwitch();
onClick('print', () => print());
wireEdges();
const data = unpackPage(island() as PackedPage);
wireDownloads(data);
wireReading(data);
wireKeys(document.getElementById('compare') === null ? null : review(data));
keepRoom();
