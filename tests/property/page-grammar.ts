import fc from 'fast-check';

/** A raw page before it is bytes: a format `toDocument` reads, or a table, whose rows become records. */
export interface RawPage {
  readonly format: 'text' | 'markdown' | 'html' | 'record' | 'csv';
  readonly text: string;
}

/** What news pages are made of. All invented. */
const PIECES = [
  ...[
    'By Ida Brandvold',
    'By Tor Halden and Mira Osmund, Staff Writers',
    'Ida Brandvold | Harbour Post',
    'Story by',
    'REPORTING BY T. HALDEN',
  ],
  ...['LARKHAVEN (AP) — ', 'LARKHAVEN, May 3 (Reuters) - ', 'LARKHAVEN: ', '(Harbour Post | Coast) - ', 'LARKHAVEN', 'Larkhaven –'],
  ...[
    '3 May 2024',
    'May 3, 2024 10:15 PM EDT',
    'Published: 2024-05-03T10:15:00+02:00',
    'Updated 03/05/2024',
    'Friday، 03 May 2024 11:31 PM',
    '31/02/2024',
  ],
  ...['Last Modified: 29 Feb 2023 25:61', 'News ID: 86685', '2 hours ago', '1999-13-45', 'May 2024', '©2024 Harbour Post'],
  ...['Associated Press', '(Reuters)', 'AFP/dpa', 'told VOA', 'Originally published by Xinhua', '© AP', 'TASS', 'Source: Agencies'],
  ...[
    'Share this',
    'Read more',
    'Advertisement',
    'We use cookies',
    'ramp.jpg',
    'Photo: Mira Osmund',
    'Home | News | Sport',
    'Related:',
    'Comments (12)',
  ],
  ...['The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp, which has been closed since Easter.'],
  ...[
    '“The ramp is closed,” she said.',
    'Halden reported in Brussels.',
    '(Reporting by Tor Halden; editing by Ida Brandvold)',
    'Board closes the ramp | Harbour Post',
  ],
  ...[
    'the',
    'Board',
    'ramp',
    'U.S.',
    "don't",
    '5,200',
    'café',
    'cafÃ©',
    'donâ€™t',
    'ß',
    'İ',
    'ﬁ',
    '港口',
    'みなと',
    'الميناء',
    '한국',
    'ก็',
  ],
] as const;

/** What breaks programs. */
const HOSTILE = [
  ...[
    '\u0000',
    '\u001b[31m',
    '\u0007',
    '\u0085',
    '\u0093',
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    '\u00ad',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍👩‍👧',
    '\u0301',
    'e\u0301\u0323',
    'Z\u0351\u036b\u0343',
    '𝔸',
    '\ufdfa',
    '\uffff',
    '\u{10ffff}',
    '\t',
    '\f',
    '\v',
    '\u00a0',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{{',
    '}}',
    '<',
    '>',
    '&',
    '&amp',
    '&#xd83d;',
    '&#0;',
    '&#x110000;',
    '&nosuch;',
    '&#147;',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
  ],
  ...[
    '|',
    '||',
    '–',
    '—',
    '-',
    '--',
    '...',
    '…',
    '::',
    ';',
    ',',
    '"',
    "'",
    '“',
    '”',
    '«',
    '»',
    '*',
    '#',
    '\\',
    '/',
    '@',
    '%',
    '$',
    '=',
    '_',
  ],
] as const;

const GAPS = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '', ', ', '. ', '   ', ' | ', '\n\n\n', '\r', '; '] as const;

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PIECES, ...HOSTILE), fc.nat(300)).map(([words, times]) => words.slice(0, 4).repeat(times)),
  },
);

const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength }).map((parts) => parts.flat().join(''));

const plain: fc.Arbitrary<RawPage> = words(40).map((text) => ({ format: 'text', text }));

const FIELDS = ['title', 'headline', 'author', 'authors', 'date', 'updated', 'source', 'outlet', 'Nonsense', 'published'] as const;
const LINE_STARTS = [
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '> ',
  '1. ',
  '![x](',
  '***',
  '    ',
  '```',
  '=====',
  '-----',
  '| a | b |',
  '<div>',
] as const;

const markdown: fc.Arbitrary<RawPage> = fc
  .tuple(
    fc.option(fc.array(fc.tuple(fc.constantFrom(...FIELDS), words(2)), { maxLength: 5 })),
    fc.array(fc.tuple(fc.constantFrom(...LINE_STARTS), words(4)), { maxLength: 16 }),
    fc.constantFrom('---', '...', '----', ''),
  )
  .map(([fields, lines, close]) => {
    const front = fields === null ? '' : `---\n${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n${close}\n`;
    return { format: 'markdown', text: front + lines.map((line) => line.join('')).join('\n\n') };
  });

