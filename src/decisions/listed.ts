import type { RecordId } from '../kernel/id.ts'
import type { Closing } from '../records/closing.ts'

/** What a closing lists, and why that list cannot stand, if it cannot. */
export interface Listed {
  readonly ids: ReadonlySet<RecordId>
  readonly wrong: string | undefined
}

/** Lists by the closing they stand in: two hundred closers list two hundred ballots each, and a motion is asked for its outcome again and again. */
const known = new WeakMap<Closing, Listed>()

/** The ballots that a closing lists, in order and each once, below the size of the log in which it says it held them. */
export function listedIn(closing: Closing): Listed {
  const before = known.get(closing)
  if (before) return before
  const ids = new Set(closing.seen.map(({ id }) => id))
  const listed = { ids, wrong: wrongIn(closing, ids) }
  known.set(closing, listed)
  return listed
}

function wrongIn({ seen, logs }: Closing, ids: ReadonlySet<RecordId>): string | undefined {
  const isInOrder = seen.every(({ author, id }, i) => {
    const before = seen[i - 1]
    return before === undefined || before.author < author || (before.author === author && before.id < id)
  })
  if (!isInOrder) return 'it lists ballots out of order, or one twice'
  if (ids.size !== seen.length) return 'it lists a ballot twice'
  const sizes = new Map(logs.map(({ member, size }) => [member, size]))
  if (sizes.size !== logs.length) return 'it states a log twice'
  if (seen.some(({ author, index }) => index >= (sizes.get(author) ?? 0)))
    return 'it lists a ballot beyond the log that it says it held'
  return undefined
}
