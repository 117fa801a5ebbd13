/** First bytes by which files that are not text are known. Source: the formats' own specifications; the list is of what people send by mistake. */
const signatures: readonly { name: string; offset?: number; bytes: string }[] = [
  { name: 'a PDF file', bytes: '%PDF-' },
  { name: 'a zip archive (or an office file inside one)', bytes: 'PK\x03\x04' },
  { name: 'an empty zip archive', bytes: 'PK\x05\x06' },
  { name: 'an old office file', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a gzip archive', bytes: '\x1f\x8b' },
  { name: 'a bzip2 archive', bytes: 'BZh' },
  { name: 'an xz archive', bytes: '\xfd7zXZ\x00' },
  { name: 'a zstd archive', bytes: '\x28\xb5\x2f\xfd' },
  { name: 'a 7z archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { name: 'a rar archive', bytes: 'Rar!\x1a\x07' },
  { name: 'a tar archive', offset: 257, bytes: 'ustar' },
  { name: 'a PNG image', bytes: '\x89PNG\r\n\x1a\n' },
  { name: 'a JPEG image', bytes: '\xff\xd8\xff' },
  { name: 'a GIF image', bytes: 'GIF87a' },
  { name: 'a GIF image', bytes: 'GIF89a' },
  { name: 'a TIFF image', bytes: 'II*\x00' },
  { name: 'a TIFF image', bytes: 'MM\x00*' },
  { name: 'a WebP image', offset: 8, bytes: 'WEBP' },
  { name: 'a WAVE sound', offset: 8, bytes: 'WAVEfmt' },
  { name: 'an AVI film', offset: 8, bytes: 'AVI LIST' },
  { name: 'an MP4 film or a HEIF image', offset: 4, bytes: 'ftyp' },
  { name: 'a Matroska or WebM film', bytes: '\x1a\x45\xdf\xa3' },
  { name: 'an Ogg sound', bytes: 'OggS\x00' },
  { name: 'a FLAC sound', bytes: 'fLaC\x00' },
  { name: 'an MP3 sound', bytes: 'ID3' },
  { name: 'a Linux program', bytes: '\x7fELF' },
  { name: 'a Windows program', bytes: 'MZ\x90\x00' },
  { name: 'a macOS program', bytes: '\xcf\xfa\xed\xfe' },
  { name: 'a Java class or a macOS program', bytes: '\xca\xfe\xba\xbe' },
  { name: 'a WebAssembly module', bytes: '\x00asm' },
  { name: 'an SQLite database', bytes: 'SQLite format 3\x00' },
  { name: 'a web font', bytes: 'wOF2' },
  { name: 'a web font', bytes: 'wOFF' },
  { name: 'a rich-text (RTF) file', bytes: '{\\rtf1' },
]

/** PDF readers accept junk before the header; so do senders. */
const pdfHeaderWithin = 1024

/** What `bytes` are where their signature is known not to be text; null otherwise. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, pdfHeaderWithin), (byte) => String.fromCharCode(byte)).join('')
  for (const { name, offset, bytes: expected } of signatures)
    if (head.startsWith(expected, offset ?? 0)) return name
  return /^[\s\0]*%PDF-\d/.test(head) ? 'a PDF file' : null
}
