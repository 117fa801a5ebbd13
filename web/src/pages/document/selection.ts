/** A part of the stored text, in UTF-16 offsets. */
export interface Selected {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where it stands on the screen. */
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** Where a piece of the text begins in the stored text. */
function startOf(piece: Element): number {
  return Number(piece.getAttribute('data-start'))
}

/** What of the text of `article` is selected; undefined where it is nothing. Keys of marks are no text and are left out. */
export function selectedIn(article: Element, text: string): Selected | undefined {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!article.contains(range.commonAncestorContainer)) return undefined
  const pieces = [...article.querySelectorAll('[data-start]')].filter((piece) => range.intersectsNode(piece))
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return undefined
  let start = startOf(first) + (first.contains(range.startContainer) ? range.startOffset : 0)
  let end =
    startOf(last) +
    (last.contains(range.endContainer) ? range.endOffset : ((last.textContent as string | null) ?? '').length)
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (start >= end) return undefined
  const { left, top, bottom } = range.getBoundingClientRect()
  return { start, end, text: text.slice(start, end), left, top, bottom }
}
