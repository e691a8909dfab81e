import { describe, expect, it } from 'vitest';
import { bodyOf, LEDE, readPage, SECOND, THIRD } from './read-page.js';

const p = (words: string, attributes = ''): string => `<p${attributes}>${words}</p>`;
const STORY = [LEDE, SECOND, THIRD];
const story = STORY.map((words) => p(words)).join('');
const HEADLINE = 'Ferry stops for the winter';

/** The story's paragraphs of a page with a menu above and a footer below. */
const read = (inside: string): readonly string[] =>
  bodyOf(
    readPage(
      `<!doctype html><html><head><title>${HEADLINE}</title></head><body class="has-sidebar widget-area">
      <div class="top"><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></div>
      <h1>${HEADLINE}</h1>${inside}<div class="legal">Larkhaven Media, Quay Street 4</div></body></html>`,
      'html',
    ),
  );

const card = (n: number): string =>
  `<div class="item"><h3><a href="/${n}">Council votes on the budget for the year ${n}</a></h3><p>The council met for the ${n}th time and heard from the treasurer about the coming year.</p></div>`;

describe('what stands inside a story and is none of it', () => {
  const cases: readonly (readonly [name: string, furniture: string])[] = [
    [
      'a box of related stories',
      '<aside><h3>Related</h3><p>The island council has met for the third time this year, a report says.</p></aside>',
    ],
    [
      'a box by its class alone',
      '<div class="article__relatedStories"><p>The island council has met for the third time this year.</p></div>',
    ],
    [
      'a newsletter box',
      '<div id="newsletter-signup"><p>Get the best of Larkhaven in your inbox every morning before breakfast.</p></div>',
    ],
    ['a paragraph that is a link', '<p><a href="/old">Read how the ferry was built and who paid for it</a></p>'],
    ['a link behind a label', '<p>RELATED: <a href="/old">Read how the ferry was built and who paid for it</a></p>'],
    ['a caption', '<figure><img src="a.jpg"><figcaption>The ramp in March, before the storm of that week</figcaption></figure>'],
    ['a caption by its class', '<div class="photo-caption">The ramp in March, before the storm of that week came over the bay.</div>'],
    ['words that only screen readers say', '<p><span class="sr-only">Opens in a new window, use the arrow keys to move</span></p>'],
    ['an image, a script and a frame', '<img alt="x"><script>var a = 1</script><iframe src="//x"></iframe>'],
  ];
  it.each(cases)('%s', (_, furniture) => {
    expect(read(`<div class="text">${p(LEDE)}${furniture}${p(SECOND)}${p(THIRD)}</div>`)).toEqual(STORY);
  });
});

describe('what stands inside a story and is some of it', () => {
  it.each([
    ['paragraphs that wide screens show', `<div class="hidden md:block">${p(SECOND)}</div><p class="d-none d-lg-block">${THIRD}</p>`],
    ['laid-out text, cut at its empty lines', `<pre>${SECOND}\n \n${THIRD}</pre>`],
  ])('%s', (_, words) => {
    expect(read(`<div class="text">${p(LEDE)}${words}</div>`)).toEqual(STORY);
  });

  it('a summary that carries the dateline', () => {
    const rest = [SECOND, THIRD, `${SECOND} And again.`, `${THIRD} And again.`];
    const headed = (words: string): readonly string[] =>
      read(`<div class="text"><p class="summary">${words}</p>${rest.map((one) => p(one)).join('')}</div>`);
    expect(headed(`LARKHAVEN- ${LEDE}`)).toEqual([`LARKHAVEN- ${LEDE}`, ...rest]);
    expect(headed(LEDE)).toEqual(rest);
  });
});

describe('what stands after a story and is none of it', () => {
  const cases: readonly (readonly [name: string, furniture: string])[] = [
    ['cards of other stories', `<div class="grid">${[1, 2, 3, 4].map(card).join('')}</div>`],
    [
      'a list under its heading',
      '<h3>More Larkhaven stories</h3><ul><li>How the <a href="/r">ramp</a> was built</li><li>Who pays for the <a href="/f">ferry</a></li></ul>',
    ],
    ['a heading with links only beneath', '<h3>In this section</h3><ul><li><a href="/r">How the ramp was built</a></li></ul>'],
    [
      'comments',
      `<div id="comments"><h3>Comments</h3>${p('I have said for years that the ramp would not last another winter, and nobody listened.')}</div>`,
    ],
    [
      'a note about the author',
      `<div class="author-bio">${p('Ines Marlow writes about the harbour and has done so for twenty years.')}</div>`,
    ],
  ];
  it.each(cases)('%s', (_, furniture) => {
    expect(read(`<div class="wrap"><div>${story}</div>${furniture}</div>`)).toEqual(STORY);
  });
});

