import { describe, expect, it } from 'vitest'
import { limits } from '../../kernel/limits.ts'
import { htmlText } from './html.ts'
import { parseWithinBounds } from './html-source.ts'
import { pageFacts } from './page-facts.ts'

const read = (page: string) => htmlText(parseWithinBounds(page, 'a.html'), 'a.html')
const facts = (page: string) => pageFacts(parseWithinBounds(page, 'a.html'))
const paragraph = (i: number) =>
  `<p>Paragraph ${i}: the envoys, who met in the old harbour town, agreed on little, but they agreed to meet again.</p>`
const article = Array.from({ length: 8 }, (_, i) => paragraph(i)).join('')

describe('the text of a page', () => {
  it('is the article without the furniture', async () => {
    const { text } = await read(
      `<body><nav><a href=/>Home</a><a href=/x>World</a></nav><article><h1>Envoys meet again</h1>${article}</article><footer>All rights reserved</footer>`,
    )
    expect(text).toContain('Paragraph 0: the envoys')
    expect(text).toContain('meet again.\n\nParagraph 7')
    expect(text).not.toMatch(/Home|rights reserved/)
  })

  it('keeps blocks apart and joins what flows', async () => {
    const { text } = await read(
      '<p>One   two\n three<br>four <b>fi</b>ve.</p><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><pre>x\n  y</pre>',
    )
    expect(text).toBe('One two three\nfour five.\n\na\nb\n\nc\td\ne\n\nx\n  y')
  })

  it('never holds scripts, styles, drawings, templates, comments or what is hidden', async () => {
    const secret = 'SECRET'
    const { text } = await read(
      `<body onload="SECRET()"><p>Seen by all readers.</p><script>${secret}</script><style>.${secret}{}</style><svg><text>${secret}</text><script>${secret}</script></svg>` +
        `<template><p>${secret}</p></template><noscript>${secret}</noscript><!-- ${secret} --><p hidden>${secret}</p><p style="display: none">${secret}</p>` +
        `<iframe srcdoc="<p>${secret}</p>">${secret}</iframe><object>${secret}</object><textarea>${secret}</textarea><select><option>${secret}</select><img alt="${secret}" onerror="${secret}">`,
    )
    expect(text).toBe('Seen by all readers.')
  })

  it('runs no script', async () => {
    const mark = '__entente_ran'
    await read(
      `<script>globalThis.${mark} = 1</script><p onclick="x">Some text.</p><img src=x onerror="globalThis.${mark}=1">`,
    )
    expect(mark in globalThis).toBe(false)
  })

  it('is located in the page as it was sent', async () => {
    const page = `<body><script>1</script><div><p>First.</p><style>a{}</style><p>Second <i>part</i>.</p></div>`
    const { text, locator } = await read(page)
    expect(locator.map(({ start, end, path }) => [text.slice(start, end), path])).toEqual([
      ['First.', 'html>body>div:nth-child(2)>p:nth-child(1)'],
      ['Second', 'html>body>div:nth-child(2)>p:nth-child(3)'],
      ['part', 'html>body>div:nth-child(2)>p:nth-child(3)>i:nth-child(1)'],
      ['.', 'html>body>div:nth-child(2)>p:nth-child(3)'],
    ])
  })

  it('ignores marks that a page brings along', async () => {
    const { locator } = await read('<p data-entente-mark="99999">Some text.</p>')
    expect(locator[0]?.path).toBe('html>body>p:nth-child(1)')
  })

  it('is the whole body where there are too many elements to look for an article', async () => {
    const { text } = await read('<i>word</i> '.repeat(limits.articleNodes + 10))
    expect(text.match(/word/g)).toHaveLength(limits.articleNodes + 10)
  })
})

describe('pages that are attacks', () => {
  it.each([
    ['100,000 nested blocks', '<div>'.repeat(100_000), 'E_HTML_TOO_DEEP'],
    ['nested formatting', '<b>'.repeat(100_000), 'E_HTML_TOO_DEEP'],
    [
      'formatting carried from block to block',
      Array.from({ length: 5000 }, (_, i) => `<p><b a=${i}>x`).join(''),
      'E_HTML_TOO_DEEP',
    ],
    ['mismatched ends', '<div></x>'.repeat(1000), 'E_HTML_TOO_DEEP'],
    ['half a million elements', '<p>x'.repeat(limits.htmlNodes + 1), 'E_HTML_TOO_MANY_NODES'],
    ['half a million comments', '<!---->'.repeat(limits.htmlNodes + 1), 'E_HTML_TOO_MANY_NODES'],
    [
      'a tag of 300,000 attributes',
      `<div ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(' ')}>x`,
      'E_HTML_TOO_MANY_NODES',
    ],
    ['an end tag of them', `<p>x</p ${'a b '.repeat(100_000)}>`, 'E_HTML_TOO_MANY_NODES'],
    ['nothing but script', '<script>alert(1)</script>', 'E_DOCUMENT_EMPTY'],
    ['an attribute that never ends', `<a b="${'x'.repeat(1_000_000)}`, 'E_DOCUMENT_EMPTY'],
  ])('%s', async (_, page, code) => {
    await expect((async () => read(page))()).rejects.toMatchObject({ code })
  })

  it.each([
    [
      'entities declared in a document type',
      `<!DOCTYPE x [${'<!ENTITY a "&b;&b;">'.repeat(50_000)}]><p>Text &a; here.</p>`,
    ],
    ['a million entities', `<p>Text ${'&amp;'.repeat(1_000_000)}`],
    ['unclosed tags', `<p>Text ${'<a '.repeat(100_000)}>`.replace(/(<a ){900}/g, '$&>')],
    ['one huge style', `<style>${'a{b:c}'.repeat(500_000)}</style><p>Text`],
    ['text pushed out of a table', `<p>Text<table>${'<b>x</b>'.repeat(20_000)}`],
    ['one line of 10 MB', `<p>Text ${'word '.repeat(2_000_000)}`],
    ['10 MB of angle brackets', `<p>Text ${'<'.repeat(10_000_000)}`],
  ])('%s is read in time', async (_, page) => {
    expect((await read(page)).text).toContain('Text')
  })
})

describe('what a page says of itself', () => {
  it('takes structured data first', () => {
    const data = {
      '@graph': [
        { '@type': 'Organization', name: 'Elsewhere' },
        {
          '@type': ['NewsArticle'],
          headline: 'Envoys  meet',
          datePublished: '2019-03-04T23:30:00-05:00',
          author: [{ name: 'Ann Example' }, { name: 'Bo Example' }],
          publisher: { name: 'The Example' },
        },
      ],
    }
    expect(
      facts(
        `<title>x</title><meta name=author content=Wrong><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      ),
    ).toEqual({
      title: 'Envoys meet',
      author: 'Ann Example, Bo Example',
      publisher: 'The Example',
      published: '2019-03-04T23:30:00-05:00',
    })
  })

  it('takes meta elements, then marked elements and the title', () => {
    expect(
      facts(
        '<title>Envoys meet – The Example</title><meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2019-03-04">' +
          '<a rel=author>By Ann Example</a><script type="application/ld+json">{broken</script>',
      ),
    ).toEqual({
      title: 'Envoys meet',
      author: 'Ann Example',
      publisher: 'The Example',
      published: '2019-03-04',
    })
    expect(
      facts('<p><time datetime="2018-01-01">x</time><time pubdate datetime="2019-03-04">y</time>').published,
    ).toBe('2019-03-04')
    expect(facts('<p>nothing')).toEqual({ title: null, author: null, publisher: null, published: null })
  })
})
