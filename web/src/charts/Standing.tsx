import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look } from '../parts/Member.tsx'
import { Mark } from './Mark.tsx'
import type { Measure, Range } from './numbers.ts'
import { linear, ticks } from './scale.ts'
import { narrowBelow, useWidth } from './useWidth.ts'
import { stretchesOf, termAt, type Yardstick } from './yardstick.ts'
import './charts.css'

/** Where a member stands. */
export interface Stand {
  readonly author: string
  readonly look: Look
  readonly number: number
}

const markGap = 10.5
const rowHeight = 12

/** All members and the joint estimate on the scale of their question, over the yardstick's bands where it is one of likelihood. */
export function Standing({
  stands,
  joint,
  band,
  measure,
  yardstick,
  label,
}: {
  readonly stands: readonly Stand[]
  readonly joint: number
  readonly band: Range | null
  readonly measure: Measure
  readonly yardstick: Yardstick | undefined
  /** What the chart says, in a sentence. */
  readonly label: string
}): ReactElement {
  const { t } = useTranslation('charts')
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const narrow = width < narrowBelow
  const x = linear([measure.low, measure.high], [6, width - 6])
  const placed = stacked(stands, x)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  const top = rows * rowHeight + 4
  const said = yardstick === undefined ? undefined : termAt(joint, yardstick)
  const marks =
    measure.kind === 'share' ? [0, 0.25, 0.5, 0.75, 1] : ticks(measure.low, measure.high, narrow ? 2 : 4)
  const bands = measure.kind === 'share' && yardstick !== undefined ? stretchesOf(yardstick) : []
  const labelRow = bands.length > 0 ? 16 : 0
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={top + 30 + labelRow} role="img" aria-label={label}>
        {bands.length > 0 ? (
          bands.map((each) => (
            <Band
              key={each.low}
              from={x(each.low)}
              to={x(each.high)}
              y={top}
              isSaid={each.term !== undefined && each.term === said}
              word={each.term === undefined ? '' : t(`yardstick.${each.term}`, { defaultValue: each.term })}
            />
          ))
        ) : (
          <line className="chart-axis" x1={x(measure.low)} x2={x(measure.high)} y1={top + 5} y2={top + 5} />
        )}
        {marks.map((mark) => (
          <text
            key={mark}
            className="chart-faint chart-small"
            x={x(mark)}
            y={top + 26 + labelRow}
            textAnchor={x(mark) < 20 ? 'start' : x(mark) > width - 20 ? 'end' : 'middle'}
          >
            {measure.kind === 'share' && mark < 1
              ? measure.show(mark).replace(/\s?%$/, '')
              : measure.show(mark)}
          </text>
        ))}
        {placed.map(({ stand, row }) => (
          <Mark key={stand.author} look={stand.look} x={x(stand.number)} y={top - 8 - row * rowHeight} />
        ))}
        {band === null ? null : (
          <line className="chart-whisker" x1={x(band.low)} x2={x(band.high)} y1={top + 5} y2={top + 5} />
        )}
        <circle className="chart-joint ringed" cx={x(joint)} cy={top + 5} r="6.5" />
      </svg>
    </div>
  )
}

function Band({
  from,
  to,
  y,
  isSaid,
  word,
}: {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly isSaid: boolean
  readonly word: string
}): ReactElement {
  const fits = wideOf(word) < to - from + 6
  return (
    <g>
      <rect
        className={isSaid ? 'chart-yard said' : 'chart-yard'}
        x={from + 0.5}
        y={y}
        width={Math.max(1, to - from - 1)}
        height="10"
        rx="1.5"
      />
      {fits || isSaid ? (
        <text
          className={isSaid ? 'chart-small chart-strong' : 'chart-small'}
          x={isSaid && !fits && from < 40 ? 0 : (from + to) / 2}
          y={y + 25}
          textAnchor={isSaid && !fits ? (from < 40 ? 'start' : to - from < 40 ? 'end' : 'middle') : 'middle'}
        >
          {word}
        </text>
      ) : null}
    </g>
  )
}

/** About how wide a label of 11 px is; Chinese characters are square. */
function wideOf(word: string): number {
  return Array.from(word).reduce((sum, character) => sum + (character > '⺀' ? 11 : 5.6), 0)
}

/** Marks side by side where there is room, and above each other where not. */
function stacked(
  stands: readonly Stand[],
  x: (value: number) => number,
): { readonly stand: Stand; readonly row: number }[] {
  const placed: { stand: Stand; row: number }[] = []
  for (const stand of stands.toSorted((a, b) => a.number - b.number)) {
    const near = placed
      .filter((other) => Math.abs(x(other.stand.number) - x(stand.number)) < markGap)
      .map(({ row }) => row)
    let row = 0
    while (near.includes(row)) row++
    placed.push({ stand, row })
  }
  return placed
}