describe('what is a part of the story', () => {
  it('a page whose every wrapper is called after something else', () => {
    expect(read(`<form><div class="social-container sidebar"><div class="comments-open">${story}</div></div></form>`)).toEqual(STORY);
  });
  it('a paragraph with links in it', () => {
    const linked = `The <a href="/board">harbour board</a> said that it had asked for <a href="/report">a report</a> in the spring of last year.`;
    expect(read(`<div>${p(LEDE)}${p(linked)}</div>`).at(-1)).toContain('asked for a report');
  });
  it('a post of somebody else that is shown in full', () => {
    const post = '<blockquote class="twitter-tweet"><p>No ferry until spring, says the board.</p>— Otto Pell (@pell)</blockquote>';
    const body = read(`<div>${p(LEDE)}<div class="social-media-embed">${post}</div>${p(SECOND)}</div>`);
    expect(body).toEqual([LEDE, 'No ferry until spring, says the board.', '— Otto Pell (@pell)', SECOND]);
  });
  it('headings, items of a list and lines apart by br', () => {
    const body = read(`<div>${p(LEDE)}<h2>What the board says</h2><ul><li>Buses run until spring.</li></ul>${SECOND}<br>${THIRD}</div>`);
    expect(body).toEqual([LEDE, 'What the board says', 'Buses run until spring.', SECOND, THIRD]);
  });
  it('a row of a table is one line, and no two cells are glued', () => {
    const table = '<table><tr><th>Month</th><th>Ferries</th></tr><tr><td>January</td><td>12</td></tr></table>';
    expect(read(`<div>${story}${table}</div>`)).toEqual([...STORY, 'Month Ferries', 'January 12']);
  });
  it('a page laid out by a table', () => {
    const menu = '<a href="/">Home</a><br><a href="/n">News</a>';
    expect(read(`<table><tr><td>${menu}</td><td><font>${story}</font></td></tr></table>`)).toEqual(STORY);
  });
  it('paragraphs each in a wrapper of its own', () => {
    const cards = STORY.map((words) => `<div class="card article-content">${p(words)}</div>`).join(
      '<div class="ad-slot">Advertisement</div>',
    );
    expect(read(`<section>${cards}</section>`)).toEqual(STORY);
  });
  it('one short paragraph that the page marks, among longer ones that it does not', () => {
    const notice = p(
      'The customer service centre can be reached with any question or request on every day of the week but Sunday, by telephone.',
    );
    expect(read(`<div itemprop="articleBody">${SECOND}</div><div>${notice}</div>`)).toEqual([SECOND]);
  });
  it('paragraphs that a script shows to subscribers, when they are most of the story', () => {
    const more = [SECOND, THIRD, `${SECOND} ${THIRD}`].map((words) => `<div style="display: none">${p(words)}</div>`).join('');
    expect(read(`<div id="article-body">${p(LEDE)}${more}</div>`)).toHaveLength(4);
  });
  it('but not a notice that a script shows', () => {
    const notice = `<div style="display:none">${p(`${SECOND} ${SECOND} ${SECOND} ${SECOND} ${SECOND}`)}</div>`;
    expect(read(`<div>${story}</div><div>${notice}</div>`)).toEqual(STORY);
  });
});

