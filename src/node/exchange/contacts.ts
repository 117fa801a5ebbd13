import type { EntenteError } from '../../kernel/error.ts'
import type { MemberName } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import type { Ports } from '../ports.ts'
import type { Reader } from '../ports/store.ts'
import { storedRow } from '../stored.ts'

const kind = 'contact'

/** Whether a failure ends all talk with a node, whatever else it may have: it is gone, or what it gives cannot be kept here. */
export function endsTalk({ code }: EntenteError): boolean {
  return code === 'E_PEER_UNREACHABLE' || code.startsWith('E_STORAGE')
}

/** How it went last with another member's node. */
export interface Contact {
  readonly member: MemberName
  /** When it last answered; null where it never did. */
  readonly answered: string | null
  /** When it was last asked. */
  readonly asked: string
  /** What it failed with since it last answered. */
  readonly failure: { readonly code: string; readonly message: string } | null
}

/** How it went last with a member's node; undefined where it was never asked. */
export async function contactWith(reader: Reader, member: MemberName): Promise<Contact | undefined> {
  const row = await reader.localRow(kind, member)
  return row && (storedRow(row) as Contact)
}

/** Keeps that a node answered. */
export async function noteContact(
  ports: Pick<Ports, 'store' | 'clock'>,
  member: MemberName,
  { refused }: { readonly refused: readonly { readonly code: string; readonly message: string }[] },
): Promise<void> {
  const first = refused[0]
  await keep(ports, member, (now) => ({
    member,
    answered: now,
    asked: now,
    failure: first ? { code: first.code, message: first.message } : null,
  }))
}

/** Keeps that a node could not be asked, and why. */
export async function noteFailure(
  ports: Pick<Ports, 'store' | 'clock'>,
  member: MemberName,
  { code, message }: EntenteError,
): Promise<void> {
  await keep(ports, member, (now, before) => ({
    member,
    answered: before?.answered ?? null,
    asked: now,
    failure: { code, message },
  }))
}

async function keep(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  member: MemberName,
  make: (now: string, before: Contact | undefined) => Contact,
): Promise<void> {
  const at = clock.now()
  await store.write(async (transaction) => {
    const contact = make(instantText(at), await contactWith(transaction, member))
    await transaction.putLocal({ kind, key: member, at, value: JSON.stringify(contact) })
  })
}
