/** A line or joined lines of a document's text. Only `heading`, `paragraph` and `caption` may state events. */
export type BlockKind = 'heading' | 'paragraph' | 'caption' | 'post' | 'furniture'

/** A stretch of the text that is one thing: a heading, a paragraph, furniture. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
}

const furnitureLine =
  /^(?:menu|search|share(?: (?:this|with|on)\b.*)?|tweet|facebook|twitter|linked ?in|digg|pinterest|pin it|print|e-?mail|whatsapp|telegram|reddit|home\b.*»?.*|you are here\b.*|skip to\b.*|sign (?:in|up)\b.*|log ?in|register|subscribe\b.*|follow us\b.*|advertisement|sponsored\b.*|read more\b.*|continue reading\b.*|see also\b.*|tags?\b:.*|categories\b:?.*|posted (?:in|by|on)\b.*|by|×|\||\(?required\)?.*|.*\bcookies?\b.*\b(?:policy|consent|accept)\b.*|copyright\b.*|©.*|all rights reserved.*|previous(?: post)?|next(?: post)?|comments?(?: \(\d+\))?|\d+ comments?|.*\bsign ?off)$/i
const tailLine =
  /^(?:related (?:posts?|articles?|stories|news|links)|(?:other|more) (?:articles?|stories|posts|news)\b.*|you (?:may|might) also like.*|recommended\b.*|about the author\b.*|leave a (?:reply|comment)|add (?:a|your) comment.*|post a comment|most (?:read|popular)\b.*|comments?)\W*$/i
const captionEnd =
  /(?:\b(?:photo|image|picture|credit|file photo|courtesy)\s*(?::|by\b|\/)[^.]{0,60}|\((?:photo|file|image)[^)]{0,60}\)|\b(?:AFP|AP|Reuters|EPA|Xinhua|TASS|Getty Images)\s*\/\s*[^.]{1,40}|\/\s*(?:AFP|AP|Reuters|EPA))\s*$/i
const captionStart = /^(?:photo|image|picture|file photo|caption)\s*:/i
const appealWord =
  /\b(?:subscribe|subscription|donat(?:e|ion|ions)|newsletter|journalism|our readers|your support|support us|this support|contribut(?:e|ion)|like and share|enjoyed this (?:post|article)|independent)\b/gi
const biography =
  /\bis an? (?:[\w-]+ ){0,3}(?:journalist|reporter|writer|correspondent|columnist|editor|author|blogger|freelancer)\b/i
const firstPerson = /(?:^|[^\p{L}"“])(?:I|I'm|I’m|I've|I’ve|IMO|IMHO|my)(?![\p{L}])/u
const mention = /(?:^|\s)@[\w-]+/
const quoteMark = /["“”«»]/
const sentenceEnd = /[.!?…]["”’»)\]]*\s*$/

/** Cuts a text into blocks and says what each is. Lines of a hard-wrapped text are joined. Pure, linear. */
export function findBlocks(text: string): Block[] {
  const lines = linesOf(text)
  const blocks = wrapWidth(lines) ? joined(text, lines) : lines
  let inTail = false
  return blocks.map(({ start, end }, index) => {
    const line = text.slice(start, Math.min(end, start + 4000))
    inTail ||= index > blocks.length / 3 && tailLine.test(line.slice(0, 200))
    return { start, end, kind: inTail ? 'furniture' : kindOf(line, index, blocks.length) }
  })
}

function kindOf(line: string, index: number, count: number): BlockKind {
  const short = line.length <= 200
  if (short && (furnitureLine.test(line) || tailLine.test(line))) return 'furniture'
  if (mention.test(line) && line.length < 400) return 'post'
  if (line.length < 600 && (captionEnd.test(line.slice(-120)) || captionStart.test(line))) return 'caption'
  if ((line.match(appealWord)?.length ?? 0) >= 2 && /\b(?:we|our|you|us)\b/i.test(line)) return 'furniture'
  if (index > count / 2 && biography.test(line.slice(0, 300))) return 'furniture'
  const opening = line.slice(0, 500)
  if (!quoteMark.test(opening) && (firstPerson.test(opening) || /\bplease discuss\b/i.test(line)))
    return 'post'
  if (short && !sentenceEnd.test(line) && !/[:,]\s*$/.test(line)) return 'heading'
  return 'paragraph'
}

interface Line {
  start: number
  end: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const stop = next < 0 ? text.length : next
    const line = trimmed(text, start, stop)
    if (line.end > line.start) lines.push(line)
    else lines.push({ start: stop, end: stop })
    if (next < 0) break
    start = next + 1
  }
  return wrapWidth(lines) ? lines : lines.filter(({ start: from, end }) => end > from)
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  )
}

/** Whether the text is hard-wrapped: most lines that are followed by another are of nearly one length between 55 and 100. */
function wrapWidth(lines: readonly Line[]): boolean {
  let followed = 0
  let full = 0
  let longest = 0
  lines.forEach((line, index) => {
    const length = line.end - line.start
    if (length > longest) longest = length
    const next = lines[index + 1]
    if (length === 0 || !next || next.end === next.start) return
    followed += 1
    if (length >= 50) full += 1
  })
  return longest <= 110 && followed >= 4 && full / followed > 0.8
}

function joined(text: string, lines: readonly Line[]): Line[] {
  const blocks: Line[] = []
  let open: Line | null = null
  for (const line of lines) {
    if (line.end === line.start) open = null
    else if (open && !/[.!?]$/.test(text.slice(open.end - 1, open.end))) open.end = line.end
    else if (open && line.end - line.start > 0) open.end = line.end
    else blocks.push((open = { ...line }))
  }
  return blocks
}
