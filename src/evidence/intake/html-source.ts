import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { failure } from '../../kernel/error.ts'
import { limits } from '../../kernel/limits.ts'

/** An element of the parsed page. */
export type PageElement = DefaultTreeAdapterTypes.Element
/** What holds nodes: an element or the document. */
export type PageParent = DefaultTreeAdapterTypes.ParentNode
/** Any node of the parsed page. */
export type PageNode = DefaultTreeAdapterTypes.Node

/** The attribute by which elements are known again after a page was rearranged. */
export const markName = 'data-entente-mark'

/** A page within bounds, rid of all that is not text to read, each element marked with its number. */
export interface HtmlSource {
  /** The page without scripts, styles, templates, drawings, embedded objects and hidden elements. */
  readonly tree: DefaultTreeAdapterTypes.Document
  /** Elements in it as it was sent. */
  readonly elements: number
  /** What stood in `<script type="application/ld+json">`. */
  readonly structured: readonly string[]
  /** CSS path of the element with this mark in the page as it was sent. */
  readonly pathOf: (mark: number) => string
}

const removed = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
])

/** Parses a page as browsers do, refusing it as soon as it passes a limit: nothing here grows faster than the bytes given.
 *  Throws `E_HTML_TOO_DEEP`, `E_HTML_TOO_MANY_NODES`. `name` is used in messages. */
export function parseWithinBounds(page: string, name: string): HtmlSource {
  refuseLongTags(page, name)
  const tree = parse(page, { treeAdapter: boundedAdapter(name), scriptingEnabled: false })
  const structured: string[] = []
  const marked: Marked[] = []
  mark(tree, marked)
  prune(tree, structured)
  return { tree, elements: marked.length, structured, pathOf: (number) => pathOf(number, marked) }
}

/** An element as it was sent: the mark of its parent (−1 for none) and its place among the elements there, from 1. */
interface Marked {
  readonly tag: string
  readonly parent: number
  readonly place: number
}

/** The adapter of parse5 that counts what it makes and how deep it hangs. */
function boundedAdapter(name: string): typeof defaultTreeAdapter {
  const depths = new WeakMap<PageNode, number>()
  let nodes = 0
  const count = () => {
    nodes++
    if (nodes > limits.htmlNodes)
      throw failure('E_HTML_TOO_MANY_NODES', `${name} has more than ${limits.htmlNodes} elements`, {
        paths: [name],
      })
  }
  const hang = (parent: PageParent, child: PageNode) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.htmlDepth)
      throw failure('E_HTML_TOO_DEEP', `${name} nests elements more than ${limits.htmlDepth} deep`, {
        paths: [name],
      })
    depths.set(child, depth)
  }
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      count()
      return defaultTreeAdapter.createElement(...given)
    },
    createCommentNode: (data) => {
      count()
      return defaultTreeAdapter.createCommentNode(data)
    },
    appendChild: (parent, child) => {
      hang(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore: (parent, child, reference) => {
      hang(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, reference)
    },
  }
}

/** Refuses a tag with more attributes than `limits.htmlAttributes`, in one pass and before any parser compares them. */
function refuseLongTags(page: string, name: string): void {
  const tag = /<\/?[a-z][^\s/>]*/gi
  const attribute = /[\s/]+(?:[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?|["'=])/y
  while (tag.exec(page) !== null) {
    let attributes = 0
    attribute.lastIndex = tag.lastIndex
    while (attribute.test(page)) {
      tag.lastIndex = attribute.lastIndex
      if (++attributes > limits.htmlAttributes)
        throw failure(
          'E_HTML_TOO_MANY_NODES',
          `${name} has a tag with more than ${limits.htmlAttributes} attributes`,
          {
            paths: [name],
          },
        )
    }
  }
}

/** Whether a node of the page is an element. */
export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

/** Numbers every element in document order. */
function mark(root: PageParent, marked: Marked[], parent = -1): void {
  let place = 0
  for (const child of root.childNodes) {
    if (!isElement(child)) continue
    const number = marked.length
    marked.push({ tag: child.tagName, parent, place: ++place })
    const attributes = child.attrs.filter((attribute) => attribute.name !== markName)
    child.attrs = [...attributes, { name: markName, value: String(number) }]
    mark(child, marked, number)
  }
}

/** Takes out what is not text to read. */
function prune(root: PageParent, structured: string[]): void {
  root.childNodes = root.childNodes.filter((child) => {
    if (!isElement(child)) return child.nodeName !== '#comment'
    if (child.tagName === 'script' && attribute(child, 'type') === 'application/ld+json')
      structured.push(child.childNodes.map((text) => ('value' in text ? text.value : '')).join(''))
    return !removed.has(child.tagName) && child.namespaceURI !== html.NS.SVG && !isHidden(child)
  })
  for (const child of root.childNodes) if (isElement(child)) prune(child, structured)
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function isHidden(element: PageElement): boolean {
  if (element.tagName === 'html' || element.tagName === 'body') return false
  return (
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  )
}

function pathOf(number: number, marked: readonly Marked[]): string {
  const steps: string[] = []
  for (let element = marked[number]; element !== undefined; element = marked[element.parent]) {
    const alone = element.tag === 'html' || element.tag === 'head' || element.tag === 'body'
    steps.push(alone ? element.tag : `${element.tag}:nth-child(${element.place})`)
  }
  return steps.reverse().join('>')
}
