import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import type { RiskRegister } from './shown.ts'
import { digitsOf, usePeriod } from './usePeriod.ts'

type Change = RiskRegister['changes'][number]

/** Every risk in a row: typical and expected loss and its part in the worst periods are three columns, as they rank differently. */
export function Register(props: {
  readonly register: RiskRegister
  readonly change: Change | undefined
}): ReactElement {
  const { register, change } = props
  const { t } = useTranslation('risks')
  const f = useFormats()
  const period = usePeriod()
  const { entries, worstShare, unit, periodDays } = register
  const amount = (value: number): string => f.number(value, digitsOf(value))
  const length = period(periodDays ?? 365)
  const mostExpected = Math.max(...entries.map(({ expected }) => expected ?? 0), 1e-12)
  const mostWorst = Math.max(...entries.map(({ worst }) => worst?.share ?? 0), 1e-12)
  const columns = {
    area: t('column.area'),
    chance: t('column.chance', { period: length }),
    typical: t('column.typical'),
    expected: t('column.expected'),
    worst: t('column.worst', { period: length, count: Math.round(1 / worstShare) }),
    change: t('column.change'),
  }
  return (
    <Section
      title={t('register')}
      count={t('largestFirst', { count: entries.length })}
      tail={<SaveAs name="register" rows={() => tableOf(register, change)} />}
    >
      <div className="assess-table">
        <table>
          <thead>
            <tr>
              <th>{t('column.risk')}</th>
              <th>{columns.area}</th>
              <th className="right">{columns.chance}</th>
              <th className="right">{columns.typical}</th>
              <th>{columns.expected}</th>
              <th>{columns.worst}</th>
              {change === undefined ? null : <th>{columns.change}</th>}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, risk, likelihood, typical, expected, worst }) => (
              <tr key={id}>
                <th scope="row">
                  {likelihood.question === null ? (
                    risk.title
                  ) : (
                    <Link className="quiet-link" to={`/questions/${likelihood.question.id}`}>
                      {risk.title}
                    </Link>
                  )}
                </th>
                <td className="faint" data-label={columns.area}>
                  {risk.area}
                </td>
                <td className="right num" data-label={columns.chance}>
                  {likelihood.probability === null ? (
                    <Pending word={t(`problem.${likelihood.problem ?? 'noJudgements'}`)} />
                  ) : (
                    f.share(likelihood.probability)
                  )}
                </td>
                <td className="right num" data-label={columns.typical}>
                  {amount(typical.median)}
                  <span className="assess-under">{`${amount(typical.low)}–${amount(typical.high)}`}</span>
                </td>
                <td data-label={columns.expected}>
                  {expected === null ? (
                    '–'
                  ) : (
                    <Metered text={amount(expected)} share={expected / mostExpected} />
                  )}
                </td>
                <td data-label={columns.worst}>
                  {worst === null ? (
                    '–'
                  ) : (
                    <Metered text={f.share(worst.share)} share={worst.share / mostWorst} />
                  )}
                </td>
                {change === undefined ? null : (
                  <td data-label={columns.change}>
                    <Difference of={change.risks.find((each) => each.risk === id)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tiny faint assess-caption">{t('registerCaption', { unit: unit ?? '' })}</p>
    </Section>
  )
}

function Metered({ text, share }: { readonly text: string; readonly share: number }): ReactElement {
  return (
    <>
      <span className="num">{text}</span>
      <span className="assess-meter" aria-hidden="true">
        <i style={{ width: `${100 * share}%` }} />
      </span>
    </>
  )
}

function Difference({ of }: { readonly of: Change['risks'][number] | undefined }): ReactElement {
  const { t } = useTranslation('risks')
  const f = useFormats()
  const difference = of === undefined ? 0 : of.after.expected - of.before.expected
  if (difference === 0) return <span className="faint">{t('same')}</span>
  const text = f.number(Math.abs(difference), digitsOf(difference))
  return (
    <span className={difference > 0 ? 'assess-worse num' : 'assess-better num'}>
      {difference > 0 ? `+${text}` : `−${text}`}
    </span>
  )
}

function tableOf({ entries, unit }: RiskRegister, change: Change | undefined): (string | number | null)[][] {
  return [
    [
      'risk',
      'area',
      'unit',
      'probability',
      'typical_low',
      'typical_median',
      'typical_high',
      'expected',
      'worst_mean',
      'worst_share',
      'expected_planned',
      'id',
    ],
    ...entries.map(({ id, risk, likelihood, typical, expected, worst }) => [
      risk.title,
      risk.area,
      unit,
      likelihood.probability,
      typical.low,
      typical.median,
      typical.high,
      expected,
      worst?.mean ?? null,
      worst?.share ?? null,
      change?.risks.find((each) => each.risk === id)?.after.expected ?? null,
      id,
    ]),
  ]
}
