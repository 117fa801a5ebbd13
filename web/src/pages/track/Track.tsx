import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Calibration } from '../../charts/Calibration.tsx'
import { Means } from '../../charts/Means.tsx'
import { useFilters } from '../../lib/filters.ts'
import { useFormats } from '../../lib/format.ts'
import { useNow } from '../../lib/now.ts'
import { useLookOf, useNameOf } from '../../parts/Member.tsx'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { QuestionTabs } from '../questions/QuestionTabs.tsx'
import { Levels } from './Levels.tsx'
import { Members } from './Members.tsx'
import { aheadOf, runningMeans, saidAndHappened, scoredOf, type TrackRecords } from './running.ts'

/** How members did on questions that came out, and how their joint estimates did: what may be concluded from that, and what may not. */
export function Track(): ReactElement {
  const { t } = useTranslation('track')
  usePlace({ name: t('questions:title'), to: '/questions' }, { name: t('title') })
  const [filters] = useFilters()
  const { period } = filters
  const { data, error, refetch } = useGet('/api/track', period === undefined ? {} : { query: { period } })
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        {data === undefined ? null : <Lede track={data} />}
      </div>
      <QuestionTabs />
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Problem error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <div className="stack">
          <Period />
          <Shown track={data} />
        </div>
      )}
    </>
  )
}

function Lede({ track }: { readonly track: TrackRecords }): ReactElement {
  const { t } = useTranslation('track')
  const nameOf = useNameOf()
  const { likely, unlikely } = saidAndHappened(track.joint)
  const ahead = useMemo(() => aheadOf(track), [track])
  const sentences = [
    t('lede.resolved', { count: track.questions.length }),
    ...(likely.count === 0 ? [] : [t('lede.likely', likely)]),
    ...(unlikely.count === 0 ? [] : [t('lede.unlikely', unlikely)]),
    ...(track.members.length < 2
      ? []
      : [ahead === undefined ? t('lede.noneAhead') : t('lede.ahead', { member: nameOf(ahead) })]),
  ]
  return <p className="lede">{sentences.join(' ')}</p>
}

/** From when on: everything, or the years in which questions came out. */
function Period(): ReactElement {
  const { t } = useTranslation('track')
  const f = useFormats()
  const [filters, change] = useFilters()
  const all = useGet('/api/track').data?.questions ?? []
  const first = Math.min(...all.map(({ at }) => new Date(at).getUTCFullYear()))
  const now = new Date(useNow()).getUTCFullYear()
  const years = all.length === 0 ? [] : Array.from({ length: now - first + 1 }, (_, i) => now - i)
  const chosen = filters['period']
  return (
    <NativeSelect
      size="xs"
      maw={220}
      label={t('period.label')}
      value={chosen ?? ''}
      data={[
        { value: '', label: t('period.all') },
        ...years.map((year) => ({ value: String(year), label: f.year(Date.UTC(year, 6)) })),
        ...(chosen === undefined || years.some((year) => String(year) === chosen)
          ? []
          : [{ value: chosen, label: chosen }]),
      ]}
      onChange={(event) => {
        change({ period: event.currentTarget.value })
      }}
    />
  )
}

function Shown({ track }: { readonly track: TrackRecords }): ReactElement {
  const { t } = useTranslation('track')
  if (track.questions.length === 0)
    return (
      <Empty>
        <span>{t('empty')}</span>
        <Link to="/questions">{t('questions:tab.all')}</Link>
      </Empty>
    )
  return (
    <>
      <div className="assess-even">
        <SaidAndHappened track={track} />
        <div className="stack">
          <MeanScores track={track} />
          <ComesFrom track={track} />
        </div>
      </div>
      <Members track={track} />
      <Levels track={track} />
    </>
  )
}

