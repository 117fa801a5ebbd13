import type { Line } from './lines.ts'
import { writtenDates } from './written-date.ts'

const furniture =
  /^(?:you are here|home\b|menu\b|search\b|skip to|share\b|follow\b|subscribe|advertisement|copyright|©|photo\b|image\b|posted\b|published\b|updated\b|by\b|from:|to:|read more|related\b|главная|вы здесь|首页|您的位置|当前位置)/i
const breadcrumb = /[»›]|\s>\s/
const sentenceEnd = /[.。!！;；:：,，][”"’»]?$/

/** The line of a page's head that is its title: set apart, no sentence, no furniture; one that stands there twice before any other. Null where none does. */
export function titleLine(head: readonly Line[]): Line | null {
  const candidates = head.filter((line) => mayBeTitle(line.text))
  const repeated = candidates.find((line) =>
    head.some((other) => other !== line && holds(other.text, line.text)),
  )
  return repeated ?? candidates.find((line) => !furniture.test(line.text)) ?? null
}

/** Whether `outer` is the same title again, alone or after a trail of links. */
function holds(outer: string, title: string): boolean {
  return outer.length >= title.length && outer.length <= title.length + 80 && outer.endsWith(title)
}

function mayBeTitle(text: string): boolean {
  if (text.length > 220 || breadcrumb.test(text) || /^[@(|]|https?:\/\//.test(text)) return false
  if (/^#{1,2}\s/.test(text)) return true
  if (sentenceEnd.test(text) || /^\p{Ll}/u.test(text)) return false
  const [date] = writtenDates(text)
  const rest = date === undefined ? text : text.slice(0, date.start) + text.slice(date.end)
  const words = rest.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  const han = rest.match(/\p{sc=Han}/gu)?.length ?? 0
  return han >= 8 || (words.length >= 4 && rest.length >= 20)
}
