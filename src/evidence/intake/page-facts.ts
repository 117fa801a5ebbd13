import { attribute, isElement, type HtmlSource, type PageElement, type PageNode } from './html-source.ts'

/** What an HTML page says of itself, in its head, its structured data and its time elements. */
export interface PageFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  /** As written: a day, or a time with or without an offset. */
  readonly published: string | null
}

const titleNames = ['og:title', 'twitter:title', 'dc.title', 'citation_title']
const publisherNames = ['og:site_name', 'publisher', 'dc.publisher', 'citation_publisher', 'application-name']
const authorNames = [
  'author',
  'article:author',
  'dc.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
]
const publishedNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
]

/** Reads what a page says of itself: structured data first (schema.org), then meta elements, then marked elements. */
export function pageFacts(source: HtmlSource): PageFacts {
  const seen = survey(source.tree)
  const article = source.structured.map(articleIn).find((one) => one !== null) ?? null
  const meta = (names: readonly string[]) => names.map((name) => seen.meta.get(name)).find(isText) ?? null
  const publisher = nameOf(article?.['publisher']) ?? meta(publisherNames)
  const author = nameOf(article?.['author']) ?? meta(authorNames)
  return {
    title: textOr(article?.['headline']) ?? meta(titleNames) ?? withoutSite(seen.title, publisher),
    publisher,
    // Some pages give the address of a profile where a name belongs.
    author: (author !== null && !/^https?:/.test(author) ? author : null) ?? seen.author,
    published: textOr(article?.['datePublished']) ?? meta(publishedNames) ?? seen.time,
  }
}

interface Survey {
  readonly meta: Map<string, string>
  title: string | null
  author: string | null
  time: string | null
}

function survey(root: PageNode): Survey {
  const seen: Survey = { meta: new Map(), title: null, author: null, time: null }
  const visit = (node: PageNode): void => {
    if (isElement(node)) note(node, seen)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(root)
  return seen
}

function note(element: PageElement, seen: Survey): void {
  const property = attribute(element, 'itemprop') ?? ''
  if (element.tagName === 'meta') {
    const content = clean(attribute(element, 'content') ?? '')
    const names = [attribute(element, 'property'), attribute(element, 'name'), property]
    for (const name of names)
      if (name && content !== '' && !seen.meta.has(name.toLowerCase()))
        seen.meta.set(name.toLowerCase(), content)
  } else if (element.tagName === 'title') seen.title ??= textOr(textIn(element))
  else if (element.tagName === 'time' || property === 'datePublished') {
    const written = attribute(element, 'datetime') ?? attribute(element, 'content') ?? textIn(element)
    if (attribute(element, 'pubdate') !== undefined || property === 'datePublished')
      seen.time = clean(written)
    else seen.time ??= textOr(clean(written))
  } else if (property === 'author' || attribute(element, 'rel') === 'author')
    seen.author ??= textOr(clean(textIn(element)).replace(/^by\s+/i, ''))
}

function textIn(node: PageNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

/** Depth to which structured data is searched for its article; real data nests three deep. */
const structuredDepth = 8

function articleIn(json: string): Record<string, unknown> | null {
  try {
    return findArticle(JSON.parse(json), 0)
  } catch {
    // Pages often carry broken structured data; what else they say is read all the same.
    return null
  }
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > structuredDepth || typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) {
    const object = Object.fromEntries(Object.entries(value))
    const types = [object['@type']].flat()
    if (
      types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report|WebPage)$/.test(type)) &&
      'datePublished' in object
    )
      return object
  }
  for (const inner of Object.values(value)) {
    const found = findArticle(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return textOr(clean(value))
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null)
    return names.length === 0 ? null : names.join(', ')
  }
  return typeof value === 'object' && value !== null && 'name' in value ? nameOf(value.name) : null
}

function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null) return null
  const parts = clean(title).split(/\s+[|–—-]\s+/)
  const last = parts.at(-1)
  return parts.length > 1 && site !== null && last?.toLowerCase() === site.toLowerCase()
    ? clean(title)
        .slice(0, -last.length)
        .replace(/\s+[|–—-]\s+$/, '')
    : clean(title)
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function textOr(value: unknown): string | null {
  return isText(value) ? clean(value) : null
}
