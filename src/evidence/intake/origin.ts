import type { Line } from './lines.ts'

/** Who made a text, as its own head and tail say. */
export interface Origin {
  readonly publisher: string | null
  readonly author: string | null
  /** A by-line that names nobody. */
  readonly emptyByline: Line | null
}

const personName = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|van|von|der|al|bin|da|la|le|el|dos)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*){1,4}`
const outletWord = String.raw`\p{Lu}(?:[\p{L}\p{N}'’&-]|\.(?=\p{L}))*`
const outletName = String.raw`(?:The\s+)?${outletWord}(?:\s+(?:(?:of|the|and|for|on|in|de)\s+)?${outletWord}){0,5}`

const bylines = [
  new RegExp(
    String.raw`^(?:(?:Story|Text|Written|Posted|Reported|Reporting|Article|Opinion)\s+)?[Bb][Yy]:?\s+(?<name>${personName})(?=$|\s*[,|•·–—-]|\s+(?:in|for|Published|Updated)\b|\s+\d)`,
    'u',
  ),
  new RegExp(String.raw`^(?:About\s+the\s+)?[Aa]uthors?\s*[:：]\s*(?<name>${personName})`, 'u'),
  new RegExp(String.raw`^(?:Автор|Текст|Корреспондент)\s*:\s*(?<name>${personName})`, 'u'),
  /^(?:作者|记者|撰文)\s*[:：]?\s*(?<name>\p{sc=Han}[\p{sc=Han}·]{1,11})/u,
]
const emptyByline = /^(?:by|written by|posted by|author|автор|作者)\s*[:：]?$/i

/** A wire report opens with its place, its date and its agency: `PLACE, Month 1. /AGENCY/`, `PLACE (Agency) —`. */
const datelines = [
  new RegExp(
    String.raw`^\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:,|\.|\s)[^/(]{0,40}/(?<name>[\p{Lu}][\p{L}\p{N} .-]{1,30})/`,
    'u',
  ),
  new RegExp(
    String.raw`^\p{Lu}[\p{L}\s.,'’-]{2,40}[^/(\n]{0,30}\((?<name>${outletName})\)\s*(?:[-–—]|$)`,
    'u',
  ),
  new RegExp(String.raw`^\p{Lu}[\p{Lu}\s.,'’-]{2,40},\s[^–—\n]{3,30}\s[–—-]\s(?<name>${outletName})\.`, 'u'),
  /^(?:据)?(?<name>\p{sc=Han}{1,6}社)\p{sc=Han}{1,12}\d{1,2}月\d{1,2}日[电讯]/u,
]

const labels = [
  new RegExp(
    String.raw`^(?:Source|Publisher|Published by|Originally published (?:by|in|at|on)|First published (?:by|in))\s*[:：]?\s+(?<name>${outletName})\s*\.?$`,
    'u',
  ),
  new RegExp(
    String.raw`(?:©|\([Cc]\)|Copyright)\s*(?:©\s*)?(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2,4})?,?\s+)?(?:by\s+)?(?<name>${outletName})`,
    'u',
  ),
  new RegExp(String.raw`^(?:Источник|Издатель)\s*:\s*(?<name>${outletName})`, 'u'),
  /^(?:来源|稿源|发布)\s*[:：]\s*(?<name>[\p{sc=Han}\p{L}\p{N}]{2,20})/u,
]
/** The note on the writer under an article says for whom. */
const biography = new RegExp(
  String.raw`\b(?:founder|editor(?:-in-chief)?|publisher|owner|correspondent|reporter|staff writer|columnist)\b[^.\n]{0,40}?\s(?:of|at|for)\s(?<name>${outletName})`,
  'u',
)
/** Share buttons under an article repeat the outlet's name. */
const shareButton = new RegExp(
  String.raw`\b(?:Like|Tweet|Follow|Subscribe to|Support)\s+(?=(?<name>${outletName}))`,
  'gu',
)
/** A newspaper speaks of itself as the one that people told something. */
const toldUs = new RegExp(
  String.raw`\btold\s+(?:the\s+)?(?<name>(?:The\s+)?(?:\p{Lu}[\p{L}'’-]*\s+){0,3}(?:Times|News|Post|Daily|Herald|Tribune|Journal|Gazette|Observer|Chronicle|Mail|Telegraph|Standard|Star|Mirror))\b`,
  'gu',
)

/** Finds publisher and author by what by-lines, datelines, labels and notes look like, in the head first and then in the tail. */
export function findOrigin(text: string, head: readonly Line[], tail: readonly Line[]): Origin {
  const opening = head.map((line) => line.text)
  const closing = tail.map((line) => line.text)
  return {
    author: firstName(opening, bylines) ?? firstName(closing, bylines),
    publisher:
      firstName(opening, datelines) ??
      firstName([...opening, ...closing], labels) ??
      firstName(closing, [biography]) ??
      repeatedName(closing.join('\n'), shareButton, 2) ??
      repeatedName(text.slice(0, 200_000), toldUs, 1),
    emptyByline: head.find((line) => emptyByline.test(line.text)) ?? null,
  }
}

function firstName(lines: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const line of lines)
    for (const pattern of patterns) {
      const name = pattern.exec(line.slice(0, 400))?.groups?.['name']
      if (name !== undefined) return tidy(name)
    }
  return null
}

/** The one name a pattern finds at least `times` times; null where it finds several, since then it proves nothing. */
function repeatedName(text: string, pattern: RegExp, times: number): string | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(pattern)) {
    const name =
      tidy(match.groups?.['name'] ?? '').split(/\s+(?:Tweet|Like|Follow|Subscribe|Share)\b/u)[0] ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count >= times)
  return often.length === 1 ? (often[0]?.[0] ?? null) : null
}

function tidy(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/u, '')
    .replace(/[.,-]+$/, '')
    .slice(0, 400)
}
