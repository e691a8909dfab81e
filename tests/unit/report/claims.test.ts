import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import { witnessOf } from '../../../src/align/witness.js';
import type { Document } from '../../../src/model/document.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { claimsView } from '../../../src/report/cluster/claims-view.js';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { storyOf } from '../../../src/text/story.js';
import { clusterOf, documentOf, edgeOf } from './fixture.js';

const FERRY = 'The rope ferry will stay shut until the spring because the cables are worn';
const QUAY = 'The harbour office closed at noon on Tuesday, and the boats lay idle along the quay until the evening.';
const WAIT = '“We have waited for the money since the winter before last,”';

function viewOf(bodies: readonly (readonly string[])[]) {
  const documents = bodies.map((paragraphs, i) => attributed(documentOf({ name: `v${i}`, paragraphs: [QUAY, ...paragraphs] })));
  const [first, ...others] = documents;
  if (first === undefined) throw new Error('no version');
  const members = documents.map((document: Document) => ({
    id: document.id,
    witness: witnessOf(storyOf(document)),
    attributions: document.attributions,
  }));
  const cluster = clusterOf(
    'c1',
    documents,
    others.map((other) => edgeOf(first, other, 0.9)),
    { collation: collate(members) },
  );
  return claimsView(dossierOf(cluster, new Map(documents.map((document) => [document.id, document])), []));
}

describe('who says what', () => {
  it('has a line for each way in which a claim is told, the one of most versions first', () => {
    const view = viewOf([
      [`${FERRY}, Odile Fenn said.`],
      [`${FERRY}, Petra Holm claimed.`],
      [`${FERRY}, Odile Fenn said.`],
      [`${FERRY}.`],
      [],
    ]);
    const [claim] = view?.parted ?? [];
    expect(claim?.words).toBe(FERRY);
    expect(claim?.ways.map(({ who, verb, how, bare }) => [who, verb, how, bare])).toEqual([
      ['Odile Fenn', 'said', 'reported', false],
      ['Petra Holm', 'claimed', 'reported; a doubting verb', false],
      ['', '', 'no attribution found', true],
    ]);
    expect(claim?.ways.map(({ sigla }) => sigla.split(' ').length)).toEqual([2, 1, 1]);
    expect(claim?.lacking).toMatch(/^[A-E]$/);
    expect(claim?.cells.map(({ letter }) => letter).sort()).toEqual(['a', 'a', 'b', 'c', '·']);
    expect(view?.caption).toBe('1 claim; one is told otherwise by some version, or without an attribution.');
  });

  it('counts a copy among those that say it when the very words stand there, read as an attribution or not', () => {
    const view = viewOf([[`${FERRY}, Odile Fenn said.`], [`${FERRY},OdileFennsaid.`], [`${FERRY}.`]]);
    expect(view?.parted[0]?.ways.map(({ who, bare, sigla }) => [who, bare, sigla.split(' ').length])).toEqual([
      ['Odile Fenn', false, 2],
      ['', true, 1],
    ]);
  });

  it('keeps quotations apart from what is only reported', () => {
    const view = viewOf([[`${WAIT} Odile Fenn said.`], [`Odile Fenn said ${WAIT.replace(/[“”]/g, '').replace(',', '.')}`]]);
    expect(view?.parted.flatMap(({ ways }) => ways.map(({ how }) => how))).toEqual(['in quotation marks', 'reported']);
  });

  it('puts aside what all tell alike, whatever a copy has lost of the name', () => {
    const view = viewOf([[`${FERRY}, Fenn's office said.`], [`${FERRY}, Fenn ’s office said.`]]);
    expect(view?.parted).toEqual([]);
    expect(view?.alike).toHaveLength(1);
    expect(view?.caption).toBe('1 claim; all versions that have one tell it alike.');
  });

  it('is not there where nobody says anything', () => {
    expect(viewOf([[`${FERRY}.`], [`${FERRY}.`]])).toBeNull();
  });
});
