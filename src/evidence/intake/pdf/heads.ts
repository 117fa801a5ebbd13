import type { Segment } from './lines.ts'

/** Lines at either end of a page in which running heads are looked for. */
const headLines = 3
/** Points by which a running head may move from page to page. */
const sameHeight = 6
/** A line that repeats on fewer pages than this is no running head; a share of all pages, since left and right pages may differ. */
const fewestPages = 3
const shareOfPages = 0.4

/** Pages without what stands at the same height of most of them: running heads, and page numbers. */
export function withoutHeads(pages: readonly (readonly Segment[])[]): Segment[][] {
  // Of two pages, what both begin or end with.
  const [fewest, lines] = pages.length === 2 ? [2, 1] : [fewestPages, headLines]
  const seen = new Map<string, { y: number; pages: Set<number> }[]>()
  for (const [number, page] of pages.entries()) {
    for (const segment of edgesOf(page, lines)) {
      const places = seen.get(key(segment)) ?? []
      seen.set(key(segment), places)
      const place = places.find(({ y }) => Math.abs(y - segment.y) <= sameHeight)
      if (place) place.pages.add(number)
      else places.push({ y: segment.y, pages: new Set([number]) })
    }
  }
  const repeats = (segment: Segment): boolean => {
    const place = seen.get(key(segment))?.find(({ y }) => Math.abs(y - segment.y) <= sameHeight)
    const count = place?.pages.size ?? 0
    return count >= Math.max(isPageNumber(segment.text) ? 2 : fewest, shareOfPages * pages.length)
  }
  return pages.map((page) => {
    const edges = new Set(edgesOf(page, lines).filter(repeats))
    const rest = page.filter((segment) => !edges.has(segment))
    // Two pages alike are a text and its copy, not two heads.
    return rest.length > 0 || pages.length !== 2 ? rest : page.filter(({ text }) => !isPageNumber(text))
  })
}

/** Segments of the first and last lines of a page. */
function edgesOf(page: readonly Segment[], lines: number): Segment[] {
  const heights = [...new Set(page.map(({ y }) => y))]
  const edge = new Set([...heights.slice(0, lines), ...heights.slice(-lines)])
  return page.filter(({ y }) => edge.has(y))
}

/** What two pages have in common of a running head: all but the numbers. */
function key({ text }: Segment): string {
  return text
    .replace(/\d+/g, '#')
    .replace(/^[ivxlcdm]+$/i, '#')
    .toLowerCase()
}

function isPageNumber(text: string): boolean {
  return /^(?:page|p\.|стр(?:аница|\.)?|第)?\s*[–—-]?\s*(?:\d{1,4}|[ivxlcdm]{1,7})\s*[–—-]?\s*(?:页|頁)?(?:\s*(?:of|из|\/|共)\s*\d{1,4}\s*(?:页|頁)?)?$/i.test(
    text,
  )
}
