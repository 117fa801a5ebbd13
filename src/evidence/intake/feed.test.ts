import { describe, expect, it } from 'vitest'
import { limits } from '../../kernel/limits.ts'
import { utf8 } from '../../kernel/bytes.ts'
import { readFeed } from './feed.ts'
import { isFeed } from './feed-head.ts'

const read = (text: string, name = 'https://example.org/feed') => readFeed({ name, bytes: utf8(text) })
const rss = (items: string, more = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Strait</title><link>https://example.org/</link>${more}${items}</channel></rss>`
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Harbour &lt;i&gt;news&lt;/i&gt;</title><id>urn:x</id>${entries}</feed>`
const dated = (date: string) =>
  read(rss(`<item><title>A</title><pubDate>${date}</pubDate></item>`)).entries[0]?.published

describe('a feed', () => {
  it('in RSS gives its title and its entries, with the whole text where it carries that', () => {
    const { title, entries } = read(
      rss(
        `<item><title><![CDATA[Envoys <b>meet</b> &amp; talk]]></title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">id-1</guid>
         <pubDate>Fri, 23 Oct 2020 18:00:00 +0200</pubDate><description>Short</description>
         <content:encoded><![CDATA[<p>They met &#8212; and talked.</p>]]></content:encoded><dc:creator>A. Writer</dc:creator></item>
         <item><title>Second</title><guid>https://example.org/b</guid><description>Only &lt;b&gt;this&lt;/b&gt;.</description></item>`,
      ),
    )
    expect(title).toBe('Harbour & Strait')
    expect(entries).toEqual([
      {
        key: 'id-1',
        title: 'Envoys meet & talk',
        link: 'https://example.org/a?x=1&y=2',
        published: '2020-10-23T16:00:00.000Z',
        author: 'A. Writer',
        html: '<p>They met &#8212; and talked.</p>',
        whole: true,
      },
      {
        key: 'https://example.org/b',
        title: 'Second',
        link: 'https://example.org/b',
        published: null,
        author: null,
        html: 'Only <b>this</b>.',
        whole: false,
      },
    ])
  })

  it('in Atom does so too, plain text kept apart from markup', () => {
    const { title, entries } = read(
      atom(
        `<entry><title>1 &lt; 2</title><id>urn:1</id><link rel="self" href="/self"/><link href="/a"/><updated>2020-10-24T10:00:00Z</updated><published>2020-10-23T10:00:00Z</published>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>met</b>.</p></div></content><author><name>N</name></author></entry>
         <entry><title>Two</title><id>urn:2</id><updated>soon</updated><summary>a &lt;b&gt; c</summary></entry>`,
      ),
    )
    expect(title).toBe('Harbour news')
    expect(entries).toMatchObject([
      {
        key: 'urn:1',
        title: '1 < 2',
        link: 'https://example.org/a',
        published: '2020-10-23T10:00:00.000Z',
        author: 'N',
        whole: true,
      },
      { key: 'urn:2', link: null, published: null, html: 'a &lt;b> c', whole: false },
    ])
    expect(entries[0]?.html).toContain('<p>They <b>met</b>.</p>')
  })

  it('leads to http and https addresses alone', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '  '])
      expect(read(rss(`<item><title>A</title><link>${link}</link></item>`)).entries[0]?.link).toBe(null)
  })

  it.each([
    ['Fri, 23 Oct 2020 18:00:00 GMT', '2020-10-23T18:00:00.000Z'],
    ['23 Oct 2020 18:00 EST', '2020-10-23T23:00:00.000Z'],
    ['Fri, 3 October 2020 18:00:00', '2020-10-03'],
    ['2020-10-23T18:00:00+02:00', '2020-10-23T16:00:00.000Z'],
    ['2020-10-23', '2020-10-23'],
    ['2020-10-23 18:00', '2020-10-23'],
    ['October 23, 2020', '2020-10-23'],
    ['Fri, 31 Feb 2020 18:00:00 GMT', null],
    ['yesterday', null],
  ])('dates %s as %s', (written, day) => {
    expect(dated(written) ?? null).toBe(day)
  })
})

describe('a feed that cannot be read', () => {
  it.each([
    ['no feed', '<html><body>Not found</body></html>'],
    ['broken off', rss('<item><title>A').slice(0, -20)],
    ['with a document type', `<!DOCTYPE rss [<!ENTITY a "b">]>${rss('<item><title>&a;</title></item>')}`],
    [
      'with entities that unfold',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]>${rss('<item><title>&a19;</title></item>')}`,
    ],
    [
      'that names a file',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('<item><title>&a;</title></item>')}`,
    ],
    ['with too many entries', rss('<item><title>A</title></item>'.repeat(limits.feedEntries + 1))],
    ['too deep', `<rss version="2.0"><channel><item>${'<a>'.repeat(100_000)}`],
  ])('is refused: %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'E_FEED_INVALID' }))
  })

  it('leaves out entries that say nothing', () => {
    expect(read(rss('<item></item><item><description> </description></item>')).entries).toEqual([])
  })
})

it('is told from other documents by its type, its name or its beginning', () => {
  const feeds = [
    rss(''),
    atom(''),
    `<?xml version="1.0"?><!-- x --><rdf:RDF xmlns="x">`,
    '\ufeff  <rss>',
    '{"version": "https://jsonfeed.org/version/1.1", "items": []}',
  ]
  for (const text of feeds) expect([text, isFeed('text/xml', 'a', utf8(text))]).toEqual([text, true])
  expect(isFeed('application/rss+xml', 'a', utf8('x'))).toBe(true)
  expect(isFeed('', 'a.atom', utf8('x'))).toBe(true)
  const others = [
    '<html><body><rss>',
    'The <rss> element',
    '<feed>me</feed>',
    '{"version": 1}',
    '<?xml version="1.0"?><svg/>',
  ]
  for (const text of others) expect([text, isFeed('', 'a.xml', utf8(text))]).toEqual([text, false])
})
