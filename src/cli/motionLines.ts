import { instantText, type Instant } from '../kernel/instant.ts'
import type { MotionRow } from '../node/decisions/list.ts'
import type { Sentence } from '../node/decisions/sentences.ts'
import type { MotionShown } from '../node/decisions/shown.ts'
import type { Voice } from '../node/decisions/voices.ts'
import type { PositionValue } from '../records/position.ts'

/** A motion on one line. */
export function rowText({
  id,
  title,
  phase,
  article,
  spoken,
  electors,
  waitsOnUs,
  waitsOn,
  deadline,
}: MotionRow): string {
  const on = waitsOn.length > 0 ? `, waits on ${waitsOn.join(', ')}` : ''
  const by = phase === 'served' && deadline !== null ? `, until ${instantText(deadline)}` : ''
  return `${id.slice(0, 16)}  ${waitsOnUs ? '! ' : ''}${title} [${article}]: ${phase}, ${spoken} of ${electors} spoke${by}${on}`
}

/** A motion in full, for a terminal. */
export function motionText(shown: MotionShown): string {
  const { id, motion, mover, epoch, phase, counts, voices, sentences, refused, waitsFor, line, certificate } =
    shown
  return `${[
    motion.title,
    `  ${id}`,
    `  moved by ${mover} under epoch ${epoch.number}, ${motion.rule.article}; ${phase}`,
    ...(motion.text === null ? [] : ['', motion.text, '']),
    ...(refused ? [`  refused: ${refused.message}`, ...refused.paths.map((path) => `    ${path}`)] : []),
    ...(counts ? [`  ${countsText(counts)}`] : []),
    ...(shown.deadline === null ? [] : [`  members have the word until ${instantText(shown.deadline)}`]),
    ...sentences.map((each) => `  ${sentenceText(each)}`),
    ...voices.map((voice) => `    ${voiceText(voice)}`),
    ...waitsFor.map(
      ({ member, could }) =>
        `  waits for ${member}: ${could.map(({ says, then }) => `${says} → ${then}`).join(', ')}`,
    ),
    ...line.after.map(({ id: next, relation }) => `  ${next.slice(0, 16)} ${relation} it`),
    ...(certificate
      ? [`  certificate: ${certificate.bytes} bytes, whole since ${instantText(certificate.at)}`]
      : []),
  ].join('\n')}\n`
}

function countsText({
  electors,
  members,
  faults,
  needed,
  adopts,
  rejects,
  deadline,
}: NonNullable<MotionShown['counts']>): string {
  const by = adopts === null ? 'by those who vote' : `adopted at ${adopts}, rejected at ${rejects ?? 0}`
  const closing = deadline
    ? `; on time in ${deadline.timely} closings, late if missing from ${deadline.late}, ${deadline.away} may stay away`
    : ''
  return `${electors} electors, ${by}; a statement counts at ${needed} of ${members} (f ${faults})${closing}`
}

function at(moment: Instant | null): string {
  return moment === null ? 'not yet' : instantText(moment)
}

/** What somebody said, in a word or two. */
export function saidText(value: PositionValue): string {
  return typeof value === 'string' ? value : `follow ${value.follow}`
}

function voiceText({ member, part, received, spoke, closed, silence }: Voice): string {
  const said = spoke
    ? `${saidText(spoke.value)} by ${spoke.by}, held by ${spoke.holders}${spoke.counted ? ', counted' : ''}`
    : silence.kind === 'speaks'
      ? `if nobody speaks, its node says ${silence.value}`
      : silence.kind === 'waits'
        ? 'nothing comes of its silence'
        : silence.kind === 'absent'
          ? 'absent if it says nothing'
          : 'has no say'
  return `${member} (${part}): received ${at(received)}; ${said}${closed ? `; closed, saw ${closed.seen}` : ''}`
}

function sentenceText(sentence: Sentence): string {
  switch (sentence.kind) {
    case 'held':
      return `Signed. Held by ${sentence.held} of ${sentence.of}; counts at ${sentence.needed}.`
    case 'objected':
      return sentence.counted
        ? `The objection of ${sentence.member} counts: rejected.`
        : `It cannot be adopted over the objection of ${sentence.member}.`
    case 'onTime':
      return sentence.evenLying
        ? 'On time even if as many lie as may.'
        : 'On time if those who hold it report truly.'
    case 'mute':
      return 'This node may not sign until its new key is adopted.'
    case 'waitsForUs':
      return 'The decision waits for us.'
    case 'waitsFor':
      return `Pending: waits for ${sentence.members.join(', ')}.`
    case 'pastDeadline':
      return 'Past the deadline by our clock.'
    case 'proven':
      return `${sentence.outcome} under epoch ${sentence.epoch}; a file proves it for good.`
    case 'reopened':
      return `Reopened by ${sentence.by.join(', ')}.`
    case 'conflict':
      return `${sentence.members.join(', ')} signed two things that exclude each other.`
  }
}
