import type { Asked } from './asked.ts'

/** Members who read where the question stands and may answer it, by name. */
export function membersOf(asked: Asked): string[] {
  const answered = asked.joint.blind
    ? asked.joint.members
    : (asked.joint.estimate?.members.map(({ author }) => author) ?? [])
  return [...new Set([...answered, ...asked.missing])].sort()
}
