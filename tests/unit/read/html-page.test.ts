import { describe, expect, it } from 'vitest';
import { bodyOf, creditsOf, LEDE, readPage, SECOND, THIRD } from './read-page.js';

const paragraphs = [LEDE, SECOND, THIRD].map((words) => `<p>${words}</p>`).join('');
const html = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><main><article>${body}</article></main><footer>Terms of use</footer></body></html>`;

describe('an HTML page', () => {
  it('words of neighbouring blocks and lines are not glued', () => {
    const page = readPage(html('', `<h1>Ferry stops for the winter</h1><div>${LEDE}</div><div>${SECOND}<br>${THIRD}</div>`), 'html');
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
    expect(page.headline?.value).toBe('Ferry stops for the winter');
  });

  it('the visible headline is the first paragraph and no story', () => {
    const page = readPage(html('', `<h1>Ferry stops for the winter</h1>${paragraphs}`), 'html');
    expect(page.text.startsWith('Ferry stops for the winter\n\n')).toBe(true);
    expect(page.headline?.span).toEqual([0, 26]);
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
  });

  it('JSON-LD in a graph beats OpenGraph and meta, which stay as alternatives', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', name: 'Harbour Group' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ferry stops &amp; waits',
          author: [{ '@type': 'Person', name: 'Ines Marlow' }, { name: 'By Otto Pell' }],
          publisher: { name: 'Harbour Post' },
          datePublished: '2024-05-03T10:00:00Z',
          dateModified: '2024-05-04',
        },
      ],
    };
    const head = `<title>Ferry stops | Harbour Post</title><meta property="og:title" content="Ferry stops for the winter"><meta property="og:site_name" content="HarbourPost.example"><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-05-02"><script type="application/ld+json">${JSON.stringify(graph)}</script>`;
    const page = readPage(html(head, paragraphs), 'html');
    expect(page.headline).toMatchObject({ value: 'Ferry stops & waits', origin: 'json-ld' });
    expect(page.headline?.alternatives).toEqual(['Ferry stops for the winter', 'Ferry stops']);
    expect(page.bylines.map(({ value, origin, alternatives }) => ({ value, origin, alternatives }))).toEqual([
      { value: 'Ines Marlow', origin: 'json-ld', alternatives: ['Ann Lee'] },
      { value: 'Otto Pell', origin: 'json-ld', alternatives: [] },
    ]);
    expect(page.outlet).toMatchObject({ value: 'Harbour Post', origin: 'json-ld', alternatives: ['HarbourPost.example'] });
    expect(page.published).toMatchObject({ iso: '2024-05-03T10:00Z', zone: 'Z', origin: 'json-ld' });
    expect(page.modified).toMatchObject({ iso: '2024-05-04', precision: 'day' });
  });

  it('an agency among the authors is a credit, not a person', () => {
    const page = readPage(html('<meta name="author" content="Associated Press">', paragraphs), 'html');
    expect(page.bylines).toEqual([]);
    expect(creditsOf(page)).toEqual(['wire Associated Press']);
  });

  it.each([
    ['Reuters', 'Harbour Post', 'Harbour Post', ['wire Reuters']],
    ['Associated Press', 'AP News', 'Associated Press', []],
    ['Reuters', 'U.S.', 'Reuters', []],
    ['Harbour Post', 'Reuters', 'Harbour Post', ['wire Reuters']],
  ])('of the publisher %s and the site %s, %s is the outlet', (publisher, site, outlet, credits) => {
    const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', publisher: { name: publisher } });
    const document = readPage(
      `<script type="application/ld+json">${linked}</script><meta property="og:site_name" content="${site}"><h1>Ferry stops for the winter</h1><p>${LEDE}</p><p>${SECOND}</p>`,
      'html',
    );
    expect(document.outlet?.value).toBe(outlet);
    expect(creditsOf(document)).toEqual(credits);
  });

  it('captions and scripts are no story', () => {
    const page = readPage(
      html(
        '',
        `<h1>Ferry stops for the winter</h1><p>${LEDE}</p><figure><img src="a.jpg"><figcaption>The ramp in March, before the storm</figcaption></figure><script>var a = "${SECOND}"</script><p>${SECOND}</p><p>${THIRD}</p>`,
      ),
      'html',
    );
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
  });

  it('broken JSON-LD and broken tags are survived', () => {
    const page = readPage(
      html(
        '<script type="application/ld+json">{"headline": </script>',
        `<h1>Ferry stops for the winter</h1><p>${LEDE}<p>${SECOND}</div></span><p>${THIRD}`,
      ),
      'html',
    );
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
  });

  it('a page of more elements than any article is refused before it is parsed', () => {
    expect(() => readPage(html('', '<i>a</i>'.repeat(500_001)), 'html')).toThrow(/^too-large: has more than 500000 elements/);
  });

  it('a page nested without end is refused or read, never a crash', () => {
    const deep = `${'<div>'.repeat(20_000)}${LEDE}${'</div>'.repeat(20_000)}`;
    expect(() => readPage(html('', deep), 'html')).not.toThrow(/stack/i);
  });
});
