import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { duties, type Duty } from '../src/charter/duties.ts'
import type { Situation } from '../src/charter/situation.ts'
import { termsOf } from '../src/charter/terms.ts'
import { dueText } from '../src/cli/charterLines.ts'
import { parseInstantLoosely } from '../src/kernel/instant.ts'
import { library } from './library.ts'
import { read, root } from './repository.ts'

/** The document that walks through three situations. Run this file to write its tables anew. */
export const document = 'docs/charters.md'

const begins = '<!-- walked through -->'
const ends = '<!-- walked through: end -->'
const day = '2020-10-27'

const at = parseInstantLoosely
const charters = ['north-atlantic-treaty', 'csto', 'ecowas-mechanism', 'template-security-coalition'] as const

/** Whom it hits under each charter. */
const victims: Readonly<Record<(typeof charters)[number], string>> = {
  'north-atlantic-treaty': 'POL',
  csto: 'KAZ',
  'ecowas-mechanism': 'MLI',
  'template-security-coalition': 'bravo',
}

const walks: readonly {
  readonly title: string
  readonly says: string
  readonly situation: Omit<Situation, 'victim'>
}[] = [
  {
    title: 'A member is attacked',
    says: 'An armed attack from outside, within the area, at 09:00 UTC on 27 October 2020; the member asks for help at 10:00. No organ has found anything yet.',
    situation: {
      kind: 'armedAttack',
      inScope: true,
      points: { occurrence: at('2020-10-27T09:00:00Z'), request: at('2020-10-27T10:00:00Z') },
    },
  },
  {
    title: 'A coup in a member',
    says: 'An elected government is overthrown on the night of 27 October 2020; where an organ has to find that, it does so at 12:00 UTC.',
    situation: {
      kind: 'unconstitutionalChange',
      points: { occurrence: at('2020-10-27T02:00:00Z'), decision: at('2020-10-27T12:00:00Z') },
    },
  },
  {
    title: 'A joint estimate past its line',
    says: 'At 14:00 UTC on 26 October 2020 the joint estimate on a question that members put under their charter reaches 21 %. Only a charter that took the rule knows such a line.',
    situation: {
      kind: 'estimateThreshold',
      estimate: 0.21,
      points: { occurrence: at('2020-10-26T14:00:00Z') },
    },
  },
]

const strengths = { shall: 'shall', eachDetermines: 'shall, each choosing how', may: 'may' } as const

function whoText({ who }: Duty): string {
  const roles = {
    members: 'every member',
    others: 'every other member',
    victim: 'the member concerned',
    acting: 'whoever takes measures',
    disputants: 'the parties to the dispute',
    asked: 'whoever is asked',
    requester: 'whoever asks',
    named: who.actors?.join(', ') ?? '',
    office: who.says ?? '',
    body: who.says ?? '',
  }
  return roles[who.role] + (who.actors && who.role !== 'named' ? ` (${who.actors.length})` : '')
}

function row(name: string, duty: Duty, note = ''): string {
  const { obligation, due, awaits, unverified } = duty
  const waits = awaits.map((each) =>
    each.kind === 'finding' ? `once ${each.of} finds it` : `waits: ${each.kind}`,
  )
  const cells = [
    name,
    whoText(duty),
    `${note}${strengths[obligation.strength]}`,
    obligation.says,
    `${obligation.article}${unverified ? ' _(unverified)_' : ''}`,
    [dueText(due).replaceAll('.000Z', 'Z'), ...waits].join('; '),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The tables as they follow from the library today. */
export async function walkthrough(): Promise<string> {
  const all = await library()
  const parts = walks.map(({ title, says, situation }) => {
    const rows = charters.flatMap((id) => {
      const text = all.get(id)
      if (!text) throw new Error(`there is no charter ${id}`)
      const found = duties(termsOf(text), { ...situation, victim: victims[id] }, day)
      const lines = [
        ...[...found.owed, ...found.allowed].map((duty) => row(id, duty)),
        ...found.open.map((duty) => row(id, duty, 'if a member holds its security threatened: ')),
      ]
      return lines.length > 0 ? lines : [`| ${id} | – | – | Nothing was found that this sets off. | – | – |`]
    })
    return [
      `### ${title}`,
      says,
      [
        '| charter | who | how | what | article | by when |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
    ].join('\n\n')
  })
  return parts.join('\n\n')
}

/** What stands between the marks of a document, without what only lays it out: how wide columns are. */
export function walkedThrough(text: string): string {
  const [from, to] = [text.indexOf(begins), text.indexOf(ends)]
  if (from < 0 || to < from) throw new Error(`${document} has lost its marks`)
  return plain(text.slice(from + begins.length, to))
}

/** Text without the padding of its tables. */
export function plain(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim()
}

if (process.argv[1] === import.meta.filename) {
  const text = read(document)
  const [from, to] = [text.indexOf(begins) + begins.length, text.indexOf(ends)]
  writeFileSync(
    path.join(root, document),
    `${text.slice(0, from)}\n\n${await walkthrough()}\n\n${text.slice(to)}`,
  )
}