const TAGS = [
  'p',
  'div',
  'article',
  'h1',
  'h2',
  'span',
  'a',
  'b',
  'br',
  'time',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'figure',
  'figcaption',
  'nav',
  'header',
] as const;
const ODD_TAGS = [
  'script',
  'style',
  'svg',
  'math',
  'template',
  'noscript',
  'title',
  'textarea',
  'select',
  'iframe',
  'plaintext',
  'x-y',
  'P',
  'base',
  'body',
] as const;
const ATTRIBUTES = [
  'class="byline"',
  'itemprop="author"',
  'datetime="2024-05-03"',
  'hidden',
  'rel=author',
  'id="',
  "style='",
  'aria-hidden=true',
  'lang=en',
  'href="javascript:1"',
  'itemscope itemtype="https://schema.org/NewsArticle"',
  'property="article:author"',
] as const;
const HEADS = [
  'og:title',
  'og:site_name',
  'article:published_time',
  'author',
  'article:modified_time',
  'date',
  'parsely-author',
  'og:url',
] as const;

const tag = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...TAGS) }, { weight: 1, arbitrary: fc.constantFrom(...ODD_TAGS) });
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words(3),
    fc
      .tuple(tag, fc.option(fc.constantFrom(...ATTRIBUTES)), fc.array(tie('node'), { maxLength: 5 }), fc.nat(9))
      .map(([name, attribute, children, end]) => {
        const close = end === 0 ? '' : end === 1 ? '</p>' : `</${name}>`;
        return `<${name}${attribute === null ? '' : ` ${attribute}`}>${children.join('')}${close}`;
      }),
  ),
}));

const meta = fc.tuple(fc.constantFrom(...HEADS), words(1)).map(([name, content]) => `<meta property="${name}" content="${content}">`);
const jsonLd = fc.tuple(fc.json({ maxDepth: 3 }), words(1), words(1), fc.boolean()).map(([json, headline, author, graph]) => {
  const article = { '@type': 'NewsArticle', headline, author: { name: author }, datePublished: '2024-05-03T10:15:00Z' };
  const value = graph ? `{"@graph":[${json},${JSON.stringify(article)}]}` : JSON.stringify(article);
  return `<script type="application/ld+json">${value}</script>`;
});

const htmlText = fc
  .tuple(
    fc.array(
      fc.oneof(
        meta,
        jsonLd,
        words(1).map((title) => `<title>${title}</title>`),
      ),
      { maxLength: 4 },
    ),
    fc.array(node, { maxLength: 6 }),
    fc.nat(4),
  )
  .map(([head, body, frame]) =>
    frame === 0
      ? body.join('')
      : `<!doctype html><html><head>${head.join('')}</head><body>${body.join('')}${frame === 1 ? '' : '</body></html>'}`,
  );
const html: fc.Arbitrary<RawPage> = htmlText.map((text) => ({ format: 'html', text }));

const NAMES = [
  'headline',
  'outlet',
  'url',
  'published',
  'modified',
  'dateline',
  'collected',
  'language',
  'id',
  'text',
  'html',
  'other',
] as const;
const fields = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof({ weight: 9, arbitrary: words(3) }, fc.constantFrom(null, 5, true, [])), {
  maxKeys: 6,
});
const record: fc.Arbitrary<RawPage> = fc
  .tuple(fields, fc.option(words(20)), fc.option(htmlText), fc.option(fc.array(words(1), { maxLength: 3 })))
  .map(([rest, text, markup, bylines]) => ({
    format: 'record',
    text: JSON.stringify({
      ...rest,
      ...(text === null ? {} : { text }),
      ...(markup === null ? {} : { html: markup }),
      ...(bylines === null ? {} : { bylines }),
    }),
  }));

const cell = words(3).map((value) => (/[",\n\r]/.test(value) && !value.includes('\u0000') ? `"${value.replaceAll('"', '""')}"` : value));
const csv: fc.Arbitrary<RawPage> = fc
  .tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }))
  .map(([delimiter, rows]) => ({
    format: 'csv',
    text: [['text', 'title', 'author', 'date'], ...rows].map((row) => row.join(delimiter)).join('\n'),
  }));

/** Pages of every format, sound and broken. */
export const rawPage: fc.Arbitrary<RawPage> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: markdown },
  { weight: 4, arbitrary: html },
  { weight: 3, arbitrary: record },
  { weight: 1, arbitrary: csv },
);
