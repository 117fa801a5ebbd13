import { failure, isFailure } from '../kernel/error.ts'
import type { MemberName } from '../kernel/id.ts'
import { sameJson } from '../kernel/json.ts'
import type { Charter } from '../records/charter.ts'
import type { Motion } from '../records/motion.ts'
import { deadlineOf } from './closings.ts'
import { quorumUnder } from './counts.ts'
import { rosterRule, rulesOn, type TakenRule } from './rule.ts'
import { membersOf, votersOf, type Ground, type Statement } from './statement.ts'
import { checkRosterChange } from './succession.ts'

/** Takes in what is wrong with a motion: where, and why. */
export type Report = (path: string, why: string) => void

/** A motion as far as it is checked: before it is signed there is no more of it. */
export type Moved = Pick<Statement<'motion'>, 'author' | 'epoch' | 'stated' | 'says'>

/** Checks a motion against what it stands on, before anything is signed and again when it arrives: its rule is the charter's, word for word; its electors
 *  are exactly those whom roster, rule and named members give; every bound holds (DECISIONS, sections 1 to 3). Gives the rule. `next`: the charter
 *  that an amendment would bring, where it is known.
 *  Throws `E_CERTIFICATE_CHARTER` where it names another charter than its epoch, and `E_MOTION_INVALID` with every bad place. */
export function checkMotion(ground: Ground, motion: Moved, next?: Charter): TakenRule {
  const { says } = motion
  if (says.rule.charter !== ground.epoch.roster.charter) {
    throw failure(
      'E_CERTIFICATE_CHARTER',
      `the motion stands on charter ${says.rule.charter.slice(0, 8)}, and its epoch has ${ground.epoch.roster.charter.slice(0, 8)}`,
      { paths: ['data.rule.charter'] },
    )
  }
  const wrong: string[] = []
  const report: Report = (path, why) => wrong.push(`${path}: ${why}`)
  const rule = says.roster
    ? rosterRule(ground, says.roster.kind, motion.stated)
    : rulesOn(ground, motion.stated).find(({ id }) => id === says.rule.id)
  checkMover(ground, motion, report)
  if (rule === undefined) {
    report('data.rule.id', `the charter has no rule ${says.rule.id ?? 'for this'} that runs on that day`)
  } else {
    checkRule(says, rule, report)
    checkVoices(ground, motion, rule, report)
    checkDeadline(ground, says, rule, report)
    if (says.roster) checkRosterChange(ground, says, rule, next, report)
  }
  if (rule !== undefined && wrong.length === 0) return rule
  throw failure('E_MOTION_INVALID', 'the motion does not say what its roster and charter give', {
    paths: wrong,
  })
}

function checkMover(ground: Ground, motion: Moved, report: Report): void {
  if (motion.epoch !== ground.epoch.id) report('epoch', 'the motion pins another epoch')
  if (!votersOf(ground).some(({ name }) => name === motion.author))
    report('author', `${motion.author} has no say in this compartment, so it cannot move`)
}

/** What the motion copies from its rule. */
function checkRule({ rule: copied, period, line, sponsors }: Motion, rule: TakenRule, report: Report): void {
  for (const field of ['id', 'article', 'grace', 'settle'] as const)
    if (copied[field] !== rule[field])
      report(`data.rule.${field}`, `the charter says ${String(rule[field])}, not ${String(copied[field])}`)
  if (!sameJson(copied.method, rule.method))
    report('data.rule.method', 'its parameters are not those of the charter')
  if (rule.period !== null && period !== rule.period)
    report('data.period', `the charter gives ${rule.period} milliseconds, not ${period}`)
  if (rule.after !== null && line?.relation !== 'after')
    report(
      'data.line',
      `this rule comes after a rejection under "${rule.after}", which the motion has to name`,
    )
  if (rule.after === null && line?.relation === 'after') report('data.line', 'this rule comes after no other')
  if (sponsors.length < rule.sponsors)
    report('data.sponsors', `the charter asks for ${rule.sponsors} that put it forward together`)
}

function isSorted(names: readonly MemberName[]): boolean {
  return names.every((name, i) => i === 0 || name > (names[i - 1] ?? ''))
}

/** Electors, members named, and sponsors. */
function checkVoices(ground: Ground, { author, says: motion }: Moved, rule: TakenRule, report: Report): void {
  const voters = votersOf(ground)
  const eligible = voters
    .filter(({ ratified }) => rule.method.electors === 'members' || ratified)
    .map(({ name }) => name)
  const named = motion.excluded.map(({ member }) => member)
  if (!isSorted(named)) report('data.excluded', 'members named are sorted, each once')
  // Whom a change of the roster concerns is named whatever its standing: who is suspended is taken back or expelled like anybody else.
  const nameable = motion.roster === null ? eligible : membersOf(ground).map(({ name }) => name)
  for (const member of named)
    if (!nameable.includes(member)) report('data.excluded', `${member} has no say that could be left out`)
  if (named.length > 0 && !rule.asks.includes('excluded'))
    report('data.excluded', 'the rule leaves nobody out')
  if (named.length === 0 && rule.namesMembers)
    report('data.excluded', 'the rule decides without the members that the motion names: it has to name one')
  const left = eligible.filter((name) => !named.includes(name))
  const { electors } = motion
  if (!isSorted(electors)) report('data.electors', 'electors are sorted, each once')
  if (rule.asks.includes('electors')) {
    const strangers = electors.filter((name) => !left.includes(name))
    if (strangers.length > 0) report('data.electors', `${strangers.join(', ')} cannot have a say here`)
    if (rule.seats !== null && electors.length > rule.seats)
      report('data.electors', `the organ has ${rule.seats} seats, not ${electors.length}`)
  } else if (!sameJson(electors, left)) {
    report('data.electors', `roster, rule and members named give ${left.join(', ') || 'nobody'}`)
  }
  if (!motion.sponsors.includes(author)) report('data.sponsors', 'the mover is one of the sponsors')
  if (!isSorted(motion.sponsors)) report('data.sponsors', 'sponsors are sorted, each once')
  for (const sponsor of motion.sponsors)
    if (!voters.some(({ name }) => name === sponsor))
      report('data.sponsors', `${sponsor} has no say in this compartment`)
}

function checkDeadline(ground: Ground, { deadline }: Motion, rule: TakenRule, report: Report): void {
  if (deadline === null) return
  const members = membersOf(ground).map(({ name }) => name)
  if (!sameJson(deadline.closers, members))
    report('data.deadline.closers', `every member of the compartment closes: ${members.join(', ')}`)
  if (rule.t !== null && deadline.t !== rule.t)
    report('data.deadline.t', `the charter says ${rule.t}, not ${deadline.t}`)
  try {
    deadlineOf(quorumUnder(ground, rule.faults), deadline.t)
  } catch (error) {
    if (!isFailure(error)) throw error
    report('data.deadline.t', error.message)
  }
}
