import { utf8 } from '../../kernel/bytes.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { bitsOf } from '../manifest.ts'
import type { Total } from './total.ts'

/** How rare the years are of which a fingerprint tells. */
const told = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01]

/** The text whose UTF-8 bytes the fingerprint of a total is the SHA-256 of, so that members can compare what each derived. Every line ends in one
 *  line feed:
 *  ```
 *  entente/risks/v1
 *  risk <id> <bits> <bits>        one for each risk, ids rising: its chance and its mean amount
 *  expected <bits>
 *  reached <bits> <bits>          one for each of 0.5, 0.2, 0.1, 0.05, 0.02 and 0.01: the share of periods, and the loss reached in so many
 *  ```
 *  `<bits>` are the 16 hexadecimal digits of `bitsOf`. */
export function totalText(total: Total): string {
  const lines = [
    'entente/risks/v1',
    ...total.chances.map(
      ({ id, probability, amounts }) => `risk ${id} ${bitsOf(probability)} ${bitsOf(amounts.mean)}`,
    ),
    `expected ${bitsOf(total.expected)}`,
    ...told.map((share) => `reached ${bitsOf(share)} ${bitsOf(total.reached(share))}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The fingerprint of a total: 64 hexadecimal digits. */
export function totalFingerprint(total: Total): string {
  return sha256Hex(utf8(totalText(total)))
}
