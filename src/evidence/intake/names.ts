const plainNames = /\.(txt|text|md)$/i
const pageNames = /\.(html|htm|xhtml)$/i
const pdfNames = /\.pdf$/i
const feedNames = /\.(rss|atom)$/i

/** A file that speaks of the folder it stands in rather than being part of what was collected there. */
const readme = /^read[-_ ]?me\b/i

/** Whether a file of a folder is read as a document, by its name: plain text, Markdown, HTML, PDF and feeds are; hidden files and the folder's own
 *  README are not. A file named by itself is always read. */
export function isDocumentName(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return (
    !last.startsWith('.') &&
    !readme.test(last) &&
    [plainNames, pageNames, pdfNames, feedNames].some((names) => names.test(last))
  )
}

/** How a document is written, as far as reading it goes. */
export type DocumentForm = 'plain' | 'html' | 'pdf'

const plainTypes = new Set(['text/plain', 'text/markdown', 'text/x-markdown'])
const pageTypes = new Set(['text/html', 'application/xhtml+xml'])
const pdfTypes = new Set(['application/pdf', 'application/x-pdf'])
/** What servers and mailers say when they do not know. */
const unknownTypes = new Set(['', 'application/octet-stream', 'application/x-unknown', 'unknown/unknown'])

/** A `Content-Type` taken apart: its type in lower case, and the charset it declares. */
export function parseMediaType(header: string): { type: string; charset: string | undefined } {
  const [type = '', ...parameters] = header.split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined)
  return { type: type.trim().toLowerCase(), charset }
}

/** The form of a document by its announced type, then its name, then what it begins with; null where its type is none that is read here. */
export function documentForm(type: string, name: string, head: string): DocumentForm | null {
  // No text begins so, whatever a server says of it.
  if (/^[\s\0]*%PDF-\d/.test(head) || pdfTypes.has(type)) return 'pdf'
  if (pageTypes.has(type)) return 'html'
  if (plainTypes.has(type)) return plainNames.test(name) || !looksLikePage(head) ? 'plain' : 'html'
  if (!unknownTypes.has(type)) return null
  if (plainNames.test(name)) return 'plain'
  if (pdfNames.test(name)) return 'pdf'
  return pageNames.test(name) || looksLikePage(head) ? 'html' : 'plain'
}

function looksLikePage(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)
}

/** The charset a page declares in its head; undefined where it declares none. `head` is its beginning, one character a byte. */
export function pageCharset(head: string): string | undefined {
  return (
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  )
}