describe('what is kept though it looks like furniture', () => {
  const cases: readonly (readonly [name: string, inside: string, body: readonly string[]])[] = [
    [
      'a heading whose id repeats its words',
      `${story}<h2 id="the-search-goes-on">The search goes on</h2>${p(LEDE)}`,
      [...STORY, 'The search goes on', LEDE],
    ],
    ['a heading above another', `${story}<h2>Part two</h2><h3>The bus</h3>${p(LEDE)}`, [...STORY, 'Part two', 'The bus', LEDE]],
    ['paragraphs in anchors', STORY.map((words, n) => `<a name="p${n}">${p(words)}</a>`).join(''), STORY],
    ['paragraphs after an anchor that is never closed', `<a name="top">${story}`, STORY],
    [
      'two very short lines',
      `<div>${p('No ferry today.')}${p('None on Monday.')}</div><div></div>`,
      ['No ferry today.', 'None on Monday.'],
    ],
    [
      'short sentences of another script',
      `<section>${p(LEDE)}</section>${p('渡轮将停航。').repeat(14)}<section>${p(SECOND)}${p(THIRD)}</section>`,
      [LEDE, ...Array.from({ length: 14 }, () => '渡轮将停航。'), SECOND, THIRD],
    ],
    [
      'a word that a box explains',
      `${p(LEDE)}${p(`The <span class="has-tooltip">ferry</span> ran. ${SECOND}`)}`,
      [LEDE, `The ferry ran. ${SECOND}`],
    ],
    [
      'a word that holds the box that explains it',
      `${p(LEDE)}${p(`The <i class="tooltip">ferry<i class="tooltiptext">a ship</i></i> ran. ${SECOND}`)}`,
      [LEDE, `The ferry ran. ${SECOND}`],
    ],
    [
      'entries that say what they are about',
      STORY.map((words) => `<article class="post category-weather tag-ads">${p(words)}</article>`).join(''),
      STORY,
    ],
    [
      'entries of a live page under headings that lead to themselves',
      STORY.map((words, n) => `<div class="entry"><h2><a href="#e${n}">At ${n} the ferry sails to the bay</a></h2>${p(words)}</div>`).join(
        '',
      ),
      STORY.flatMap((words, n) => [`At ${n} the ferry sails to the bay`, words]),
    ],
  ];
  it.each(cases)('%s', (_, inside, body) => {
    expect(read(`<div class="wrap">${inside}</div>`)).toEqual(body);
  });
});

it('a page whose body is named after its boxes', () => {
  expect(bodyOf(readPage(`<html><body class="tooltips"><h1>${HEADLINE}</h1><div>${story}</div></body></html>`, 'html'))).toEqual(STORY);
});

describe('a page with several stories', () => {
  const article = (title: string, words: readonly string[]): string =>
    `<article><h1>${title}</h1><div>${words.map((word) => p(word)).join('')}</div></article>`;
  const other = ['The council of Osmund Bay met on Tuesday evening to hear from its treasurer about the coming year.', SECOND, THIRD];

  it('is read up to the end of its own, wherever that stands', () => {
    const page = (body: string): readonly string[] =>
      bodyOf(
        readPage(`<html><head><meta property="og:title" content="${HEADLINE}"></head><body><main>${body}</main></body></html>`, 'html'),
      );
    expect(page(article(HEADLINE, STORY) + article('Council hears from its treasurer', other))).toEqual(STORY);
    expect(page(article('Council hears from its treasurer', other) + article(HEADLINE, STORY))).toEqual(STORY);
  });
  it('main headings side by side part one story', () => {
    const body = read(`<div>${p(LEDE)}${p(SECOND)}<h1>What comes in the spring</h1>${p(THIRD)}${p(other[0] ?? '')}</div>`);
    expect(body).toEqual([LEDE, SECOND, 'What comes in the spring', THIRD, other[0]]);
  });
});

describe('a line right below the part with the story', () => {
  const creditsBelow = (line: string): readonly string[] =>
    readPage(
      `<!doctype html><html><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1><div class="text">${story}</div>${line}</article></body></html>`,
      'html',
    ).credits.map(({ agency, role }) => `${agency}, ${role}`);

  it.each(['(Reuters)', '— Reuters', 'Source: Reuters', '© 2024 Reuters. All rights reserved.'])(
    'that says whose it is is its credit: %s',
    (line) => {
      expect(creditsBelow(`<p class="tagline">${line}</p>`)).toEqual(['Reuters, wire']);
    },
  );

  it.each(['<p>Reuters</p>', '<p><a href="/r">(Reuters)</a></p>', '<nav><p>(Reuters)</p></nav>', '<p>© 2024 Larkhaven Media</p>'])(
    'that need not is none: %s',
    (line) => {
      expect(creditsBelow(line)).toEqual([]);
    },
  );
});
