import type { z } from 'zod'
import type { flag } from '../../records/document.ts'

/** A doubt about a document, as its record holds it. */
export type DocumentFlag = z.infer<typeof flag>

/** A flag whose span holds `text` from `start` to `end`. */
export function flagAt(
  text: string,
  code: DocumentFlag['code'],
  why: string,
  start: number,
  end: number,
): DocumentFlag {
  return { code, why: why.slice(0, 2000), span: { start, end, text: text.slice(start, end) } }
}
