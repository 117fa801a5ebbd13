import { base64 } from '../src/kernel/bytes.ts'
import type { BlobHash, MemberName } from '../src/kernel/id.ts'
import { instant, instantText, parseInstant } from '../src/kernel/instant.ts'
import { certificateBytes, type CertificateParts } from '../src/decisions/certificate.ts'
import { quorumUnder } from '../src/decisions/counts.ts'
import { rosterRule, rulesOn, type TakenRule } from '../src/decisions/rule.ts'
import { membersOf, votersOf, type Statement } from '../src/decisions/statement.ts'
import { foundingBytes } from '../src/ledger/founding.ts'
import type { Motion, RosterMotionKind } from '../src/records/motion.ts'
import type { Roster } from '../src/records/roster.ts'
import { noon, Proving } from './proving.ts'

/** A coalition that decides: motions under its charter, what is said of them, and the certificates that prove what came of it. */
export class Decided extends Proving {
  /** A rule of the charter as a motion copies it. */
  rule(id: string): TakenRule {
    const found = rulesOn(this.ground, noon).find((rule) => rule.id === id)
    if (found === undefined) throw new Error(`the charter has no rule ${id} that runs`)
    return found
  }

  /** A motion under a rule, as roster and charter give it, but for what `otherwise` says. */
  motion(
    author: string,
    rule: string | TakenRule,
    otherwise: Partial<Motion> = {},
    as: Readonly<Record<string, unknown>> = {},
  ): Extract<Statement, { type: 'motion' }> {
    const taken = typeof rule === 'string' ? this.rule(rule) : rule
    return this.say(author, 'motion', this.motionData(author, taken, otherwise), as)
  }

  motionData(author: string, taken: TakenRule, otherwise: Partial<Motion>): Motion {
    const { id, article, method, grace, settle, period } = taken
    const named = (otherwise.excluded ?? []).map(({ member }) => member)
    const electors = votersOf(this.ground)
      .filter(({ ratified, name }) => (ratified || method.electors === 'members') && !named.includes(name))
      .map(({ name }) => name)
    return {
      title: 'Open the harbour',
      text: 'The harbour is opened to ships in distress.',
      attachment: null,
      rule: { charter: this.epoch.roster.charter, id, article, method, grace, settle },
      electors,
      excluded: [],
      sponsors: [author as MemberName],
      period: period ?? 86_400_000,
      deadline:
        method.rule === 'B'
          ? {
              closers: membersOf(this.ground).map(({ name }) => name),
              t: taken.t ?? quorumUnder(this.ground, taken.faults).faults,
            }
          : null,
      roster: null,
      line: null,
      ...otherwise,
    }
  }

  /** A motion for the next roster, in the attempt of the successor's slot. */
  rosterMotion(
    author: string,
    kind: RosterMotionKind,
    successor: Roster,
    otherwise: Partial<Motion> = {},
    change: Partial<NonNullable<Motion['roster']>> = {},
  ): Extract<Statement, { type: 'motion' }> {
    const rule = rosterRule(this.ground, kind, noon)
    if (rule === undefined) throw new Error(`no rule decides to ${kind}`)
    const slot = successor.slot ?? { epoch: this.epoch.id, attempt: 0 }
    const { charter, members } = this.epoch.roster
    const stays = new Set(successor.members.map(({ name }) => name))
    const gone = members.map(({ name }) => name).filter((name) => !stays.has(name))
    return this.motion(author, rule, {
      ...(successor.charter === charter
        ? {}
        : { text: null, attachment: successor.charter as string as BlobHash }),
      roster: {
        kind,
        slot,
        dead: null,
        body: base64(foundingBytes(successor)),
        ended: gone.map((member) => ({ member, heads: [] })),
        consents: [],
        ...change,
      },
      ...otherwise,
    })
  }

  /** The roster as it is, following this epoch in an attempt, but for what `otherwise` says. */
  successor(otherwise: Partial<Roster> = {}, attempt = 0): Roster {
    return {
      ...this.epoch.roster,
      previous: this.epoch.id,
      slot: { epoch: this.epoch.id, attempt },
      ...otherwise,
    }
  }

  /** Every receipt of a motion and its serving, at the earliest deadline. */
  serve(motion: Extract<Statement, { type: 'motion' }>): Extract<Statement, { type: 'served' }> {
    const { deadline, electors, period } = motion.says
    const receipts = (deadline?.closers ?? electors).map((name) => {
      const receipt = this.receipt(name, motion)
      return base64(this.proof(receipt, 0))
    })
    const until = instant(parseInstant(motion.stated) + period)
    return this.say(motion.author, 'served', { motion: motion.id, receipts, deadline: instantText(until) })
  }

  receipt(author: string, of: Statement): Extract<Statement, { type: 'receipt' }> {
    return this.say(author, 'receipt', {
      received: of.id,
      author: of.author,
      generation: of.generation,
      index: of.index,
    })
  }

  /** A certificate's bytes, from statements as they are proven now, or from proofs. */
  certificate(...of: Parameters<Decided['certificateParts']>): Uint8Array {
    return certificateBytes(this.certificateParts(...of))
  }

  /** What a certificate holds. */
  certificateParts(
    outcome: CertificateParts['outcome'],
    motion: Extract<Statement, { type: 'motion' }>,
    { served, statements = [], ballots = [], ...rest }: CertificateWish = {},
  ): CertificateParts {
    const proven = (each: Statement | Uint8Array): Uint8Array =>
      each instanceof Uint8Array ? each : this.proof(each)
    return {
      outcome,
      rule: motion.says.rule.method.rule,
      genesis: this.genesis,
      epochs: this.links,
      compartment: this.compartmentBody,
      charter: this.charterBytes,
      motion: this.proof(motion, 0),
      served: served ? this.proof(served, 0) : null,
      statements: statements.map(proven),
      ballots: ballots.map(proven),
      attempt: [],
      ...rest,
    }
  }
}

/** What a certificate holds beside its motion. */
export type CertificateWish = Partial<
  Omit<CertificateParts, 'served' | 'statements' | 'ballots' | 'motion'>
> & {
  readonly served?: Extract<Statement, { type: 'served' }>
  readonly statements?: readonly (Statement | Uint8Array)[]
  readonly ballots?: readonly (Statement | Uint8Array)[]
}
