import type { EpochShown, RosterDifference, RosterShown } from '../node/roster/shown.ts'

/** The roster in full, for a terminal. */
export function rosterText({ members, counts, epochs, slot, freezing }: RosterShown): string {
  const running = epochs.at(-1)?.number ?? 0
  const lines = [
    `Epoch ${running}: ${counts.members} members, of whom ${counts.faults} may fail at once; a statement counts when ${counts.quorum} hold it`,
    ...members.map(({ name, host, status, generation, here, leaves, hostedWith }) =>
      [
        `  ${name} on ${host}, ${status}, log generation ${generation}`,
        ...(here ? ['here'] : []),
        ...(leaves ? ['leaves'] : []),
        ...(hostedWith.length > 0 ? [`not blind from the operator of ${hostedWith.join(', ')}`] : []),
      ].join(', '),
    ),
    '',
    ...epochs.map(epochText),
    '',
    `For the next roster: attempt ${slot.attempt}, ${slot.motions.length === 0 ? 'no motion' : slot.motions.length === 1 ? 'one motion' : `${slot.motions.length} motions`}`,
    ...slot.motions.map(
      ({ id, title, needed, supporters }) =>
        `  ${id.slice(0, 16)}  ${title}: ${supporters.length} of ${needed} needed${supporters.length > 0 ? ` (${supporters.join(', ')})` : ''}`,
    ),
    ...(slot.none.length > 0 ? [`  for none of them: ${slot.none.join(', ')}`] : []),
    ...(slot.motions.length > 0 && slot.missing.length > 0
      ? [`  not spoken: ${slot.missing.join(', ')}`]
      : []),
    ...freezing.map((id) => `  says nothing new on other motions until ${id.slice(0, 16)} is decided`),
  ]
  return `${lines.join('\n')}\n`
}

function epochText({ number, id, differs, motion }: EpochShown): string {
  const what = number === 0 ? 'the founding' : differs.map(differenceText).join(', ')
  return `  ${number}  ${id.slice(0, 16)}  ${what}${motion === null ? '' : `, by ${motion.id.slice(0, 16)}`}`
}

function differenceText(difference: RosterDifference): string {
  switch (difference.kind) {
    case 'joined':
      return `${difference.member} joined`
    case 'gone':
      return `${difference.member} went`
    case 'keys':
      return `new keys of ${difference.member}`
    case 'status':
      return `${difference.member} is ${difference.status}`
    case 'charter':
      return `charter ${difference.charter.slice(0, 16)}`
    case 'restored':
      return 'restored from a backup'
  }
}
