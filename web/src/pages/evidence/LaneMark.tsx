import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import type { LaneFrame, PlacedMark } from './lanes.ts'

/** Rules, names and time of the lanes. */
export function LaneRules({
  frame,
  lanes,
  now,
}: {
  readonly frame: LaneFrame
  readonly lanes: readonly string[]
  readonly now: number
}): ReactElement {
  const { t } = useTranslation('evidence')
  const { day, month } = useFormats()
  const { left, right, width, height, laneHeight, narrow, x, ticks } = frame
  const foot = height - 24
  const here = x(now)
  const showsNow = here >= left && here <= right + 14
  return (
    <g aria-hidden="true">
      {ticks.map(({ at, unit }) => (
        <g key={at}>
          <line className="chart-grid" x1={x(at)} x2={x(at)} y1={2} y2={foot} />
          {showsNow && Math.abs(x(at) - here) < 26 ? null : (
            <text className="chart-faint chart-small" x={x(at)} y={height - 8} textAnchor="middle">
              {unit === 'year' ? new Date(at).getUTCFullYear() : unit === 'month' ? month(at) : day(at)}
            </text>
          )}
        </g>
      ))}
      {lanes.map((name, i) => (
        <g key={name}>
          <text x={0} y={i * laneHeight + (narrow ? 15 : laneHeight / 2 + 4)}>
            {name}
          </text>
          {i === 0 ? null : (
            <line className="chart-grid" x1={0} x2={width} y1={i * laneHeight} y2={i * laneHeight} />
          )}
        </g>
      ))}
      {showsNow ? (
        <>
          <line className="lanes-now" x1={here} x2={here} y1={0} y2={foot} />
          <text className="lanes-now chart-small" x={here} y={height - 8} textAnchor="middle">
            {t('lanes.now')}
          </text>
        </>
      ) : null}
    </g>
  )
}

/** One mark of a lane: filled, dashed, dotted or struck through as it stands; a bar where it lasts or is only bounded. */
export function LaneMark({
  placed,
  hue,
  chosen,
  onChoose,
}: {
  readonly placed: PlacedMark
  readonly hue: string
  readonly chosen: boolean
  readonly onChoose: () => void
}): ReactElement {
  const { mark, x, end, y, radius } = placed
  const bar = end > x
  const knob = !bar || mark.count > 1 ? (x + end) / 2 : mark.from === null ? end - radius : x + radius
  return (
    <g
      className={`lane-mark ${hue} ${mark.dated ? mark.standing : `${mark.standing} bounded`}`}
      onMouseEnter={onChoose}
      onClick={onChoose}
    >
      {bar ? <line x1={x} x2={end} y1={y} y2={y} /> : null}
      <circle cx={knob} cy={y} r={radius} />
      {mark.count === 1 ? null : (
        <text className="chart-small" x={knob} y={y + 4} textAnchor="middle">
          {mark.count}
        </text>
      )}
      {mark.standing === 'negated' ? (
        <line className="strike" x1={knob - radius - 2} x2={knob + radius + 2} y1={y + 4} y2={y - 4} />
      ) : null}
      {chosen ? <circle className="ring" cx={knob} cy={y} r={radius + 4} /> : null}
    </g>
  )
}
