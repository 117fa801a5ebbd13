import { utf8 } from '../kernel/bytes.ts'
import { sha256Hex } from '../kernel/hash.ts'
import type { CharterHash, RecordId } from '../kernel/id.ts'
import type { Method } from './method.ts'
import { numbersOfValue, type EstimateValue } from './value.ts'

/** What an estimate was made of, so that anyone holding the same records can make it again and compare. When it was asked for is no part
 *  of it: two members who hold the same records get the same fingerprint at different moments. */
export interface Manifest {
  readonly question: RecordId
  /** The judgements that stand, in rising order of their ids. */
  readonly records: readonly RecordId[]
  /** Records of other questions by which the method weighs the members, in rising order of their ids; not there for methods that look at no
   *  other question. */
  readonly elsewhere?: readonly RecordId[]
  readonly method: Method
  readonly charter: CharterHash
  /** 64 hexadecimal digits; see `manifestText`. */
  readonly fingerprint: string
}

const view = new DataView(new ArrayBuffer(8))

/** The 64 bits of a double as 16 hexadecimal digits, sign first (IEEE 754 binary64, big-endian). */
export function bitsOf(number: number): string {
  view.setFloat64(0, number)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

/** The text whose UTF-8 bytes a fingerprint is the SHA-256 of. Every line ends in one line feed:
 *  ```
 *  entente/estimate/v1
 *  question <id>
 *  charter <hash>
 *  method <name> <version>
 *  parameter <name> <bits>        one for each parameter, by name; a word of the charter stands as it is
 *  record <id>                    one for each judgement that stands, ids rising
 *  elsewhere <id>                 for methods that weigh members by other questions: one for each record of those, ids rising
 *  value <kind>
 *  number <bits>                  binary and options: one for each, in the question's order
 *  quantile <bits> <bits>         quantiles and dateQuantiles: level, value (dates in milliseconds since 1970), levels rising
 *  ```
 *  `<bits>` are the 16 hexadecimal digits of `bitsOf`. */
export function manifestText(manifest: Omit<Manifest, 'fingerprint'>, value: EstimateValue): string {
  const { question, charter, method, records } = manifest
  const parameters = Object.entries<number | string | undefined>(method.parameters).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const lines = [
    'entente/estimate/v1',
    `question ${question}`,
    `charter ${charter}`,
    `method ${method.name} ${method.version}`,
    ...parameters.flatMap(([name, said]) =>
      said === undefined ? [] : [`parameter ${name} ${typeof said === 'number' ? bitsOf(said) : said}`],
    ),
    ...records.map((id) => `record ${id}`),
    ...(manifest.elsewhere ?? []).map((id) => `elsewhere ${id}`),
    `value ${value.kind}`,
    ...(value.kind === 'binary' || value.kind === 'options'
      ? numbersOfValue(value).map((number) => `number ${bitsOf(number)}`)
      : value.quantiles.map((quantile) => `quantile ${bitsOf(quantile.level)} ${bitsOf(quantile.value)}`)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The manifest of a value pooled from `judgements`, by a method that looked at the records `elsewhere` too, if at any. */
export function manifestOf(
  question: RecordId,
  judgements: readonly { readonly id: RecordId }[],
  { method, charter }: Pick<Manifest, 'method' | 'charter'>,
  value: EstimateValue,
  elsewhere?: readonly RecordId[],
): Manifest {
  const records = judgements.map((judgement) => judgement.id).sort()
  const manifest = {
    question,
    records,
    ...(elsewhere === undefined ? {} : { elsewhere: [...elsewhere].sort() }),
    method,
    charter,
  }
  return { ...manifest, fingerprint: sha256Hex(utf8(manifestText(manifest, value))) }
}
