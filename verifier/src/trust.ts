import { isFailure } from '../../src/kernel/error.ts'
import { utf8Text } from '../../src/kernel/bytes.ts'
import { sha256Hex } from '../../src/kernel/hash.ts'
import { parseStrictJson } from '../../src/kernel/json.ts'
import { bytesIn } from '../../src/decisions/certificate.ts'
import { foundingGenesis } from '../../src/records/foundingFile.ts'
import { foundingId, readRoster } from '../../src/ledger/founding.ts'
import { spokenWords } from '../../src/ledger/spokenWords.ts'

/** What a person said they trust: in words of theirs, and a file of the genesis. */
export interface Trusting {
  /** Ids of the coalition or of epochs, or twelve words; as typed. */
  readonly text: string
  readonly genesis: Uint8Array | null
}

/** The ids that are trusted, or why what was given names none. `nothing`: nothing was given. `otherWords`: twelve words, of none of the coalitions that
 *  the files name. `form`: neither an id nor twelve words. `genesis`: the file is none. */
export type Trusted =
  { readonly ids: ReadonlySet<string> } | { readonly problem: 'nothing' | 'otherWords' | 'form' | 'genesis' }

/** Reads what a person trusts. Twelve words are held against `claimed`, the ids that the files name: they hold 132 bits of one, enough to know it by. */
export function readTrust({ text, genesis }: Trusting, claimed: readonly string[]): Trusted {
  const fromFile = genesis === null ? [] : idOfGenesis(genesis)
  if (fromFile === null) return { problem: 'genesis' }
  const given = text
    .toLowerCase()
    .split(/[\s,;·]+/)
    .filter((word) => word !== '')
  const ids = given.filter((word) => /^[0-9a-f]{64}$/.test(word))
  const words = given.filter((word) => !ids.includes(word))
  if (words.length > 0) {
    if (words.length !== 12 || words.some((word) => !/^[a-z]+$/.test(word))) return { problem: 'form' }
    const spoken = claimed.filter((id) => spokenWords(id).join(' ') === words.join(' '))
    if (spoken.length === 0) return { problem: 'otherWords' }
    ids.push(...spoken)
  }
  const all = new Set([...fromFile, ...ids])
  return all.size === 0 ? { problem: 'nothing' } : { ids: all }
}

/** The id of a genesis body, or of that in a file which founders passed on; null for what is neither. */
function idOfGenesis(bytes: Uint8Array): [string] | null {
  try {
    const value = parseStrictJson(utf8Text(bytes, 'the genesis'), 'the genesis')
    // Only the file of a founding is looked into: a certificate too holds a genesis, which is the one thing it cannot vouch for.
    const file = foundingGenesis.safeParse(value)
    const body = file.success ? bytesIn(file.data.genesis, 'genesis') : bytes
    const { previous } = readRoster(body)
    return previous === null ? [foundingId(body)] : null
  } catch (error) {
    if (!isFailure(error)) throw error
    return null
  }
}

/** The coalition that a genesis in base64 names: SHA-256 of its body. */
export function coalitionOf(genesis: string): string {
  return sha256Hex(bytesIn(genesis, 'genesis'))
}
