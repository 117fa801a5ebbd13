import { readCertificate } from '../../decisions/certificate.ts'
import { peek } from '../../decisions/proven.ts'
import type { BlobHash } from '../../kernel/id.ts'
import type { Motion } from '../../records/motion.ts'
import type { Reader } from '../ports/store.ts'

/** The certificates that a motion rests on: those that it pins, and those that these pin where they do not hold them themselves, each behind what it pins. Undefined
 *  where one is not here: they came with the motions that pin them. Throws `E_CERTIFICATE_MALFORMED` and the like for what is none. */
export async function pinnedBy(reader: Reader, motion: Motion): Promise<readonly Uint8Array[] | undefined> {
  const found = new Map<BlobHash, Uint8Array>()
  return (await gather(reader, motion, found)) ? [...found.values()] : undefined
}

async function gather(reader: Reader, motion: Motion, found: Map<BlobHash, Uint8Array>): Promise<boolean> {
  for (const hash of pinsOf(motion)) {
    if (found.has(hash)) continue
    const bytes = await reader.blob(hash)
    if (bytes === undefined) return false
    const { genesis, motion: proof } = readCertificate(bytes)
    const body = genesis === null ? peek(proof) : undefined
    if (body?.type === 'motion' && !(await gather(reader, body.data, found))) return false
    found.set(hash, bytes)
  }
  return true
}

/** The hashes of the certificates that a motion pins: of the outcome that it reopens or comes after, of the dead attempt before. */
function pinsOf({ line, roster }: Motion): BlobHash[] {
  const pins = [line && 'certificate' in line ? line.certificate : null, roster?.dead ?? null]
  return pins.filter((hash) => hash !== null)
}
