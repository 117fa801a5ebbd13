import { z } from 'zod'
import { utf8, utf8Text } from '../../kernel/bytes.ts'
import { isFailure } from '../../kernel/error.ts'
import { parseStrictJson } from '../../kernel/json.ts'
import { coalitionId, epochId, memberName } from '../../records/common.ts'
import { malformedCourier } from './frames.ts'

/** Format line of a courier file's parts. */
export const courierFormat = 'entente/courier@1'

const header = z.strictObject({
  format: z.literal(courierFormat),
  coalition: coalitionId,
  /** Newest epoch that the writer knows. */
  epoch: epochId,
  /** The seat that wrote it, by its own word: nothing in the file is believed for who wrote it. */
  from: memberName,
  /** Members who can open the part, beside the one that wrote it. */
  for: z.array(memberName).min(1).max(500),
  /** RFC 3339, by the writer's clock. */
  at: z.iso.datetime(),
})

/** What a part of a courier file says of itself. */
export type CourierHeader = z.infer<typeof header>

const founding = z.strictObject({
  epochs: z.array(z.strictObject({ body: z.base64(), note: z.string() })).max(1_000),
  /** The charters of these epochs, each once, their exact bytes. */
  charters: z.array(z.base64()).max(1_000),
})

/** The coalition's epochs with what bears them out: a node that learns of none by the network goes on by them. */
export type CourierFounding = z.infer<typeof founding>

/** Bytes of a header or of founding bodies. */
export function contentBytes(content: CourierHeader | CourierFounding): Uint8Array {
  return utf8(JSON.stringify(content))
}

/** What a header frame holds. Throws `E_COURIER_MALFORMED`. */
export function readHeader(payload: Uint8Array): CourierHeader {
  return read(header, payload, 'has a header that is none')
}

/** What a founding frame holds. Throws `E_COURIER_MALFORMED`. */
export function readFounding(payload: Uint8Array): CourierFounding {
  return read(founding, payload, 'has founding bodies that are none')
}

function read<Schema extends z.ZodType>(schema: Schema, payload: Uint8Array, why: string): z.infer<Schema> {
  try {
    const parsed = schema.safeParse(parseStrictJson(utf8Text(payload, 'the file')))
    if (parsed.success) return parsed.data
    throw malformedCourier(why, parsed.error)
  } catch (error) {
    throw asMalformed(error, why)
  }
}

function asMalformed(error: unknown, why: string): unknown {
  return isFailure(error) && error.code !== 'E_COURIER_MALFORMED' ? malformedCourier(why, error) : error
}
