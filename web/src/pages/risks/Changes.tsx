import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Modality } from '../../parts/Badges.tsx'
import { Member, useLookOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { RiskRegister } from './shown.ts'
import { digitsOf, usePeriod } from './usePeriod.ts'
import './risks.css'

type Change = RiskRegister['changes'][number]

/** What an activity would change, the worse beside the better, who brings the gain, and who bears what is lost as it is. */
export function Changes(props: {
  readonly register: RiskRegister
  readonly change: Change | undefined
}): ReactElement {
  const { register, change } = props
  const { t } = useTranslation('risks')
  return (
    <>
      {change === undefined ? (
        <Section title={t('change.title')}>
          <p className="small muted">{t('change.none')}</p>
        </Section>
      ) : (
        <>
          <WouldChange register={register} change={change} />
          <Gain register={register} change={change} />
        </>
      )}
      <Bearers register={register} />
    </>
  )
}

function WouldChange(props: { readonly register: RiskRegister; readonly change: Change }): ReactElement {
  const { register, change } = props
  const { t } = useTranslation('risks')
  const f = useFormats()
  const period = usePeriod()
  const { total, unit, periodDays, entries } = register
  const amount = (value: number): string => f.number(value, digitsOf(value))
  const worse = change.risks.filter(({ before, after }) => after.expected > before.expected)
  const titleOf = (id: string): string =>
    entries.find((entry) => entry.id === id)?.risk.title ?? id.slice(0, 8)
  return (
    <Section title={t('change.title')} count={<Modality modality="planned" />}>
      <h3>{change.title}</h3>
      <dl className="facts risks-facts">
        {total === null ? null : (
          <>
            <dt>{t('change.expected')}</dt>
            <dd>
              <b className="num">
                {amount(total.expected)} → {amount(change.total.expected)}
              </b>{' '}
              {t('per', { unit: unit ?? '', period: period(periodDays ?? 365) })}
            </dd>
            <dt>{t('change.worst', { count: Math.round(1 / total.worst.share) })}</dt>
            <dd className="num">
              {amount(total.worst.loss)} → {amount(change.total.worst.loss)}
            </dd>
          </>
        )}
        <dt>{t('change.better')}</dt>
        <dd>{t('change.risks', { count: change.better })}</dd>
        <dt>{t('change.worse')}</dt>
        <dd>
          {worse.length === 0
            ? t('change.risks', { count: 0 })
            : worse.map(({ risk, before, after }) => (
                <span key={risk} className="risks-worse">
                  <b className="assess-worse">{titleOf(risk)}</b>{' '}
                  <span className="num">
                    {f.share(before.probability)} → {f.share(after.probability)}
                  </span>
                </span>
              ))}
        </dd>
      </dl>
      {change.note === '' ? null : <p className="small muted risks-note">{change.note}</p>}
      {change.elsewhere === 0 ? null : (
        <p className="tiny faint">{t('change.elsewhere', { count: change.elsewhere })}</p>
      )}
    </Section>
  )
}

function Gain(props: { readonly register: RiskRegister; readonly change: Change }): ReactElement | null {
  const { register, change } = props
  const { t } = useTranslation('risks')
  const { shares, gain } = change.gain
  if (shares.length === 0) return null
  return (
    <Section title={t('gain.title')} count={t('gain.shapley')}>
      <Bars
        rows={shares
          .toSorted((a, b) => b.gain - a.gain)
          .map(({ member, gain: own }) => ({ member, amount: own }))}
        whole={gain}
      />
      <p className="tiny faint assess-caption">
        {t('gain.caption', { unit: register.unit ?? '' })}
        {shares.some(({ error }) => error !== null) ? ` ${t('gain.drawn')}` : ''}
      </p>
    </Section>
  )
}

function Bearers({ register }: { readonly register: RiskRegister }): ReactElement | null {
  const { t } = useTranslation('risks')
  const { bearers, total } = register
  if (total === null || bearers.every(({ member }) => member === null)) return null
  return (
    <Section title={t('bearers.title')}>
      <Bars
        rows={bearers.map(({ member, expected }) => ({ member, amount: expected }))}
        whole={total.expected}
      />
      <p className="tiny faint assess-caption">{t('bearers.caption', { unit: register.unit ?? '' })}</p>
    </Section>
  )
}

/** Amounts by member before they are shares; null is nobody among the members. */
function Bars(props: {
  readonly rows: readonly { readonly member: string | null; readonly amount: number }[]
  readonly whole: number
}): ReactElement {
  const { rows, whole } = props
  const { t } = useTranslation('risks')
  const f = useFormats()
  const lookOf = useLookOf()
  const greatest = Math.max(...rows.map(({ amount }) => Math.abs(amount)), 1e-12)
  return (
    <table>
      <tbody>
        {rows.map(({ member, amount }) => (
          <tr key={member ?? ''}>
            <th scope="row">{member === null ? t('bearers.others') : <Member name={member} />}</th>
            <td className="risks-bar">
              <span
                className={`assess-meter m${member === null ? 0 : lookOf(member).hue}`}
                aria-hidden="true"
              >
                <i style={{ width: `${Math.max(0, (100 * amount) / greatest)}%` }} />
              </span>
            </td>
            <td className="num risks-number">{f.number(amount, digitsOf(amount))}</td>
            <td className="num faint risks-number">{whole > 0 ? f.share(amount / whole) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