function SaidAndHappened({ track }: { readonly track: TrackRecords }): ReactElement {
  const { t } = useTranslation('track')
  const f = useFormats()
  const figure = useRef<HTMLElement>(null)
  const [table, setTable] = useState(false)
  const bins = track.joint.curve.filter(({ count }) => count > 0)
  return (
    <Section
      title={t('said.title')}
      count={t('said.joint')}
      tail={
        <>
          <SaveAs
            name="calibration"
            chart={figure}
            rows={() => [
              ['low', 'high', 'questions', 'happened', 'mean', 'share', 'interval_low', 'interval_high'],
              ...bins.map(({ low, high, count, happened, mean, share, interval }) => [
                low,
                high,
                count,
                happened,
                mean,
                share,
                interval?.low ?? null,
                interval?.high ?? null,
              ]),
            ]}
          />
          {' · '}
          <button
            type="button"
            className="linkbutton"
            aria-expanded={table}
            onClick={() => {
              setTable(!table)
            }}
          >
            {t('said.table')}
          </button>
        </>
      }
    >
      {bins.length === 0 ? (
        <p className="small muted">{t('said.none')}</p>
      ) : (
        <figure ref={figure}>
          <Calibration bins={bins} />
          <figcaption>{t('said.caption')}</figcaption>
        </figure>
      )}
      {table ? (
        <table>
          <thead>
            <tr>
              <th>{t('said.said')}</th>
              <th>{t('said.happened')}</th>
              <th>{t('said.interval')}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ low, mean, count, happened, interval }) => (
              <tr key={low}>
                <td>{mean === null ? '–' : f.share(mean)}</td>
                <td>{t('said.of', { happened, count })}</td>
                <td>{interval === null ? '–' : `${f.share(interval.low)}–${f.share(interval.high)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  )
}

function MeanScores({ track }: { readonly track: TrackRecords }): ReactElement {
  const { t } = useTranslation('track')
  const nameOf = useNameOf()
  const lookOf = useLookOf()
  const figure = useRef<HTMLElement>(null)
  const now = useNow()
  const lines = useMemo(
    () =>
      [
        ...track.members.map((of) => ({ name: nameOf(of.member), look: lookOf(of.member), of })),
        { name: t('joint'), look: undefined, of: track.joint },
      ].map(({ name, look, of }) => ({ name, look, steps: runningMeans(scoredOf(of, track.questions)) })),
    [track, nameOf, lookOf, t],
  )
  const drawn = lines.filter(({ steps }) => steps.length > 0)
  const last = Math.max(...track.questions.map(({ at }) => at))
  return (
    <Section
      title={t('means.title')}
      tail={
        <SaveAs
          name="brier"
          chart={figure}
          rows={() => [
            ['at', 'who', 'mean_brier'],
            ...lines.flatMap(({ name, steps }) =>
              steps.map(({ at, number }) => [new Date(at).toISOString(), name, number]),
            ),
          ]}
        />
      }
    >
      {drawn.length === 0 ? (
        <p className="small muted">{t('said.none')}</p>
      ) : (
        <figure ref={figure}>
          <Means
            lines={drawn}
            until={Math.max(last, Math.min(now, last + 90 * 86_400_000))}
            label={t('means.title')}
          />
          <figcaption>{t('means.caption')}</figcaption>
        </figure>
      )}
    </Section>
  )
}

const parts = ['uncertainty', 'resolution', 'reliability', 'withinBins'] as const

function ComesFrom({ track }: { readonly track: TrackRecords }): ReactElement | null {
  const { t } = useTranslation('track')
  const f = useFormats()
  const { murphy } = track.joint
  if (murphy === null) return null
  const shown = (name: (typeof parts)[number]): string => {
    const value = name === 'resolution' ? -murphy.resolution : murphy[name]
    const text = f.fixed(Math.abs(value), 3)
    return name === 'uncertainty' ? text : `${value < 0 ? '−' : '+'}${text}`
  }
  return (
    <Section title={t('parts.title')}>
      <dl className="facts">
        <dt>{t('parts.brier')}</dt>
        <dd>
          <b>{f.fixed(murphy.brier, 3)}</b> {t('parts.brierMeans')}
        </dd>
        {parts.map((name) => (
          <Part key={name} name={t(`parts.${name}`)} value={shown(name)} means={t(`parts.means.${name}`)} />
        ))}
      </dl>
    </Section>
  )
}

function Part(props: {
  readonly name: string
  readonly value: string
  readonly means: string
}): ReactElement {
  const { name, value, means } = props
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className="num">{value}</span> <span className="muted">{means}</span>
      </dd>
    </>
  )
}
