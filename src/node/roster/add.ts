import { rosterRule, type TakenRule } from '../../decisions/rule.ts'
import { statementOf, votersOf, type Ground, type Statement } from '../../decisions/statement.ts'
import { checkMotion } from '../../decisions/validity.ts'
import { base64 } from '../../kernel/bytes.ts'
import { failure } from '../../kernel/error.ts'
import type { MemberName, RecordId } from '../../kernel/id.ts'
import { instantText } from '../../kernel/instant.ts'
import { limits } from '../../kernel/limits.ts'
import { foundingBytes } from '../../ledger/founding.ts'
import type { Motion } from '../../records/motion.ts'
import type { Batch } from '../batch.ts'
import { groundHere } from '../decisions/ground.ts'
import { statementsHeld, type Statements } from '../decisions/statements.ts'
import type { Desk } from '../desk.ts'
import { keepInvited } from '../founding/addresses.ts'
import type { Transaction } from '../ports/store.ts'
import { checkNotice } from './leaving.ts'
import { openSlot, type OpenSlot } from './slots.ts'
import { successorFor, type ChangeWanted, type Successor } from './successor.ts'

/** A motion for the next roster as a person opens it: what it changes, and why. */
export interface RosterOpening {
  readonly wanted: ChangeWanted
  /** One line; what the change is where left out. */
  readonly title?: string
  readonly text?: string
  /** Milliseconds that members have, where the charter leaves that to the case. */
  readonly period?: number
}

/** Adds a motion for the next roster to a batch, with what travels beside it: the charter that it would bring, and the proof that the attempt before is dead. */
export async function addRosterMotion(
  desk: Desk,
  batch: Batch,
  transaction: Transaction,
  opening: RosterOpening,
): Promise<RecordId> {
  const { coalition, ports } = desk
  const ground = groundHere(desk, 'plenary')
  const held = await statementsHeld(ports.store, coalition, transaction)
  const slot = await openSlot(coalition, transaction, held)
  const successor = await successorFor(desk, transaction, opening.wanted, slot.slot)
  const rule = rosterRule(ground, successor.kind, instantText(ports.clock.now()))
  if (rule === undefined)
    throw failure(
      'E_MOTION_INVALID',
      `the rule by which the charter decides to ${successor.kind} does not run now`,
      {
        paths: ['rule'],
      },
    )
  for (const bytes of [successor.charter?.bytes, slot.dead && (await transaction.blob(slot.dead))])
    if (bytes) batch.blob(bytes)
  const data = dataOf(desk, ground, rule, { opening, successor, slot })
  checkNew(held, data)
  checkNotice(coalition, held, data)
  const record = batch.record({ compartment: ground.compartment.id, type: 'motion', data })
  checkMotion(ground, statementOf(record) as Statement<'motion'>, successor.charter?.body)
  if (successor.about !== null && successor.url !== null)
    await keepInvited(transaction, ports.clock, successor.about, successor.url)
  return record.id
}

/** One change is put forward once: of two motions alike each member could support but one. */
function checkNew({ motions }: Statements, { roster }: Motion): void {
  const same = [...motions.values()].find(({ says }) => says.roster && says.roster.body === roster?.body)
  if (same !== undefined)
    throw failure('E_DECISION_STEP', `${same.author} has put the same change forward already: support that`, {
      paths: [same.id],
    })
}

interface Parts {
  readonly opening: RosterOpening
  readonly successor: Successor
  readonly slot: OpenSlot
}

function dataOf(
  { coalition, seat }: Desk,
  ground: Ground,
  { id, article, method, grace, settle, period, asks }: TakenRule,
  { opening, successor, slot: { slot, dead } }: Parts,
): Motion {
  const { kind, about, charter } = successor
  const named = about !== null && asks.includes('excluded') ? [about] : []
  const eligible = votersOf(ground).filter(({ ratified }) => method.electors === 'members' || ratified)
  const title = opening.title ?? titleOf(opening.wanted.kind, about)
  return {
    title,
    text: charter === null ? (opening.text ?? title) : null,
    attachment: charter === null ? null : (hashOf(successor) as Motion['attachment']),
    rule: { charter: coalition.charterHash, id, article, method, grace, settle },
    electors: eligible.map(({ name }) => name).filter((name) => !named.includes(name)),
    excluded: named.map((member: MemberName) => ({ member, article })),
    sponsors: [seat],
    period: opening.period ?? period ?? limits.motionPeriodMs,
    deadline: null,
    roster: {
      ...{ kind, slot, dead, body: base64(foundingBytes(successor.roster)) },
      ended: successor.ended,
      consents: [...successor.consents],
    },
    line: null,
  }
}

function hashOf({ roster: { charter } }: Successor): string {
  return charter
}

function titleOf(kind: ChangeWanted['kind'], about: MemberName | null): string {
  const member = about ?? ''
  const titles: Readonly<Record<ChangeWanted['kind'], string>> = {
    amend: 'Amend the charter',
    join: `Take in ${member}`,
    leave: `Go on without ${member}, who leaves`,
    suspend: `Suspend ${member}`,
    reinstate: `Give ${member} its say back`,
    expel: `Expel ${member}`,
    rotate: `Give ${member} its new keys`,
    recover: `Give ${member} new keys in place of those it lost`,
  }
  return titles[kind]
}
