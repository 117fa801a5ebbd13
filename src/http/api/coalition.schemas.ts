import { z } from 'zod'
import { charterHash, coalitionId, memberName } from '../../records/common.ts'
import { foundingFileBytes, qrParts } from '../../node/founding/files.ts'
import type { FoundingFile } from '../../records/foundingFile.ts'
import { utf8Text } from '../../kernel/bytes.ts'
import { hostedTogether, named } from '../schemas.ts'

const count = z.int().min(0)

/** What of a charter binds how a coalition works. */
export const charterAnswer = named(
  'CharterInForce',
  'What of a charter binds how a coalition works.',
  z.strictObject({
    hash: charterHash,
    name: z.string(),
    decisionRules: count,
    faults: count.meta({ description: 'How many members may lie or lose memory at once.' }),
    quorum: count.meta({ description: 'How many members stand behind what counts.' }),
    registerSlots: count,
    registerCadenceMinutes: count,
  }),
)

/** The twelve words of a coalition. */
export const wordList = z
  .array(z.string())
  .meta({ description: 'The first 132 bits of the coalition’s id as twelve words, to be compared by voice.' })

/** A founding under way. */
export const foundingShownAnswer = z.strictObject({
  founding: z.string(),
  name: z.string(),
  step: z.enum(['invite', 'await', 'compare', 'pass']).meta({
    description:
      'What comes next: the opener gathers answers; a founder awaits the genesis; it is compared and signed; the signed file is passed on.',
  }),
  opener: z.boolean(),
  founders: z.array(
    z.strictObject({ name: memberName, host: z.string(), here: z.boolean(), signed: z.boolean() }),
  ),
  charter: charterAnswer,
  coalition: z.strictObject({ id: coalitionId, words: wordList }).nullable().meta({
    description: 'Once the list of founders is closed.',
  }),
  hostedTogether,
})

/** A file that travels between members, as it is saved and as QR codes. */
export const fileAnswer = named(
  'TravellingFile',
  'A file that travels between members: its name, its text, and the texts of QR codes that hold it; null where it takes too many.',
  z.strictObject({ name: z.string(), file: z.string(), parts: z.array(z.string()).nullable() }),
)

/** What takes a file in: its text, or the texts of its QR codes one behind another. */
export const takingBody = named(
  'TakingFile',
  'The text of a file, or the texts of its QR codes with white space between. A larger file is sent as bytes.',
  z.strictObject({ file: z.string().min(1).max(1_000_000) }),
)

/** A file as `fileAnswer` has it. */
export function travelling(name: string, file: FoundingFile): z.infer<typeof fileAnswer> {
  const parts = qrParts(file)
  return { name, file: utf8Text(foundingFileBytes(file)), parts: parts ? [...parts] : null }
}
