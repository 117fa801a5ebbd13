import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useWidth } from '../../charts/useWidth.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFilters } from '../../lib/filters.ts'
import { useNow } from '../../lib/now.ts'
import { Problem } from '../../parts/States.tsx'
import { happeningQuery } from './HappeningFilters.tsx'
import { placeLanes, step, type PlacedMark, type Timeline } from './lanes.ts'
import { LaneMark, LaneRules } from './LaneMark.tsx'
import { LaneTable } from './LaneTable.tsx'
import { useLaneName } from './useLaneName.ts'
import '../../charts/charts.css'

/** Most marks of a lane: so many stand apart on a wide screen. */
const marksAtMost = 40

/** Happenings as lanes over time: solid happened, dashed is promised, dotted is imagined; a dotted bar only bounds what has no date. */
export function Lanes({ by }: { readonly by: 'type' | 'actor' }): ReactElement {
  const { t } = useTranslation('evidence')
  const [filters] = useFilters()
  const [table, setTable] = useState(false)
  const query = { ...happeningQuery(filters), by, marks: String(marksAtMost) }
  const { data, error, refetch } = useGet('/api/timeline', { query })
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <div className="lanes-place" />
  return (
    <figure className="lanes">
      {table ? <LaneTable timeline={data} by={by} /> : <LaneChart timeline={data} by={by} />}
      <figcaption className="spread">
        <span>{t('lanes.means')}</span>
        <button
          type="button"
          className="linkbutton nowrap noprint"
          onClick={() => {
            setTable(!table)
          }}
        >
          {table ? t('lanes.chart') : t('lanes.table')}
        </button>
      </figcaption>
    </figure>
  )
}

function LaneChart({
  timeline,
  by,
}: {
  readonly timeline: Timeline
  readonly by: 'type' | 'actor'
}): ReactElement {
  const { t } = useTranslation('evidence')
  const [ref, width] = useWidth<HTMLDivElement>(990)
  const now = useNow()
  const [{ from, to }] = useFilters()
  const [at, setAt] = useState<number>()
  const navigate = useNavigate()
  const laneName = useLaneName(by)
  const frame = useMemo(
    () => placeLanes(timeline, width, now, { from, to }),
    [timeline, width, now, from, to],
  )
  const chosen = at === undefined ? undefined : frame.marks[at]
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event
    if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown') {
      event.preventDefault()
      setAt(at === undefined ? 0 : step(frame.marks, at, key))
    } else if (key === 'Escape') setAt(undefined)
    else if (key === 'Enter' && chosen?.mark.happenings[0] !== undefined)
      void navigate({ to: `/happenings/${chosen.mark.happenings[0]}` })
  }
  return (
    <div ref={ref}>
      {/* The chart is one stop; arrows move in it, and the line beneath says where one is. */}
      <svg
        className="chart"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="application"
        aria-roledescription={t('lanes.kind')}
        aria-label={t('lanes.label')}
        tabIndex={0}
        onKeyDown={onKey}
        onFocus={() => {
          setAt(at ?? 0)
        }}
      >
        <LaneRules frame={frame} lanes={timeline.lanes.map(({ lane }) => laneName(lane))} now={now} />
        {frame.marks.map((placed, i) => (
          <LaneMark
            key={`${placed.lane} ${placed.mark.happenings[0] ?? i}`}
            placed={placed}
            hue={by === 'type' ? `ev-${timeline.lanes[placed.lane]?.lane ?? ''}` : 'lane-actor'}
            chosen={i === at}
            onChoose={() => {
              setAt(i)
            }}
          />
        ))}
      </svg>
      <Chosen placed={chosen} />
    </div>
  )
}

function Chosen({ placed }: { readonly placed: PlacedMark | undefined }): ReactElement {
  const { t } = useTranslation('evidence')
  const words = useEventWords()
  if (placed === undefined) return <p className="lanes-chosen faint small">{t('lanes.keys')}</p>
  const { from, to, dated, standing, count, happenings, says } = placed.mark
  const between = words.between({ from, to })
  const [first] = happenings
  return (
    <p className="lanes-chosen small" role="status">
      <span className="muted">
        {between === undefined ? t('events:undated') : dated ? between : t('lanes.bounded', { between })}
        {' · '}
        {t(`lanes.standing.${standing}`)}
      </span>{' '}
      {first === undefined ? null : (
        <Link className="source" to={`/happenings/${first}`}>
          {says}
        </Link>
      )}{' '}
      {count > 1 ? <span className="muted">{t('lanes.more', { count: count - 1 })}</span> : null}
    </p>
  )
}
