import type { Result } from '../../../src/model/result.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { clusterOf, documentOf, edgeOf, flagOf, passageOf, relationOf, resultOf, spanOf } from './fixture.js';

const LEAD = 'The council of Brackwater voted on Monday to close the rope ferry for two years, harbour master Odile Fenn said.';
const QUOTE = '“We have waited for the money since spring,” Fenn told the Saltmarsh Gazette.';
const COST = 'The repair will cost 3.1 million marks, the council’s treasurer said.';
const DENIAL = 'The ferrymen’s guild denied that the cables were worn.';
const END = 'A second vote is due before Michaelmas.';
const ADDED = 'Nobody at the landing wanted to speak about the matter.';

/** The six versions, each compared with the first, so that the page has the texts of all. */
export function readable(): Result {
  const result = sixVersions();
  const [first, ...others] = result.documents;
  if (first === undefined) return result;
  const relations = others.map((other) =>
    relationOf(first, other, [passageOf(first, other, 'Ferries to Osmund Bay', 'Ferries to Osmund Bay')], []),
  );
  return { ...result, relations };
}

/** The ferry: A, its later edition B, a glued copy C, a rewriting D known to the day, and a satellite E; an agency nobody has seen. */
export function ferry(): Result {
  const a = documentOf({
    name: 'gazette/ferry.txt',
    outlet: 'Saltmarsh Gazette',
    headline: 'Council shuts rope ferry for two years',
    byline: 'By Iska Lorne',
    published: '2031-04-07T17:40',
    paragraphs: [LEAD, QUOTE, COST, DENIAL, END],
    foot: 'Reporting by Northlight Agency',
  });
  const b = documentOf({
    name: 'gazette/ferry-late.txt',
    outlet: 'Saltmarsh Gazette',
    headline: 'Council shuts rope ferry until 2033',
    byline: 'By Iska Lorne',
    published: '2031-04-07T21:05',
    paragraphs: [LEAD, DENIAL, QUOTE, COST.replace('3.1', '3.4'), END, ADDED],
    foot: 'Reporting by Northlight Agency',
  });
  const glued = [LEAD, QUOTE, COST, DENIAL, END].map((p) => p.replace('on Monday', 'onMonday').replace('for the money', 'for themoney'));
  const c = documentOf({ name: 'tidings24-77.txt', outlet: 'Tidings 24', published: '2031-04-08T00:18', paragraphs: glued, between: '' });
  const d = documentOf({
    name: 'inland.html',
    outlet: 'Inland Courier',
    headline: 'Treasurer claims ferry bill will ruin town',
    byline: 'Staff',
    published: '2031-04-08',
    paragraphs: [
      LEAD.replace('harbour master Odile Fenn said', 'a clerk claimed'),
      QUOTE.replace('waited for the money', 'waited'),
      COST.replace('3.1', '1.3'),
      END,
    ],
  });
  const e = documentOf({
    name: 'almanac.txt',
    outlet: 'Brackwater Almanac',
    headline: 'The week on the water',
    published: '2031-04-07T09:10',
    paragraphs: ['It was a week of low water and lower spirits on the quay.', DENIAL, 'The herring are late.'],
  });
  const ab = relationOf(
    a,
    b,
    [
      passageOf(a, b, LEAD, LEAD),
      passageOf(a, b, DENIAL, DENIAL, { moved: true }),
      passageOf(a, b, QUOTE, QUOTE),
      passageOf(a, b, COST, COST.replace('3.1', '3.4')),
      passageOf(a, b, END, END),
    ],
    [
      flagOf(a, b, { kind: 'headline-changed', a: 'Council shuts rope ferry for two years', b: 'Council shuts rope ferry until 2033' }),
      flagOf(a, b, {
        kind: 'number-changed',
        severity: 'major',
        a: '3.1',
        b: '3.4',
        explanation: 'The cost grew from 3.1 to 3.4 million.',
      }),
      flagOf(a, b, { kind: 'passage-moved', severity: 'info', a: DENIAL, b: DENIAL }),
      flagOf(a, b, { kind: 'passage-added', a: null, b: ADDED }),
    ],
  );
  const breaks = [
    [LEAD, QUOTE],
    [QUOTE, COST],
    [COST, DENIAL],
    [DENIAL, END],
  ] as const;
  const ac = relationOf(
    a,
    c,
    [LEAD, QUOTE, COST, DENIAL, END].map((words, i) => passageOf(a, c, words, glued[i] ?? '', { kind: 'same' })),
    [
      flagOf(a, c, {
        kind: 'headline-missing',
        severity: 'major',
        a: 'Council shuts rope ferry for two years',
        b: null,
        explanation: 'C has no headline.',
      }),
      flagOf(a, c, { kind: 'byline-dropped', severity: 'major', a: 'By Iska Lorne', b: null }),
      flagOf(a, c, { kind: 'credit-dropped', severity: 'major', a: 'Northlight Agency', b: null, behindA: 'Reporting by' }),
      flagOf(a, c, { kind: 'missing-space', a: ' ', b: '', behindA: 'voted on', behindB: 'voted on' }),
      flagOf(a, c, { kind: 'missing-space', a: ' ', b: '', behindA: 'waited for the', behindB: 'waited for the' }),
      ...breaks.map(([before]) =>
        flagOf(a, c, {
          kind: 'missing-paragraph-break',
          a: '\n\n',
          b: '',
          behindA: before,
          behindB: glued[[LEAD, QUOTE, COST, DENIAL].indexOf(before)] ?? '',
        }),
      ),
    ],
    'identical',
  );
  const ad = relationOf(
    a,
    d,
    [
      passageOf(a, d, LEAD, LEAD.replace('harbour master Odile Fenn said', 'a clerk claimed')),
      passageOf(a, d, QUOTE, QUOTE.replace('waited for the money', 'waited')),
      passageOf(a, d, COST, COST.replace('3.1', '1.3')),
      passageOf(a, d, END, END),
    ],
    [
      flagOf(a, d, {
        kind: 'headline-changed',
        severity: 'major',
        a: 'Council shuts rope ferry for two years',
        b: 'Treasurer claims ferry bill will ruin town',
      }),
      flagOf(a, d, { kind: 'byline-changed', severity: 'major', a: 'By Iska Lorne', b: 'Staff' }),
      flagOf(a, d, {
        kind: 'speaker-changed',
        severity: 'major',
        a: 'harbour master Odile Fenn',
        b: 'a clerk',
        explanation: 'In A the claim is Fenn’s; in D it is a clerk’s.',
      }),
      flagOf(a, d, { kind: 'reporting-verb-changed', severity: 'major', a: 'said', b: 'claimed', behindA: 'Odile Fenn' }),
      flagOf(a, d, {
        kind: 'quote-altered',
        severity: 'major',
        a: '“We have waited for the money since spring,”',
        b: '“We have waited since spring,”',
      }),
      flagOf(a, d, { kind: 'wording', a: ' for the money', b: '', behindA: 'We have waited', behindB: 'We have waited' }),
      flagOf(a, d, { kind: 'number-changed', severity: 'major', a: '3.1', b: '1.3' }),
      flagOf(a, d, { kind: 'passage-removed', severity: 'major', a: DENIAL, b: null, explanation: 'The only denial is gone.' }),
    ],
    'reworked',
  );
  const ae = relationOf(
    a,
    e,
    [passageOf(a, e, DENIAL, DENIAL)],
    [flagOf(a, e, { kind: 'passage-moved', severity: 'info', a: DENIAL, b: DENIAL })],
    'partial',
  );
  const lone = {
    ...d,
    flags: [
      {
        ...flagOf(d, d, { kind: 'doubled-word', a: 'ferry', b: null, explanation: 'A word stands twice.' }),
        b: null,
        a: spanOf(d, 'ferry'),
      },
    ],
  };
  const unseen = {
    id: 'k-ferry-u1',
    name: 'Northlight Agency',
    reason: 'A credits Northlight Agency at its foot.',
    children: [a.id, e.id],
  };
  const cluster = clusterOf(
    'k-0ferry',
    [a, b, c, d],
    [
      edgeOf(unseen, a, 0.93, 'common-source'),
      edgeOf(unseen, e, 0.66, 'common-source'),
      edgeOf(a, b, 0.99, 'revision'),
      edgeOf(a, c, 0.97),
      edgeOf(a, d, 0.81),
      edgeOf(a, e, 0.41, 'excerpt'),
    ],
    { satellites: [{ document: e.id, of: [a.id] }], unseen: [unseen] },
  );
  return resultOf([a, b, c, lone, e], [ab, ac, ad, ae], [cluster], {
    rejected: [{ path: 'scan.pdf', code: 'unsupported-format', message: 'holds no text layer' }],
  });
}

