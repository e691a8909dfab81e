import type { Result } from '../../model/result.js';
import { packPage } from '../compare/packed-page.js';
import { jsonForScript, plain } from '../escape.js';
import { isWhole } from '../exports/whole-edition.js';
import { drawTall } from '../stemma/draw-tall.js';
import { drawWide } from '../stemma/draw-wide.js';
import { layoutOf } from '../stemma/layout.js';
import { grouped } from '../strings.js';
import type { View } from '../templates.js';
import { claimsView } from './claims-view.js';
import { compareView } from './compare-view.js';
import type { Dossier } from './dossier.js';
import { edgeViews } from './evidence-view.js';
import { graphDescription, graphList, unseenList } from './graph-text.js';
import { headlineRows } from './headlines-view.js';
import { integrityViews } from './integrity-view.js';
import { lociView } from './loci-view.js';
import { lostSpacesView } from './lost-spaces-view.js';
import { majorsView } from './majors-view.js';
import { methodView } from './method-view.js';
import { pageDataOf } from './page-data.js';
import { carriedPairs, pairsOf } from './pairs.js';
import { readingView } from './reading-view.js';
import { stripView } from './strip-view.js';
import { summaryView } from './summary-view.js';
import { versionRows } from './versions-view.js';

/** Versions of a page that a browser lays out at once; of a larger one it leaves out what is not in sight. */
const MOST_LAID_OUT = 24;

/**
 * Everything the template of a cluster page shows. Values that hold HTML are named `…Html`, our own drawings `…Svg`.
 * @param indexed whether an index page stands beside this one, so that links may lead there
 */
export function clusterView(result: Result, dossier: Dossier, indexed: boolean): View {
  const pairs = pairsOf(dossier);
  const { carried, left } = carriedPairs(pairs, dossier);
  const data = pageDataOf(dossier, carried);
  const mainPairs = carried.filter(({ main }) => main).length;
  const satellites = new Set(dossier.witnesses.filter(({ shape }) => shape === 'satellite').map(({ siglum }) => siglum));
  const { hidden, scale } = layoutOf(dossier);
  const edges = edgeViews(dossier);
  const integrity = integrityViews(dossier);
  return {
    indexed,
    large: dossier.witnesses.length > MOST_LAID_OUT,
    summary: summaryView(dossier, pairs, `${plain(result.tool.name, 40)} ${plain(result.tool.version, 40)}`),
    graph: {
      wideSvg: drawWide(dossier, graphDescription(dossier)),
      tallSvg: drawTall(dossier),
      list: graphList(dossier),
      unseen: unseenList(dossier),
      hidden:
        hidden === 0 ? '' : `${grouped(hidden)} more ${hidden === 1 ? 'is' : 'are'} not drawn for want of room; the list has every edge.`,
      byGeneration: scale === null,
      first: edges[0] ?? null,
    },
    majors: majorsView(data, mainPairs),
    lost: lostSpacesView(data, mainPairs),
    strip: stripView(data, satellites),
    versions: versionRows(dossier, pairs),
    headlines: headlineRows(dossier, pairs, data),
    claims: claimsView(dossier),
    loci: lociView(dossier, indexed),
    reading: readingView(dossier, data.loci),
    compare: compareView(data),
    edges,
    integrity: integrity.length > 0 ? integrity : null,
    method: methodView(result, dossier, pairs, left, indexed),
    whole: isWhole(data),
    dataHtml: jsonForScript(packPage(data)),
  };
}
