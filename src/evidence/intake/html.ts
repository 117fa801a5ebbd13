import { serialize } from 'parse5'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'
import { isBlank } from './decode.ts'
import type { Locator } from './locator.ts'
import { attribute, isElement, markName, type HtmlSource, type PageNode } from './html-source.ts'

/** The main text of a page, block by block, and where each stretch of it stands in the page. */
export interface HtmlText {
  readonly text: string
  readonly locator: Locator
}

/** Takes the main text out of a page: what a reader's view shows, or the whole body where no article is found or the page is too large to look
 *  for one. No script runs and nothing the page points to is fetched. Throws `E_DOCUMENT_EMPTY`. `name` is used in messages. */
export async function htmlText(source: HtmlSource, name: string): Promise<HtmlText> {
  const article = await articleText(source)
  if (article !== null && !isBlank(article.text)) return article
  const whole = flatten(source.tree, pageTree, source)
  if (isBlank(whole.text)) throw failure('E_DOCUMENT_EMPTY', `${name} shows no text`, { paths: [name] })
  return whole
}

async function articleText(source: HtmlSource): Promise<HtmlText | null> {
  if (source.elements > limits.articleNodes) return null
  const page = serialize(source.tree)
  if (page.length > limits.articleUnits) return null
  // Loading these takes most of a second, and most documents are plain text.
  const [{ JSDOM }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')])
  const { window } = new JSDOM(page)
  const article = new Readability<Node>(window.document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse()
  const text = article?.content ? flatten(article.content, domTree, source) : null
  window.close()
  return text
}

/** What flattening needs to know of a tree's nodes. */
interface Tree<N> {
  /** The characters of a text node; null for any other. */
  readonly text: (node: N) => string | null
  /** Lower-case name of an element; empty for documents and the like. */
  readonly tag: (node: N) => string
  readonly mark: (node: N) => string | null | undefined
  readonly children: (node: N) => Iterable<N>
}

const pageTree: Tree<PageNode> = {
  text: (node) => ('value' in node ? node.value : null),
  tag: (node) => (isElement(node) ? node.tagName : ''),
  mark: (node) => (isElement(node) ? attribute(node, markName) : null),
  children: (node) => ('childNodes' in node ? node.childNodes : []),
}

const domTree: Tree<Node> = {
  text: (node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : null),
  tag: (node) => (isDomElement(node) ? node.localName : ''),
  mark: (node) => (isDomElement(node) ? node.getAttribute(markName) : null),
  children: (node) => node.childNodes,
}

function isDomElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Elements set apart by an empty line, by a new line, and by a tab. */
const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl section article header footer main aside nav figure address form fieldset hr details'.split(
    ' ',
  ),
)
const lines = new Set('div li tr dt dd br caption figcaption legend summary title option'.split(' '))
const cells = new Set(['td', 'th'])
const silent = new Set(
  'script style template noscript svg head select button textarea input audio video iframe'.split(' '),
)

const separators = ['', ' ', '\t', '\n', '\n\n'] as const
type Break = 0 | 1 | 2 | 3 | 4

function breakOf(tag: string): Break {
  if (paragraphs.has(tag)) return 4
  if (lines.has(tag)) return 3
  return cells.has(tag) ? 2 : 0
}

/** Writes the text under `root` with white space as a browser would show it. */
function flatten<N>(root: N, tree: Tree<N>, source: HtmlSource): HtmlText {
  const written = new Writer()
  const visit = (node: N, at: number, verbatim: boolean): void => {
    const text = tree.text(node)
    if (text !== null) {
      written.text(text, at, verbatim)
      return
    }
    const tag = tree.tag(node)
    if (silent.has(tag)) return
    written.separate(breakOf(tag))
    const mark = Number(tree.mark(node) ?? at)
    for (const child of tree.children(node)) visit(child, mark, verbatim || tag === 'pre')
    written.separate(breakOf(tag))
  }
  visit(root, 0, false)
  const locator = written.entries.map(({ start, end, mark }) => ({ start, end, path: source.pathOf(mark) }))
  return { text: written.parts.join(''), locator }
}

/** Text in the making: the strongest of the breaks between two stretches is the one written. */
class Writer {
  readonly parts: string[] = []
  readonly entries: { start: number; end: number; mark: number }[] = []
  private length = 0
  private pending: Break = 0

  separate(strength: Break): void {
    if (strength > this.pending) this.pending = strength
  }

  text(raw: string, mark: number, verbatim: boolean): void {
    const text = verbatim ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\r\n\f]+/g, ' ')
    if (!verbatim && text.startsWith(' ')) this.separate(1)
    const shown = verbatim
      ? text
      : text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined)
    if (shown !== '') this.write(shown, mark)
    if (!verbatim && text.endsWith(' ')) this.separate(1)
  }

  private write(text: string, mark: number): void {
    const separator = this.length === 0 ? '' : separators[this.pending]
    this.pending = 0
    this.parts.push(separator, text)
    const start = this.length + separator.length
    this.length = start + text.length
    const last = this.entries.at(-1)
    if (last?.mark === mark) last.end = this.length
    else this.entries.push({ start, end: this.length, mark })
  }
}
