import { limits } from '../../src/kernel/limits.ts'
import { looksLikeCertificate } from '../../src/decisions/certificate.ts'

/** Places of the form that a file may stand in. */
export type Place = 'certificate' | 'second' | 'genesis'

/** The most bytes that a file in a place may have. */
export const mostBytes: Readonly<Record<Place, number>> = {
  certificate: limits.certificateBytes,
  second: limits.certificateBytes,
  genesis: limits.foundingFileBytes,
}

/** A file that was chosen, or why it was not opened. */
export type Chosen = { readonly name: string; readonly size: number } & (
  { readonly bytes: Uint8Array } | { readonly refused: 'large' | 'unreadable' }
)

/** Opens a file unless it is larger than one in that place may be: then not a byte of it is read. */
export async function openFile(file: File, place: Place): Promise<Chosen> {
  const { name, size } = file
  if (size > mostBytes[place]) return { name, size, refused: 'large' }
  try {
    return { name, size, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    // A file that was moved away, or that the browser may not read.
    return { name, size, refused: 'unreadable' }
  }
}

/** Where a file that was dropped on the page belongs: by how it begins, then by what is taken. A file too large for anything else counts as a certificate. */
export async function placeFor(file: File, taken: ReadonlySet<Place>): Promise<Place> {
  const start = new Uint8Array(await file.slice(0, 200).arrayBuffer())
  if (!looksLikeCertificate(start) && file.size <= limits.foundingFileBytes) return 'genesis'
  return taken.has('certificate') && !taken.has('second') ? 'second' : 'certificate'
}