/** Strings that try to leave their place: markup, closing tags, direction overrides, control characters, endless words. */
export const HOSTILE: readonly string[] = [
  '<script>globalThis.pwned = 1</script>',
  '</script><script>globalThis.pwned = 2</script>',
  '"><img src=x onerror="globalThis.pwned = 3">',
  "' autofocus onfocus='globalThis.pwned = 4",
  '<!--<script>',
  '</style></title></textarea>{{constructor}}{{{this}}}',
  '\u202eevil\u202d \u2066isolate',
  'null\u0000 bell\u0007 escape\u001b[31m delete\u007f next\u0085',
  'x'.repeat(10_000),
  'javascript:globalThis.pwned=5',
  'lone \ud800 surrogate',
];

/** Every field that a text can reach, filled with hostile strings. */
export function hostile(): Result {
  const all = HOSTILE.join(' ');
  const bad = (i: number): string => HOSTILE[i % HOSTILE.length] ?? '';
  const stories = [0, 1].map((side) =>
    documentOf({
      name: `${all}/${side}`,
      outlet: `${side} ${all}`,
      headline: `${bad(side)} head ${all}`,
      byline: `${bad(side + 2)} by`,
      published: '2031-04-07T17:40',
      paragraphs: [...HOSTILE.map((line, i) => `${i} ${side === 1 && i === 0 ? 'changed ' : ''}${line}`), `Only here ${side} ${bad(1)}`],
      foot: `Credit ${bad(2)} ${side}`,
    }),
  );
  const [a, b] = [stories[0] ?? documentOf({ name: 'x', paragraphs: [] }), stories[1] ?? documentOf({ name: 'y', paragraphs: [] })];
  const passages = HOSTILE.map(
    (_, i) => ({ a: a.body[i] ?? [0, 0], b: b.body[i] ?? [0, 0], kind: 'edited', moved: i === 3, quoted: false }) as const,
  );
  const flags = [
    flagOf(a, b, { kind: 'headline-changed', severity: 'major', a: a.headline?.value ?? '', b: b.headline?.value ?? '', explanation: all }),
    flagOf(a, b, {
      kind: 'wording',
      a: '',
      b: 'changed ',
      behindA: '0 ',
      behindB: `${b.text.slice(0, b.body[0]?.[0] ?? 0)}0 `,
      explanation: bad(0),
    }),
    flagOf(a, b, { kind: 'credit-changed', a: `Credit ${bad(2)} 0`, b: `Credit ${bad(2)} 1`, explanation: bad(1) }),
    flagOf(a, b, { kind: 'passage-removed', a: `Only here 0 ${bad(1)}`, b: null, explanation: bad(3) }),
  ];
  const unseen = { id: 'k-1evil-u1', name: all, reason: all, children: [a.id] };
  const edges = [
    { ...edgeOf(a, b, 0.95), evidence: [{ kind: 'citation', weight: 2, favours: 'from', explanation: all } as const] },
    edgeOf(unseen, a, 0.9, 'common-source'),
  ];
  const cluster = {
    ...clusterOf('k-1evil', [a, b], edges),
    title: all,
    summary: { finding: all, restsOn: HOSTILE, speaksAgainst: HOSTILE, cannotBeTold: HOSTILE },
    unseen: [unseen],
  };
  return resultOf([a, b], [relationOf(a, b, passages, flags)], [cluster], {
    rejected: [{ path: all, code: 'failed', message: all }],
    tool: { name: bad(0), version: bad(1) },
  });
}

