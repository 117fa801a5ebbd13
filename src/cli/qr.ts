import { encodeQR } from 'qr'
import { qrParts } from '../node/founding/files.ts'
import type { FoundingFile } from '../records/foundingFile.ts'

/** A file as QR codes in a terminal, each with its text beneath; a sentence where it takes too many. */
export function qrText(file: FoundingFile): string {
  const parts = qrParts(file)
  if (!parts) return 'It is too large for QR codes: carry the file.\n'
  return parts
    .map((part, i) => {
      const drawn = encodeQR(part, 'ascii', { ecc: 'medium', border: 2 })
      return `QR code ${i + 1} of ${parts.length}:\n${drawn}\n${part}\n`
    })
    .join('\n')
}
