import type { RecordId } from '../../kernel/id.ts'
import { differing } from './contradictions.ts'
import type { ClaimStanding } from './grades.ts'
import { byText, type Happening, type SourcedDocument, type SourcedEvent } from './model.ts'

/** Of those who say something on one point, so many are heard to tell who agrees with whom: one for each source and each thing said. A happening
 *  that fewer dispute is heard in full. */
const heardMost = 32

/** How each event of a happening stands, in the happening's order. `sources`: the documents behind it, in groups that do not draw on each
 *  other. Pure. */
export function standingsIn(
  happening: Pick<Happening, 'contradictions'>,
  members: readonly SourcedEvent[],
  documents: ReadonlyMap<string, Pick<SourcedDocument, 'document'>>,
  sources: readonly (readonly RecordId[])[],
): ClaimStanding[] {
  const plain = { supporting: sources.length, opposing: 0, points: [], disputed: false }
  if (happening.contradictions.length === 0) return members.map(() => plain)
  const sourceOf = new Map(sources.flatMap((group, source) => group.map((id) => [id, source])))
  const found = new Map<RecordId, ClaimStanding>()
  const byId = new Map(members.map((member) => [member.id, member]))
  for (const { kind, events, values } of happening.contradictions) {
    const said = events.flatMap((id, i) => {
      const member = byId.get(id)
      return member ? [{ member, source: sourceOf.get(member.documentId) ?? -1, value: values[i] ?? '' }] : []
    })
    const heard = heardOf(said)
    const differ = differing(kind, documents)
    for (const { member, source } of said) {
      const [agreeing, against] = [new Set([source]), new Set<number>()]
      for (const other of heard)
        if (other.member !== member) (differ(member, other.member) ? against : agreeing).add(other.source)
      const before = found.get(member.id) ?? { ...plain, disputed: true }
      if (against.size === 0) {
        found.set(member.id, before)
        continue
      }
      found.set(member.id, {
        supporting: Math.min(before.supporting, agreeing.size),
        opposing: Math.max(before.opposing, against.size),
        points: [...new Set([...before.points, kind])].sort(byText),
        disputed: true,
      })
    }
  }
  return members.map(({ id }) => found.get(id) ?? plain)
}

interface Said {
  readonly member: SourcedEvent
  readonly source: number
  readonly value: string
}

function heardOf(said: readonly Said[]): readonly Said[] {
  if (said.length <= heardMost) return said
  const first = new Map<string, Said>()
  for (const each of said) {
    const key = `${each.source} ${each.value}`
    if (!first.has(key)) first.set(key, each)
    if (first.size === heardMost) break
  }
  return [...first.values()]
}