/** One story in a script that runs from right to left. */
export function rightToLeft(): Result {
  const lead = 'قالت بلدية الميناء إن العبارة ستتوقف عن العمل مدة عامين.';
  const cost = 'وتبلغ كلفة الإصلاح 3.1 مليون.';
  const a = documentOf({
    name: 'minaa.txt',
    outlet: 'صحيفة الميناء',
    headline: 'البلدية توقف العبارة عامين',
    published: '2031-04-07T08:00',
    paragraphs: [lead, cost],
  });
  const b = documentOf({
    name: 'naqil.txt',
    outlet: 'الناقل',
    published: '2031-04-07T12:00',
    paragraphs: [lead, cost.replace('3.1', '3.4')],
  });
  const relation = relationOf(
    a,
    b,
    [passageOf(a, b, lead, lead), passageOf(a, b, cost, cost.replace('3.1', '3.4'))],
    [
      flagOf(a, b, { kind: 'number-changed', severity: 'major', a: '3.1', b: '3.4' }),
      flagOf(a, b, { kind: 'headline-missing', severity: 'major', a: 'البلدية توقف العبارة عامين', b: null }),
    ],
  );
  return resultOf([a, b], [relation], [clusterOf('k-2rtl', [a, b], [edgeOf(a, b, 0.7)])]);
}

