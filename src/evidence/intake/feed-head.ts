const feedTypes = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
])
const feedNames = /\.(?:rss|atom)$/i
/** Units of the beginning that are looked at: comments and instructions may stand there. */
const headUnits = 4096

/** Whether bytes are a feed, by the type announced, the name, or what they begin with. A feed has entries, each a document of its own. */
export function isFeed(type: string, name: string, bytes: Uint8Array): boolean {
  if (feedTypes.has(type) || feedNames.test(name)) return true
  const head = Array.from(bytes.subarray(0, headUnits), (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  const start = head.replace(
    /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i,
    '',
  )
  if (/^<(?:rss|rdf:RDF)[\s>]/.test(start) || /^<feed[\s>][^>]*w3\.org\/2005\/Atom/.test(start)) return true
  return /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(head)
}
