import { instantText } from '../../kernel/instant.ts'
import { today, type QuestionItem, type Section, type Today } from '../../node/today.ts'
import { todayEvidence, type TodayEvidence } from '../../node/todayEvidence.ts'
import { markSeen } from '../../node/seen.ts'
import { forksShown, type ShownFork } from '../../node/witness/shown.ts'
import { atDesk, exit, flag, wordsOf, type Command } from '../command.ts'

/** `entente today`: see its help. */
export const todayCommand: Command = {
  name: 'today',
  summary: 'shows what waits on the seat and what is new',
  usage: '[--seen]',
  options: { seen: { type: 'boolean' } },
  optionHelp: { seen: 'from now on only what comes after this is new' },
  examples: ['entente today --as treaty', 'entente today --seen --as treaty'],
  async run(call) {
    wordsOf(call)
    return atDesk(call, async (desk) => {
      const found = await today(desk)
      const evidence = await todayEvidence(desk)
      const { forks, noticed } = await forksShown(desk)
      if (flag(call.values, 'seen')) await markSeen(desk, 'today')
      const warned = forks
        .filter(({ read }) => read === null)
        .map(forkLine)
        .join('')
      return {
        text: warned + todayText(found, evidence),
        json: { ...found, ...shown(evidence), forks, noticed },
        code: exit.fine,
      }
    })
  },
}

function forkLine({ member, compartment, heads }: ShownFork): string {
  const told = heads.map(({ size, root }) => `${size} entries, root ${root}`)
  return `Two heads that do not fit, both signed by ${member} in ${compartment.slice(0, 16)}…:\n  ${told.join('\n  ')}\n`
}

/** The same as JSON, with happenings by their id. */
function shown({ contradictions, promises }: TodayEvidence): object {
  return {
    contradictions: { ...contradictions, items: contradictions.items.map(byId) },
    promises: {
      ...promises,
      items: promises.items.map(({ happening, promise, due, made, daysLate }) => ({
        ...{ happening: happening.id, says: promise.newest.event.span.text, due, made, daysLate },
      })),
    },
  }
}

function byId({ happening, ...item }: TodayEvidence['contradictions']['items'][number]): object {
  return { ...item, happening: happening.id }
}

function todayText(found: Today, { contradictions, promises }: TodayEvidence): string {
  const { mentions, releases, ledger } = found
  const sections = [
    part('To answer', found.unanswered, questionLine),
    part('To answer again', found.reask, (item) => `${questionLine(item)}: ${reasons(item)}`),
    part('Closing soon', found.closing, questionLine),
    part(
      'Called by name',
      mentions,
      ({ about, author, text, title }) => `${about.slice(0, 16)}  ${author}, on ${title}: ${text}`,
    ),
    part(
      found.since === null ? 'Contradictions' : `New contradictions since ${instantText(found.since)}`,
      contradictions,
      ({ happening, contradiction: { kind, values } }) =>
        `${happening.id.slice(0, 16)}  ${kind}: ${[...new Set(values)].join(' or ')}`,
    ),
    part(
      'Promises past due',
      promises,
      ({ happening, promise, daysLate }) =>
        `${happening.id.slice(0, 16)}  ${daysLate ?? 0} days late: ${promise.newest.event.span.text}`,
    ),
    part(
      'To release or not',
      releases,
      ({ id, ids, note }) => `${id.slice(0, 16)}  ${ids.length} records: ${note}`,
    ),
  ].filter((text) => text !== '')
  const logs = ledger.logs.map(
    ({ member, entries, unsigned }) =>
      `  ${member}: ${entries} entries${unsigned === 0 ? '' : `, ${unsigned} not yet under a signed head`}`,
  )
  const trouble = [
    ...(ledger.mute === null ? [] : [`This node is mute: ${ledger.mute}.`]),
    ...(ledger.quarantined === 0 ? [] : [`${ledger.quarantined} records cannot be used and are kept apart.`]),
  ]
  const waiting = sections.length === 0 ? ['Nothing waits on this seat.'] : sections
  return `${[...trouble, ...waiting, 'Ledger:', ...logs].join('\n')}\n`
}

function part<Item>(title: string, { items, total }: Section<Item>, line: (item: Item) => string): string {
  if (total === 0) return ''
  const more = total > items.length ? [`  and ${total - items.length} more`] : []
  return [`${title} (${total}):`, ...items.map((item) => `  ${line(item)}`), ...more].join('\n')
}

function questionLine({ id, text, closes }: QuestionItem): string {
  return `${id.slice(0, 16)}  ${text} (closes ${instantText(closes).slice(0, 10)})`
}

function reasons({ reask }: QuestionItem): string {
  return reask.why
    .map((why) => {
      switch (why.rule) {
        case 'unanswered':
          return 'not answered'
        case 'age':
          return `answered ${why.days} days ago`
        case 'round':
          return `round ${why.round} has begun`
        case 'opened':
          return 'the blind round is open'
        case 'sign':
          return `${why.member} has seen by ${why.on}: ${why.sign}`
        case 'evidence':
          return `new evidence (${why.ids.length})`
        case 'moved':
          return `${why.member} moved ${Math.round(100 * why.points)} points`
      }
    })
    .join('; ')
}
