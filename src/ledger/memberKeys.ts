import { fromBase64 } from '../kernel/bytes.ts'
import type { MemberName } from '../kernel/id.ts'
import type { RosterMember } from '../records/roster.ts'
import { signatureTypes, verifierKey, type VerifierKey } from './verifierKey.ts'

/** The keys by which a member cosigns: `held` says that it holds what the head stands over, `witness` that the head continues the last one. */
export const cosigningKinds = ['held', 'witness'] as const
export type CosigningKind = (typeof cosigningKinds)[number]

/** What a cosigning key of a member is called in notes. */
export function cosignerName(member: MemberName, kind: CosigningKind): string {
  return `${member}/${kind}`
}

/** The key that verifies a member's cosignatures of one kind. */
export function cosignerKey(member: Pick<RosterMember, 'name' | 'keys'>, kind: CosigningKind): VerifierKey {
  return verifierKey(
    cosignerName(member.name, kind),
    signatureTypes.cosignature,
    fromBase64(member.keys[kind]),
  )
}

/** The member and the kind that a cosigner's name in a note says; undefined where it names no member's key. */
export function readCosignerName(
  name: string,
): { readonly member: string; readonly kind: CosigningKind } | undefined {
  for (const kind of cosigningKinds)
    if (name.endsWith(`/${kind}`)) return { member: name.slice(0, -kind.length - 1), kind }
  return undefined
}
