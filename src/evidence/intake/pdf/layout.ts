import { linesInOrder, type Line } from './columns.ts'
import { withoutHeads } from './heads.ts'
import { segmentsOf, type Run } from './lines.ts'
import { writeParagraphs, type Written } from './paragraphs.ts'

/** The text of pages in reading order, and the lines it was written from. Pure; its cost is in proportion to the runs. */
export function layOut(pages: readonly (readonly Run[])[]): Written & { readonly lines: readonly Line[] } {
  const lines: Line[] = []
  for (const page of withoutHeads(pages.map((runs, number) => segmentsOf(runs, number)))) {
    const stretches = (lines.at(-1)?.stretch ?? -1) + 1
    for (const line of linesInOrder(page, stretches)) lines.push(line)
  }
  return { lines, ...writeParagraphs(lines) }
}
