import type { MemberName, RecordId } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Desk } from '../desk.ts'
import type { Reader } from '../ports/store.ts'

const openedKind = 'motionOpened'

/** When somebody of a seat of this node first opened a motion; null where nobody has. It stays here: no record tells others, and none proves that a person has read. */
export async function openedBy(reader: Reader, seat: MemberName, motion: RecordId): Promise<Instant | null> {
  return (await reader.localRow(openedKind, `${seat} ${motion}`))?.at ?? null
}

/** Notes that somebody of the desk's seat opened a motion. */
export async function noteMotionOpened({ ports, seat }: Desk, motion: RecordId): Promise<void> {
  const { store, clock } = ports
  const isKnown = await store.read(async (reader) => (await openedBy(reader, seat, motion)) !== null)
  if (isKnown) return
  await store.write((transaction) =>
    transaction.putLocal({ kind: openedKind, key: `${seat} ${motion}`, at: clock.now(), value: '{}' }),
  )
}
