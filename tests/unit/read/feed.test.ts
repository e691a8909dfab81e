import { describe, expect, it } from 'vitest';
import { readBytes } from './outcomes-of.js';

const SUMMARY = 'The ferry between Larkhaven and the islands stops for the winter, the harbour office said.';
const rss = (items: string, channel = '<title>Harbour Post</title><link>https://www.harbourpost.example/</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`;
const item = (inner: string, id = 'one'): string => `<item><guid isPermaLink="false">${id}</guid>${inner}</item>`;
const messages = async (name: string, bytes: string): Promise<string> =>
  (await readBytes(name, bytes)).rejected.map(({ path, message }) => `${path.replace(/^.*\//, '')} ${message}`).join('\n');

describe('a feed', () => {
  it('in RSS gives its items with what it states of them', async () => {
    const { documents, told } = await readBytes(
      'coast.rss',
      rss(
        `<language>de-AT</language>${item(
          `<title>Ferry &lt;i&gt;stops&lt;/i&gt; &amp;amp; waits</title><link>https://www.harbourpost.example/1</link><description>short</description><content:encoded><![CDATA[<p>${SUMMARY}</p><p>R&amp;D said 1 &lt; 2.</p>]]></content:encoded><dc:creator>Ines Marlow</dc:creator><dc:creator>Reuters</dc:creator><pubDate>Fri, 03 May 2024 10:15:00 +0200</pubDate>`,
        )}${item(`<description>${SUMMARY}</description>`, 'two')}`,
      ),
    );
    expect(told).toEqual(['coast.rss#one', 'coast.rss#two']);
    expect(documents[0]).toMatchObject({
      text: `${SUMMARY}\n\nR&D said 1 < 2.`,
      headline: { value: 'Ferry stops & waits', origin: 'given' },
      bylines: [{ value: 'Ines Marlow' }, { value: 'Reuters' }],
      credits: [{ agency: 'Reuters', role: 'wire' }],
      outlet: { value: 'Harbour Post' },
      published: { iso: '2024-05-03T10:15+02:00' },
      language: 'de',
    });
    expect(documents[1]?.text).toBe(SUMMARY);
  });

  it('in Atom gives HTML, XHTML and text for what they are', async () => {
    const entry = (id: string, content: string): string =>
      `<entry><title>T</title><id>${id}</id><updated>2024-05-03T12:00:00Z</updated><published>2024-05-03T10:00:00Z</published><author><name>Ines Marlow</name></author><link href="https://harbour.example/${id}"/>${content}</entry>`;
    const { documents } = await readBytes(
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Feed</title>${entry('1', `<content type="html">&lt;p&gt;${SUMMARY}&lt;/p&gt;</content>`)}${entry('2', `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SUMMARY}</p><p>More.</p></div></content>`)}${entry('3', `<summary>One &lt; two, ${SUMMARY}</summary>`)}${entry('4', '<content type="image/png">iVBO</content><summary>A picture of the ferry.</summary>')}</feed>`,
    );
    expect(documents.map(({ text }) => text)).toEqual([SUMMARY, `${SUMMARY}\n\nMore.`, `One < two, ${SUMMARY}`, 'A picture of the ferry.']);
    expect(documents[0]).toMatchObject({
      bylines: [{ value: 'Ines Marlow' }],
      outlet: { value: 'harbour.example', origin: 'meta' },
      published: { iso: '2024-05-03T10:00Z' },
      modified: { iso: '2024-05-03T12:00Z' },
    });
  });

  it('in RDF and in JSON too', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example/"><title>C</title></channel><item rdf:about="https://x.example/1"><title>Ferry</title><description>${SUMMARY}</description><dc:date>2024-05-03</dc:date></item></rdf:RDF>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Coast',
      authors: [{ name: 'Harbour Post' }],
      home_page_url: 'https://harbourpost.example/',
      items: [
        {
          id: '1',
          title: 'Ferry',
          content_text: `One &lt; two. ${SUMMARY}`,
          authors: [{ name: 'Ines Marlow' }],
          date_published: '2024-05-03T10:00:00+02:00',
        },
        { id: '2', title: 'Nothing else' },
      ],
    });
    expect((await readBytes('a.rdf', rdf)).documents).toMatchObject([{ text: SUMMARY, published: { iso: '2024-05-03' } }]);
    const read = await readBytes('a.json', json);
    expect(read.told).toEqual(['a.json#1', 'a.json#2 no-text']);
    expect(read.documents).toMatchObject([
      {
        text: `One &lt; two. ${SUMMARY}`,
        outlet: { value: 'Harbour Post' },
        published: { iso: '2024-05-03T10:00+02:00' },
        bylines: [{ value: 'Ines Marlow' }],
      },
    ]);
  });

  it.each([
    [
      'the source an item names',
      item(`<description>${SUMMARY}</description><source url="https://t.example/">Tidewater Echo</source>`),
      undefined,
      'Tidewater Echo',
    ],
    [
      'the publisher of the feed',
      item(`<description>${SUMMARY}</description>`),
      '<title>News</title><dc:publisher>Isk Media</dc:publisher>',
      'Isk Media',
    ],
    [
      'no section',
      item(`<description>${SUMMARY}</description><link>https://www.coastline.example/1</link>`),
      '<title>World News</title>',
      'coastline.example',
    ],
    [
      'a part of the title',
      item(`<description>${SUMMARY}</description>`),
      '<title>Sports | The Coastliner</title><link>https://coastliner.example/sports</link>',
      'The Coastliner',
    ],
  ])('takes for the outlet %s', async (_, items, channel, outlet) => {
    expect((await readBytes('a.xml', rss(items, channel))).documents[0]?.outlet?.value).toBe(outlet);
  });

  it('in another encoding says so itself', async () => {
    const bytes = Buffer.from(
      rss(item('<title>Fähre</title><description>Die Fähre hält.</description>')).replace('?>', ' encoding="iso-8859-2"?>'),
      'latin1',
    );
    expect((await readBytes('a.xml', bytes)).documents[0]?.text).toBe('Die Fähre hält.');
  });
});