/** A story of about 3,000 letters that no two numbers share. */
const longStory = (n: number): readonly string[] =>
  Array.from(
    { length: 18 },
    (_, i) =>
      `Paragraph ${i} tells of the lamp keepers of island ${i % 5}, who counted ${n * 31 + i} boats that night, and of what the wardens of the shoal were told about the light that failed twice before dawn.`,
  );

/** One story in many copies, all made from the first; `every` adds the relations of neighbours that no edge joins. */
export function manyVersions(count: number, every = false): Result {
  const documents = Array.from({ length: count }, (_, n) =>
    documentOf({
      name: `copy-${String(n).padStart(4, '0')}.txt`,
      outlet: `Outlet ${n}`,
      headline: `The light that failed, as told by outlet ${n}`,
      byline: `By Writer ${n}`,
      published: `2031-0${1 + (n % 9)}-1${n % 10}T0${n % 10}:${10 + (n % 50)}`,
      paragraphs: longStory(n),
    }),
  );
  const first = documents[0] ?? documentOf({ name: 'none', paragraphs: [] });
  const relate = (a: typeof first, b: typeof first) =>
    relationOf(
      a,
      b,
      a.body.map((span, i) => ({ a: span, b: b.body[i] ?? span, kind: 'edited', moved: false, quoted: false }) as const),
      a.body.map((span, i) => {
        const number = (document: typeof first, at: readonly [number, number]): string =>
          /counted (\d+)/.exec(document.text.slice(at[0], at[1]))?.[1] ?? '';
        const other = b.body[i] ?? span;
        return flagOf(a, b, {
          kind: 'number-changed',
          severity: i === 0 ? 'major' : 'minor',
          a: number(a, span),
          b: number(b, other),
          behindA: `${a.text.slice(span[0], a.text.indexOf('counted', span[0]))}counted `,
          behindB: `${b.text.slice(other[0], b.text.indexOf('counted', other[0]))}counted `,
          explanation: `The number of boats differs in paragraph ${i + 1}.`,
        });
      }),
    );
  const relations = documents.slice(1).map((document) => relate(first, document));
  if (every)
    for (let i = 1; i < documents.length; i++)
      for (let j = i + 1; j < documents.length; j++) {
        const [a, b] = [documents[i], documents[j]];
        if (a !== undefined && b !== undefined) relations.push(relate(a, b));
      }
  return resultOf(documents, relations, [
    clusterOf(
      'k-3many',
      documents,
      documents.slice(1).map((document, i) => edgeOf(first, document, 0.6 + (i % 4) / 10)),
    ),
  ]);
}

