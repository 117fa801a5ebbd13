import type { MemberName } from '../kernel/id.ts'
import { keyOf } from '../records/keys.ts'
import { listedIn } from './listed.ts'
import { is, type Statement } from './statement.ts'

/** Two statements by which a member contradicts itself, whoever meant it: a restored node looks the same as one that lies. */
export interface Fault {
  readonly member: MemberName
  /** What it may say only once, or `omitted` where its closing leaves out a ballot that its own log had received before. */
  readonly key: string
  readonly evidence: readonly [Statement, Statement]
}

/** The key that a statement fills; null where it fills none. */
export function keyOfStatement({ type, epoch, says }: Statement): string | null {
  return keyOf({ type, epoch, refs: [], data: says })
}

/** Keys that were filled twice among `statements`, by member and key; every fault once, with the first two statements by id. */
export function doublesIn(statements: readonly Statement[]): Fault[] {
  const byKey = Map.groupBy(statements, (each) => {
    const key = keyOfStatement(each)
    return key === null ? null : `${each.author} ${key}`
  })
  byKey.delete(null)
  const faults = [...byKey.values()].flatMap((filling): Fault[] => {
    const byId = new Map(filling.map((each) => [each.id, each]))
    const [first, second] = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    if (first === undefined || second === undefined) return []
    return [{ member: first.author, key: keyOfStatement(first) ?? '', evidence: [first, second] }]
  })
  return faults.sort(inOrder)
}

/** Closings that leave out a ballot which the closer's own log says it had received: a receipt of it stands there at a lower place. */
export function omissionsIn(statements: readonly Statement[]): Fault[] {
  const ballots = new Map(statements.filter(is('ballot')).map(({ id, says }) => [id, says.motion]))
  const receipts = Map.groupBy(
    statements.filter(is('receipt')).filter(({ says }) => ballots.has(says.received)),
    ({ author }) => author,
  )
  const faults = statements.filter(is('closing')).flatMap((closing): Fault[] => {
    const seen = listedIn(closing.says).ids
    const omitted = (receipts.get(closing.author) ?? []).find(
      ({ generation, index, says: { received } }) =>
        generation === closing.generation &&
        index < closing.index &&
        ballots.get(received) === closing.says.motion &&
        !seen.has(received),
    )
    return omitted ? [{ member: closing.author, key: 'omitted', evidence: [omitted, closing] }] : []
  })
  return faults.sort(inOrder)
}

function inOrder(a: Fault, b: Fault): number {
  const text = ({ member, key }: Fault): string => `${member} ${key}`
  return text(a) < text(b) ? -1 : 1
}
