import { fromBase64 } from '../kernel/bytes.ts'
import type { MemberName } from '../kernel/id.ts'
import type { RosterMember } from '../records/roster.ts'
import { signatureTypes, verifierKey, type SignatureType, type VerifierKey } from './verifierKey.ts'

/** The keys by which a member cosigns: `held` says that it holds what the head stands over, `witness` that the head continues the last one. */
export const cosigningKinds = ['held', 'witness'] as const
export type CosigningKind = (typeof cosigningKinds)[number]

/** What a cosigning key of a member is called in notes. */
export function cosignerName(member: MemberName, kind: CosigningKind): string {
  return `${member}/${kind}`
}

type Named = Pick<RosterMember, 'name' | 'keys'>

/** Keys made of what a roster says of its members: every look at a head asks for all of them again, and nothing in a roster changes. */
const made = new WeakMap<Named, Map<'log' | CosigningKind, VerifierKey>>()

function keyOf(member: Named, kind: 'log' | CosigningKind, name: string, type: SignatureType): VerifierKey {
  const keys = made.get(member) ?? new Map<'log' | CosigningKind, VerifierKey>()
  made.set(member, keys)
  const key = keys.get(kind) ?? verifierKey(name, type, fromBase64(member.keys[kind]))
  keys.set(kind, key)
  return key
}

/** The key that verifies a member's signatures of its own log. */
export function authorKey(member: Named): VerifierKey {
  return keyOf(member, 'log', member.name, signatureTypes.log)
}

/** The key that verifies a member's cosignatures of one kind. */
export function cosignerKey(member: Named, kind: CosigningKind): VerifierKey {
  return keyOf(member, kind, cosignerName(member.name, kind), signatureTypes.cosignature)
}

/** The member and the kind that a cosigner's name in a note says; undefined where it names no member's key. */
export function readCosignerName(
  name: string,
): { readonly member: string; readonly kind: CosigningKind } | undefined {
  for (const kind of cosigningKinds)
    if (name.endsWith(`/${kind}`)) return { member: name.slice(0, -kind.length - 1), kind }
  return undefined
}
