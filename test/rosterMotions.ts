import type { Decided } from '../simulation/decided.ts'
import type { Statement } from '../src/decisions/statement.ts'
import { base64 } from '../src/kernel/bytes.ts'
import type { CompartmentId } from '../src/kernel/id.ts'
import { emptyRoot } from '../src/ledger/tree.ts'
import type { FrozenHead, RosterMember } from '../src/records/roster.ts'
import type { Draw } from './damage.ts'

// Motions for the next roster as a test of two verifiers draws them: right mostly.

type MotionStatement = Extract<Statement, { type: 'motion' }>

/** A newcomer is taken in, mostly with its own consent. */
export function joining(draw: Draw, of: Decided): MotionStatement {
  const fresh: RosterMember = of.member({ name: `m${of.epoch.roster.members.length + 1}` })
  const successor = of.successor({ members: [...of.epoch.roster.members, fresh] })
  const consents = draw.chance(80) ? [of.consent(fresh)] : []
  return of.rosterMotion('fra', 'join', successor, {}, { consents })
}

/** The standing of a member changes, whatever it was: who is suspended is taken back, and an observer given a say. */
export function suspending(draw: Draw, of: Decided): MotionStatement {
  const { members } = of.epoch.roster
  const { name, status } = draw.of(members.slice(1))
  const other = draw.of((['member', 'observer', 'suspended'] as const).filter((each) => each !== status))
  const changed = members.map((member) => (member.name === name ? { ...member, status: other } : member))
  const excluded = draw.chance(90) ? [{ member: name, article: '9' }] : []
  return of.rosterMotion('fra', 'suspend', of.successor({ members: changed }), { excluded })
}

/** The first member's keys change, as old and new key ask for. */
export function rotating(draw: Draw, of: Decided): MotionStatement {
  const fresh = {
    ...of.member({ name: 'fra' }, of.epoch.roster.members[0]!.generation + 1),
    frozen: headsOf(draw),
  }
  const members = of.epoch.roster.members.map((member) =>
    member.name === 'fra'
      ? { ...member, keys: fresh.keys, generation: fresh.generation, frozen: fresh.frozen }
      : member,
  )
  const consents = [of.consent(fresh), of.consent(fresh, fresh.generation - 1)]
  return of.rosterMotion('fra', 'rotate', of.successor({ members }), {}, { consents })
}

/** Heads at which logs of generation 0 end, mostly as they have to be. */
export function headsOf(draw: Draw): FrozenHead[] {
  const root = base64(new Uint8Array(32).fill(7))
  const heads = ['aa', 'bb', 'cc'].slice(draw.below(4)).map((digits, i) => ({
    compartment: digits.repeat(32) as CompartmentId,
    generation: draw.chance(4) ? 1 : 0,
    size: i + 1,
    root: draw.chance(4) ? base64(emptyRoot) : root,
  }))
  if (draw.chance(10)) heads.reverse()
  return heads
}
