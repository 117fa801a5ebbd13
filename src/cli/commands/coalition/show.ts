import type { CharterShown, FoundingShown } from '../../../node/founding/show.ts'
import type { CoalitionShown } from '../../../node/founding/standing.ts'

/** Twelve words, four to a line, to be read out. */
export function wordsText(words: readonly string[]): string {
  return [0, 4, 8].map((from) => `    ${words.slice(from, from + 4).join(' ')}\n`).join('')
}

/** What of a charter binds, for a person. `closed`: how many members there are is known. */
export function charterText(
  { name, hash, decisionRules, faults, quorum, ...register }: CharterShown,
  closed: boolean,
): string {
  const rules = decisionRules === 1 ? 'one rule of decision' : `${decisionRules} rules of decision`
  const borne = faults === 0 ? 'bears no member that lies or forgets' : `bears ${faults} that lie or forget`
  const counts = closed ? `             ${borne}; a statement counts once ${quorum} stand behind it\n` : ''
  return `  charter    ${name} (${hash.slice(0, 16)}…), ${rules}\n${counts}             register of ${register.registerSlots} lines every ${register.registerCadenceMinutes} minutes\n`
}

function togetherText(hosts: FoundingShown['hostedTogether']): string {
  return hosts
    .map(
      ({ host, members }) => `  ${members.join(', ')} share ${host}: they are not blind from its operator\n`,
    )
    .join('')
}

const nextByStep = {
  invite:
    'give the invitation to the others (entente coalition invite --out FILE), gather their answers (entente coalition gather FILE…), then entente coalition close',
  await:
    'give this node’s answer to the one that invited; it comes back with the genesis (entente coalition sign FILE)',
  compare:
    'compare the twelve words with the other founders over a channel that this file did not come by, then entente coalition sign --words "…"',
  pass: 'pass the signed file on (entente coalition pass --out FILE), and gather those of the others (entente coalition gather FILE…)',
} as const

/** A founding under way, for a person. */
export function foundingText(shown: FoundingShown): string {
  const { name, founders, coalition, charter, step, hostedTogether } = shown
  const width = Math.max(...founders.map((each) => each.name.length))
  const lines = founders.map(
    (each) =>
      `    ${each.name.padEnd(width)}  on ${each.host}${each.here ? ', here' : ''}${coalition ? `, ${each.signed ? 'signed' : 'not signed'}` : ''}\n`,
  )
  const id = coalition ? `  coalition  ${coalition.id}\n  in words\n${wordsText(coalition.words)}` : ''
  return `The founding of "${name}" is under way.\n${id}${charterText(charter, coalition !== null)}  founders\n${lines.join('')}${togetherText(hostedTogether)}Next: ${nextByStep[step]}\n`
}

/** A coalition that stands, for a person. */
export function coalitionText(shown: CoalitionShown): string {
  const { id, name, words, study, members, epoch, charter, hostedTogether, mute } = shown
  const width = Math.max(...members.map((each) => each.name.length))
  const lines = members.map(
    (each) =>
      `    ${each.name.padEnd(width)}  on ${each.host}${each.here ? ', here' : ''}${each.status === 'member' ? '' : `, ${each.status}`}\n`,
  )
  return `${name === null ? 'This coalition' : `"${name}"`} stands${study ? ', a study' : ''}: ${members.length === 1 ? 'one member' : `${members.length} members`}, epoch ${epoch.number}.
  coalition  ${id}\n  in words\n${wordsText(words)}${charterText(charter, true)}  members\n${lines.join('')}${togetherText(hostedTogether)}${
    mute ? `This node may not sign: ${mute.why}; ${mute.next}.\n` : ''
  }`
}
