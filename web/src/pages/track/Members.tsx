import { Link } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../charts/Mark.tsx'
import { linear } from '../../charts/scale.ts'
import { useFormats } from '../../lib/format.ts'
import { Member, useLookOf, type Look } from '../../parts/Member.tsx'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import { rangeOf, scoredOf, type Scored, type TrackRecords } from './running.ts'

type MemberRecord = TrackRecords['members'][number]

interface Row {
  readonly record: MemberRecord
  readonly scored: readonly Scored[]
  readonly range: ReturnType<typeof rangeOf>
}

/** The members' records side by side, the lowest mean Brier score first, each with how far it can be trusted. */
export function Members({ track }: { readonly track: TrackRecords }): ReactElement {
  const { t } = useTranslation('track')
  const f = useFormats()
  const rows = useMemo(() => rowsOf(track), [track])
  const greatest = Math.max(
    0.1,
    ...rows.map(({ range, record }) => range?.high ?? record.scores.brier?.mean ?? 0),
  )
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${f.fixed(Math.abs(value), 1)}`
  return (
    <Section title={t('members.title')} tail={<SaveAs name="members" rows={() => tableOf(rows)} />}>
      <div className="assess-table">
        <table>
          <thead>
            <tr>
              <th>{t('members.member')}</th>
              <th className="right">{t('members.questions')}</th>
              <th className="right">{t('members.brier')}</th>
              <th>{t('members.range')}</th>
              <th className="right">{t('members.peer')}</th>
              <th>{t('members.strongest')}</th>
              <th>{t('members.weakest')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ record, scored, range }) => {
              const { brier, peer } = record.scores
              const order = scored.toSorted((a, b) => a.mean - b.mean)
              return (
                <tr key={record.member}>
                  <th scope="row">
                    <Member name={record.member} />
                  </th>
                  <td className="right" data-label={t('members.questions')}>
                    {f.number(record.questions)}
                  </td>
                  <td className="right" data-label={t('members.brier')}>
                    {brier === null ? '–' : f.fixed(brier.mean, 2)}
                  </td>
                  <td data-label={t('members.range')}>
                    {range === undefined ? (
                      <span className="faint">{t('members.tooFew')}</span>
                    ) : (
                      <Range
                        member={record.member}
                        range={range}
                        mean={brier?.mean ?? 0}
                        greatest={greatest}
                      />
                    )}
                  </td>
                  <td className="right" data-label={t('members.peer')}>
                    {peer === null ? '–' : signed(peer.mean)}
                  </td>
                  <td data-label={t('members.strongest')}>
                    <Which track={track} scored={order[0]} />
                  </td>
                  <td data-label={t('members.weakest')}>
                    <Which track={track} scored={order.at(-1)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="tiny faint assess-caption">{t('members.caption')}</p>
    </Section>
  )
}

function rowsOf({ members, questions }: TrackRecords): Row[] {
  const lowest = ({ record }: Row): number => record.scores.brier?.mean ?? Infinity
  return members
    .map((record): Row => {
      const scored = scoredOf(record, questions)
      return { record, scored, range: rangeOf(scored) }
    })
    .sort((a, b) => lowest(a) - lowest(b) || (a.record.member < b.record.member ? -1 : 1))
}

function tableOf(rows: readonly Row[]): (string | number | null)[][] {
  const rules = ['brier', 'log', 'crps', 'baseline', 'peer'] as const
  return [
    ['member', 'questions', ...rules, 'brier_low', 'brier_high'],
    ...rows.map(({ record, range }) => [
      record.member,
      record.questions,
      ...rules.map((rule) => record.scores[rule]?.mean ?? null),
      range?.low ?? null,
      range?.high ?? null,
    ]),
  ]
}

function Range(props: {
  readonly member: string
  readonly range: { readonly low: number; readonly high: number }
  readonly mean: number
  readonly greatest: number
}): ReactElement {
  const { member, range, mean, greatest } = props
  const f = useFormats()
  const look: Look = useLookOf()(member)
  const x = linear([0, greatest], [6, 134])
  return (
    <>
      <svg
        className="chart"
        viewBox="0 0 140 16"
        width="140"
        height="16"
        style={{ width: 140 }}
        aria-hidden="true"
      >
        <line className="chart-grid" x1="4" x2="136" y1="8" y2="8" />
        <g className={`m${look.hue}`}>
          <line className="chart-range" x1={x(range.low)} x2={x(range.high)} y1="8" y2="8" />
          <Mark look={look} x={x(mean)} y={8} size={9} />
        </g>
      </svg>
      <span className="assess-under">{`${f.fixed(range.low, 2)}–${f.fixed(range.high, 2)}`}</span>
    </>
  )
}

function Which(props: { readonly track: TrackRecords; readonly scored: Scored | undefined }): ReactElement {
  const { track, scored } = props
  const f = useFormats()
  const question = track.questions.find(({ id }) => id === scored?.id)
  if (scored === undefined || question === undefined) return <span className="faint">–</span>
  return (
    <>
      <Link className="quiet-link" to={`/questions/${question.id}`}>
        {question.text}
      </Link>{' '}
      <span className="faint num">{f.fixed(scored.mean, 2)}</span>
    </>
  )
}
