import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import type { Member } from '../../../src/align/laid-out.js';
import { witnessOf } from '../../../src/align/witness.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { storyOf } from '../../../src/text/story.js';
import { documentOf } from '../report/fixture.js';

const QUAY = 'The harbour office closed at noon on Tuesday, and the boats lay idle along the quay until the evening.';
const FERRY = 'The rope ferry will stay shut until the spring because the cables are worn';
const MONEY = 'a new engine would cost the town more than the old boat was ever worth';
const END = 'Nobody at the landing wanted to speak about the matter before the vote.';

/** A version of the story with its attributions, as the pipeline hands it over. */
function version(name: string, paragraphs: readonly string[]) {
  const document = attributed(documentOf({ name, paragraphs: [QUAY, ...paragraphs, END] }));
  const member: Member = { id: name, witness: witnessOf(storyOf(document)), attributions: document.attributions };
  return { document, member };
}

/** Each claim as who says it in which version; `bare` where the words stand alone. */
function told(versions: readonly ReturnType<typeof version>[]): readonly string[] {
  const { claims } = collate(versions.map(({ member }) => member));
  return claims.map(({ attributed: makers, bare }) =>
    [
      ...makers.map(({ document, attribution }) => {
        const found = versions.find(({ member }) => member.id === document)?.document.attributions.find(({ id }) => id === attribution);
        return `${document}: ${found?.speaker ?? 'nobody'} ${found?.verb ?? ''}`;
      }),
      ...bare.map(({ document, span }) => {
        const text = versions.find(({ member }) => member.id === document)?.document.text.slice(...span);
        return `${document}: bare “${text ?? ''}”`;
      }),
    ].join(' | '),
  );
}

describe('the claims of a collation', () => {
  it('put together what is the same thing said, whoever says it by whatever verb', () => {
    const versions = [
      version('a', [`${FERRY}, Odile Fenn said.`]),
      version('b', [`${FERRY}, Petra Holm claimed.`]),
      version('c', [`${FERRY.replace('rope ferry', 'ropeferry')}, Odile Fenn said.`]),
    ];
    expect(told(versions)).toEqual(['a: Odile Fenn say | b: Petra Holm claim | c: Odile Fenn say']);
  });

  it('tell a version that has the words and nobody to say them from one that lacks them', () => {
    const versions = [version('a', [`${FERRY}, Odile Fenn said.`]), version('b', [`${FERRY}.`]), version('c', [])];
    expect(told(versions)).toEqual([`a: Odile Fenn say | b: bare “${FERRY}”`]);
  });

  it('stand in the order of the story, those of one version alone among them', () => {
    const versions = [
      version('a', [`${FERRY}, Odile Fenn said.`]),
      version('b', [`${FERRY}, Odile Fenn said.`, `Petra Holm said that ${MONEY}.`]),
      version('c', [`Petra Holm said that ${MONEY}.`]),
    ];
    expect(told(versions)).toEqual(['a: Odile Fenn say | b: Odile Fenn say', 'b: Petra Holm say | c: Petra Holm say']);
  });

  it('are the same for every order of the members', () => {
    const versions = [
      version('a', [`${FERRY}, Odile Fenn said.`, `Petra Holm said that ${MONEY}.`]),
      version('b', [`${FERRY}.`, `Petra Holm denied that ${MONEY}.`]),
      version('c', [`Petra Holm said that ${MONEY}.`, `${FERRY}, Odile Fenn said.`]),
    ];
    const members = versions.map(({ member }) => member);
    expect(collate([...members].reverse()).claims).toEqual(collate(members).claims);
  });

  it('are none without attributions', () => {
    const members = [version('a', [`${FERRY}, Odile Fenn said.`]), version('b', [])].map(({ member: { id, witness } }) => ({
      id,
      witness,
    }));
    expect(collate(members).claims).toEqual([]);
  });
});
