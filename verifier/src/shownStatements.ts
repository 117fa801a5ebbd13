import type { Waiting } from '../../src/decisions/outcome.ts'
import { is, type Statement, type StatementType } from '../../src/decisions/statement.ts'
import type { CountedStatement, Matter, ProvenFault, Verdict } from '../../src/decisions/verdict.ts'
import { fromBase64, utf8Text } from '../../src/kernel/bytes.ts'
import type { Position, PositionValue } from '../../src/records/position.ts'
import { h, proof, section, table, type Content } from './dom.ts'
import { listed, t } from './words.ts'

/** In which order statements are told. Receipts, many and behind what they are of, come last and folded. */
const order: readonly StatementType[] = ['position', 'ballot', 'closing', 'motion']
const rank = ({ statement: { type } }: CountedStatement): number =>
  order.includes(type) ? order.indexOf(type) : order.length

/** Who said what, each with where it stands and who holds it, and who is missing. */
export function statementsShown({ counted, counts, motion }: Matter): HTMLElement {
  const spoke = new Set(
    counted
      .filter(({ statement: { type } }) => type === 'position' || type === 'ballot')
      .map(({ statement: { author } }) => author),
  )
  const silent = motion.says.electors.filter((name) => !spoke.has(name))
  const receipts = counted.filter(({ statement }) => is('receipt')(statement))
  const others = counted
    .filter(({ statement }) => !is('receipt')(statement))
    .toSorted((a, b) => rank(a) - rank(b))
  return section(
    t('said.title'),
    h(
      'p',
      { class: 'small muted' },
      counted.length === 0 ? t('said.nothing') : t('said.counted', { count: counted.length }),
    ),
    others.length === 0 ? null : statementTable(others, counts.members),
    silent.length === 0
      ? null
      : h('p', { class: 'small muted' }, t('said.silent', { members: listed(silent) })),
    receipts.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, t('said.receipts', { count: receipts.length })),
          statementTable(receipts, counts.members),
        ),
  )
}

function statementTable(statements: readonly CountedStatement[], members: number): HTMLElement {
  return table(
    [t('said.member'), t('said.what'), t('said.by'), t('said.place'), t('said.signers')],
    statements.map((each) => {
      const { author, index, generation } = each.statement
      return [
        author,
        saidShown(each.statement),
        speakerShown(each.statement),
        h('span', { class: 'num' }, t('said.placed', { index, generation })),
        heldShown(each, members),
      ]
    }),
  )
}

function heldShown({ signers, held }: CountedStatement, members: number): Content {
  const others = held.map(({ member }) => member)
  return [
    h('span', { class: 'num' }, t('said.held', { signers, members })),
    others.length === 0
      ? null
      : h('span', { class: 'tiny faint by' }, t('said.heldBy', { members: listed(others) })),
  ]
}

function speakerShown(statement: Statement): Content {
  return is('position')(statement) || is('ballot')(statement) ? t(`said.${statement.says.by}`) : null
}

/** What a statement says, and the reasons it gives. */
function saidShown(statement: Statement): Content {
  if (is('position')(statement))
    return [h('span', {}, positionShown(statement.says)), reasonsShown(statement.says)]
  if (is('ballot')(statement))
    return [
      h('span', {}, t('value.ballot', { value: valueShown(statement.says.value) })),
      reasonsShown(statement.says),
    ]
  if (is('closing')(statement)) return t('value.closing', { count: statement.says.seen.length })
  if (is('receipt')(statement)) return t('value.receipt', { what: shortened(statement.says.received) })
  if (is('motion')(statement)) return t('value.motion', { title: statement.says.title })
  return t('value.other', { type: statement.type })
}

function reasonsShown({ reasons }: Position): Content {
  return reasons === '' ? null : h('span', { class: 'source reasons', dir: 'auto' }, reasons)
}

function positionShown(says: Position): string {
  if (!('slot' in says)) return valueShown(says.value)
  return says.motion === null ? t('value.slotNone') : t('value.slot', { motion: shortened(says.motion) })
}

function valueShown(value: PositionValue): string {
  return typeof value === 'string' ? t(`value.${value}`) : t('value.follow', { member: value.follow })
}

const shortened = (id: string): string => `${id.slice(0, 12)}…`

/** Whom a pending outcome waits for, and what each could still make of it. */
export function waitingShown({ waitsFor, lacks }: Extract<Verdict, { result: 'pending' }>): HTMLElement {
  return section(
    t('waits.title'),
    waitsFor.length === 0
      ? h('p', { class: 'small' }, t('waits.nobody'))
      : table([t('said.member'), t('waits.could')], waitsFor.map(couldShown)),
    lacks.length === 0
      ? null
      : [
          h('p', { class: 'small muted' }, t('waits.lacks')),
          h(
            'ul',
            {},
            lacks.map((id) => h('li', {}, proof(id))),
          ),
        ],
  )
}

function couldShown({ member, could }: Waiting): Content[] {
  const each = could.map(({ says, then }) =>
    h('li', {}, t('waits.leads', { says: t(`value.${says}`), then: t(`result.${then}`) })),
  )
  return [member, h('ul', {}, each)]
}

/** Who contradicts itself, with both proofs to keep. */
export function faultsShown(faults: readonly ProvenFault[]): HTMLElement {
  return section(
    t('faults.title'),
    faults.map(({ member, key, proofs }) =>
      h(
        'div',
        { class: 'state error' },
        h('b', {}, member),
        h('span', {}, t(key === 'omitted' ? 'faults.omitted' : 'faults.twice')),
        key === 'omitted' ? null : h('span', { class: 'wrap' }, proof(key)),
        proofs.map((text, i) => proofShown(text, `${member}-${i + 1}.tlog-proof`, i + 1)),
      ),
    ),
  )
}

function proofShown(text: string, name: string, number: number): Content {
  const bytes = fromBase64(text)
  const address = URL.createObjectURL(
    new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }),
  )
  return h(
    'details',
    {},
    h('summary', {}, t('faults.proof', { number })),
    h('a', { href: address, download: name }, t('faults.save', { number })),
    h('pre', { tabindex: '0' }, utf8Text(bytes)),
  )
}