describe('XML that gives nothing is refused by what it is:', () => {
  it.each([
    ['a sitemap', '<?xml version="1.0"?>\n<urlset><url><loc>https://x.example/</loc></url></urlset>', /a\.xml is a sitemap/],
    ['an index of sitemaps', '<!-- <rss> --><sitemapindex><sitemap/></sitemapindex>', /is a sitemap/],
    ['another kind', '<?xml version="1.0"?><catalogue><book/></catalogue>', /is XML but no feed: its root is <catalogue>/],
    ['a page', '<html><body>x</body></html>', /is an HTML page/],
    ['no XML', 'just words', /is not XML/],
    ['a feed cut off', rss(item('<title>x</title>')).slice(0, -40), /is a feed that cannot be read: /],
    ['a feed without items', rss(''), /without items/],
    ['an item without text', rss(item('<title>Only a title</title>')), /^a\.xml#one the item has no text/],
  ])('%s', async (_, markup, message) => {
    expect(await messages('a.xml', markup)).toMatch(message);
  });
});

describe('a hostile feed', () => {
  it('expands no entity of its own and loads none', async () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = (extra: string): string =>
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}${extra}]>${rss(item(`<title>&l20;</title><description>${SUMMARY} &l20; &x;</description>`)).slice(21)}`;
    const [document] = (await readBytes('a.xml', bomb(''))).documents;
    expect(document?.text).toBe(`${SUMMARY} &l20; &x;`);
    expect(await messages('a.xml', bomb('<!ENTITY x SYSTEM "file:///etc/hostname">'))).toMatch(/External entities are not supported/);
  });

  it.each([
    ['nested without end', rss('<a>'.repeat(100_000))],
    ['of open comments', '<!--'.repeat(100_000)],
    ['of open tags', '<rss '.repeat(100_000)],
    ['of declarations', '<?xml '.repeat(100_000)],
  ])('%s is refused', async (_, markup) => {
    expect((await readBytes('a.xml', markup)).told).toEqual(['a.xml unsupported-format']);
  });
});