/** One story in six versions that part in many ways: words, phrases, a paragraph replaced, one moved, one version that breaks off. */
export function sixVersions(): Result {
  const paragraphs = [
    'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp, which has been closed since the storm of last week.',
    'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said in a statement after four hours behind closed doors.',
    '“We have waited for this money for nine years,” said harbour master Odile Fenn. “Nobody should have to wait for a boat that does not come.”',
    'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.',
    'Repairs will cost 3.1 million, the treasurer said, of which the county pays a third.',
    'A mayor of three terms, Ida Brandvold, called the closure the worst news since the flood.',
  ];
  const lamps = 'Elsewhere on the coast a museum of lamps opened its doors after nine years of repairs and a quarrel over its roof.';
  const changed = (...changes: readonly (readonly [string, string])[]): readonly string[] =>
    paragraphs.map((paragraph) => changes.reduce((text, [old, now]) => text.replace(old, now), paragraph));
  const d = changed(
    ['hear the engineers on', 'listen to the builders of'],
    ['for this money ', ''],
    ['3.1', '3.4'],
    [paragraphs[3] ?? '', lamps],
  );
  const e = changed(['three terms', 'four terms'], [', at the latest until Easter,', '']);
  const tellings = [
    paragraphs,
    changed(['Monday', 'Tuesday'], ['3.1', '3.4']),
    changed(['Monday', 'Tuesday'], ['harbour master Odile Fenn', 'a clerk'], ['nine years', 'ten years'], ['3.1', '1.3']),
    d,
    [...e.slice(5), ...e.slice(0, 5)],
    paragraphs.slice(0, 2),
  ];
  const documents = tellings.map((told, i) =>
    attributed(
      documentOf({
        name: `telling-${i}.txt`,
        outlet: `Outlet ${i}`,
        headline: 'Board shuts northern ramp',
        published: `2031-04-07T0${i}:10`,
        paragraphs: told,
      }),
    ),
  );
  const first = documents[0] ?? documentOf({ name: 'none', paragraphs: [] });
  return resultOf(
    documents,
    [],
    [
      clusterOf(
        'k-4six',
        documents,
        documents.slice(1).map((document) => edgeOf(first, document, 0.8)),
      ),
    ],
  );
}

/** Many small clusters: an archive's index. */
export function manyClusters(count: number): Result {
  const pairs = Array.from({ length: count }, (_, n) =>
    [0, 1].map((side) =>
      documentOf({
        name: `c${n}-${side}.txt`,
        outlet: `Paper ${(n + side) % 40}`,
        headline: `Story ${n} of the coast`,
        published: `20${20 + (n % 10)}-0${1 + (n % 9)}-11T0${side}:00`,
        paragraphs: [`Bell ${n} was rung ${n + side} times.`],
      }),
    ),
  );
  const relations = pairs.map(([a, b], n) => {
    if (a === undefined || b === undefined) throw new Error('fixture: a pair has two sides');
    return relationOf(
      a,
      b,
      [{ a: a.body[0] ?? [0, 0], b: b.body[0] ?? [0, 0], kind: 'edited', moved: false, quoted: false }],
      [
        flagOf(a, b, {
          kind: 'number-changed',
          severity: n % 3 === 0 ? 'major' : 'minor',
          a: String(n),
          b: String(n + 1),
          behindA: 'was rung ',
          behindB: 'was rung ',
        }),
      ],
    );
  });
  const clusters = pairs.map((members, n) =>
    clusterOf(`k-${n.toString(16).padStart(8, '0')}`, members, [edgeOf(members[0] ?? { id: '' }, members[1] ?? { id: '' }, 0.9)]),
  );
  return resultOf(pairs.flat(), relations, clusters);
}

/** Two texts of many paragraphs, each with a number that differs: nothing of it folds. */
export function longTexts(count: number): Result {
  const [a, b] = [0, 1].map((side) =>
    documentOf({
      name: `log-${side}.txt`,
      headline: 'Log of the harbour',
      published: '2031-04-07T17:40',
      paragraphs: Array.from({ length: count }, (_, i) => `Entry ${i}: the warden of the mole counted ${2 * i + side} boats.`),
    }),
  );
  if (a === undefined || b === undefined) throw new Error('fixture: a pair has two sides');
  const number = (document: typeof a, i: number): readonly [number, number] => {
    const [from, to] = document.body[i] ?? [0, 0];
    return [document.text.indexOf('counted ', from) + 8, to - 7];
  };
  const passages = a.body.map((span, i) => ({ a: span, b: b.body[i] ?? span, kind: 'edited', moved: false, quoted: false }) as const);
  const flags = a.body.map(
    (_, i) =>
      ({
        id: i.toString(16).padStart(16, '0'),
        kind: 'number-changed',
        severity: 'minor',
        a: number(a, i),
        b: number(b, i),
        before: null,
        after: null,
        detail: {},
        explanation: 'The number of boats differs.',
      }) as const,
  );
  return resultOf([a, b], [relationOf(a, b, passages, flags)], [clusterOf('k-6long', [a, b], [edgeOf(a, b, 0.9)])]);
}
