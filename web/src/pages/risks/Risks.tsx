import { Button, NativeSelect } from '@mantine/core'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Exceedance } from '../../charts/Exceedance.tsx'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { useMay } from '../../shell/session.ts'
import { QuestionTabs } from '../questions/QuestionTabs.tsx'
import { AddRisk } from './AddRisk.tsx'
import { Changes } from './Changes.tsx'
import { Register } from './Register.tsx'
import type { RiskRegister } from './shown.ts'
import { digitsOf, usePeriod } from './usePeriod.ts'

/** The register of risks: how bad a period can be, what brings it about, and what activities would change. */
export function Risks(): ReactElement {
  const { t } = useTranslation('risks')
  usePlace({ name: t('questions:title'), to: '/questions' }, { name: t('title') })
  const [filters] = useFilters()
  const [adding, setAdding] = useState(false)
  const may = useMay()
  const query = Object.fromEntries(
    ['unit', 'periodDays', 'area'].flatMap((name) => {
      const value = filters[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const { data, error, refetch } = useGet('/api/risks', { query })
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {data === undefined ? null : <Lede register={data} />}
        {may('draft') ? (
          <p className="actions">
            <Button
              variant="filled"
              onClick={() => {
                setAdding(true)
              }}
            >
              {t('add.open')}
            </Button>
          </p>
        ) : null}
      </div>
      <QuestionTabs />
      <AddRisk
        opened={adding}
        unit={data?.unit ?? ''}
        onClose={() => {
          setAdding(false)
        }}
      />
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Problem error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <div className="stack">
          <Which register={data} />
          <Shown register={data} />
        </div>
      )}
    </>
  )
}

/** The change that the address names, or the first. */
function useChange({ changes }: RiskRegister): RiskRegister['changes'][number] | undefined {
  const [filters] = useFilters()
  return changes.find(({ id }) => id.startsWith(filters['change'] ?? '')) ?? changes[0]
}

function Lede({ register }: { readonly register: RiskRegister }): ReactElement {
  const { t } = useTranslation('risks')
  const f = useFormats()
  const period = usePeriod()
  const change = useChange(register)
  const { entries, total, unit, periodDays, worstShare } = register
  if (total === null || unit === null || periodDays === null)
    return <p className="lede">{t('lede.count', { count: entries.length })}</p>
  const amount = (value: number): string => f.number(value, digitsOf(value))
  const [heaviest] = entries.toSorted((a, b) => (b.worst?.share ?? 0) - (a.worst?.share ?? 0))
  const gain = change?.gain.gain ?? 0
  const told = { title: change?.title ?? '', unit, amount: amount(Math.abs(gain)) }
  const sentences = [
    t('lede.count', { count: entries.length }),
    t('lede.expected', { unit, amount: amount(total.expected), period: period(periodDays) }),
    ...(heaviest?.worst == null
      ? []
      : [
          t('lede.heaviest', {
            title: heaviest.risk.title,
            share: f.share(heaviest.worst.share),
            period: period(periodDays),
            count: Math.round(1 / worstShare),
          }),
        ]),
    ...(change === undefined ? [] : [gain < 0 ? t('lede.adds', told) : t('lede.takes', told)]),
    ...(change === undefined || change.worse === 0 ? [] : [t('lede.worse', { count: change.worse })]),
  ]
  return <p className="lede">{sentences.join(' ')}</p>
}

/** Which part of the register is shown: an area, a unit with its period, an activity. */
function Which({ register }: { readonly register: RiskRegister }): ReactElement | null {
  const { t } = useTranslation('risks')
  const period = usePeriod()
  const [filters, change] = useFilters()
  const { areas, groups, changes, unit, periodDays } = register
  if (areas.length < 2 && groups.length < 2 && changes.length < 2 && filters['area'] === undefined)
    return null
  return (
    <div className="risks-which">
      <NativeSelect
        size="xs"
        label={t('column.area')}
        value={filters['area'] ?? ''}
        data={[
          { value: '', label: t('allAreas') },
          ...areas.filter((area) => area !== '').map((area) => ({ value: area, label: area })),
        ]}
        onChange={(event) => {
          change({ area: event.currentTarget.value })
        }}
      />
      {groups.length < 2 ? null : (
        <NativeSelect
          size="xs"
          label={t('group')}
          value={`${periodDays ?? ''} ${unit ?? ''}`}
          data={groups.map((group) => ({
            value: `${group.periodDays} ${group.unit}`,
            label: t('per', { unit: group.unit, period: period(group.periodDays) }),
          }))}
          onChange={(event) => {
            const [days, ...name] = event.currentTarget.value.split(' ')
            change({ periodDays: days, unit: name.join(' ') })
          }}
        />
      )}
      {changes.length < 2 ? null : (
        <NativeSelect
          size="xs"
          label={t('change.which')}
          value={filters['change'] ?? changes[0]?.id ?? ''}
          data={changes.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => {
            change({ change: event.currentTarget.value })
          }}
        />
      )}
    </div>
  )
}

function Shown({ register }: { readonly register: RiskRegister }): ReactElement {
  const { t } = useTranslation('risks')
  const change = useChange(register)
  const { entries, tooMany, total } = register
  if (entries.length === 0) return <Empty>{t('empty')}</Empty>
  return (
    <>
      <div className="columns">
        <div className="stack">
          {total === null ? (
            <div className="state caution">{tooMany ? t('tooMany') : t('noTotal')}</div>
          ) : (
            <HowBad register={register} total={total} change={change} />
          )}
        </div>
        <div className="stack">
          <Changes register={register} change={change} />
        </div>
      </div>
      <Register register={register} change={change} />
    </>
  )
}

function HowBad(props: {
  readonly register: RiskRegister
  readonly total: NonNullable<RiskRegister['total']>
  readonly change: RiskRegister['changes'][number] | undefined
}): ReactElement {
  const { register, total, change } = props
  const { t } = useTranslation('risks')
  const f = useFormats()
  const period = usePeriod()
  const figure = useRef<HTMLElement>(null)
  const [table, setTable] = useState(false)
  const amount = (value: number): string => f.number(value, digitsOf(value))
  const length = period(register.periodDays ?? 365)
  const unit = register.unit ?? ''
  const label = t('curve.worst', {
    period: length,
    count: Math.round(1 / total.worst.share),
    amount: amount(total.worst.loss),
  })
  const rows = (): (string | number)[][] => [
    ['which', 'loss_at_least', 'probability'],
    ...total.curve.map(({ loss, probability }) => ['now', loss, probability]),
    ...(change?.total.curve ?? []).map(({ loss, probability }) => ['planned', loss, probability]),
  ]
  return (
    <Section
      title={t('curve.title', { period: length })}
      tail={
        <>
          <SaveAs name="risks" chart={figure} rows={rows} />
          {' · '}
          <button
            type="button"
            className="linkbutton"
            aria-expanded={table}
            onClick={() => {
              setTable(!table)
            }}
          >
            {t('curve.table')}
          </button>
        </>
      }
    >
      <figure ref={figure}>
        <Exceedance
          now={total.curve}
          planned={change?.total.curve}
          worst={{ share: total.worst.share, loss: total.worst.loss, label }}
          axis={t('curve.axis', { unit, period: length })}
          label={`${t('curve.title', { period: length })}: ${label} ${unit}`}
        />
        <figcaption>
          {change === undefined ? '' : `${t('curve.dashed')} `}
          {t('curve.caption')} <span className="proof">{total.fingerprint.slice(0, 8)}</span>
        </figcaption>
      </figure>
      {table ? (
        <table>
          <thead>
            <tr>
              <th>{t('curve.chance')}</th>
              <th>{t('curve.now')}</th>
              {change === undefined ? null : <th>{t('curve.planned')}</th>}
            </tr>
          </thead>
          <tbody>
            {total.reached.map(({ share, loss }, i) => (
              <tr key={share}>
                <td>{f.share(share)}</td>
                <td>{amount(loss)}</td>
                {change === undefined ? null : <td>{amount(change.total.reached[i]?.loss ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  )
}
