import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from './Mark.tsx'
import type { Measure, Range } from './numbers.ts'
import { linear } from './scale.ts'
import { stacked, type Stand } from './stand.ts'
import { narrowBelow, useWidth } from './useWidth.ts'
import { stretchesOf, termAt, type Yardstick } from './yardstick.ts'
import './charts.css'

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
  const placed = stacked(stands, x, markGap)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  const top = rows * rowHeight + 4
  const said = yardstick === undefined ? undefined : termAt(joint, yardstick)
  const marks =
    measure.kind === 'share'
      ? [0, 0.25, 0.5, 0.75, 1]
      : measure.ticks(measure.low, measure.high, narrow ? 2 : 4)
  const bands = measure.kind === 'share' && yardstick !== undefined ? stretchesOf(yardstick) : []
  const labels = labelsIn(
    bands.map(({ low, high, term }) => ({
      word: term === undefined ? '' : t(`yardstick.${term}`, { defaultValue: term }),
      from: x(low),
      to: x(high),
      isSaid: term !== undefined && term === said,
    })),
    width,
  )
  const labelRow = bands.length > 0 ? 16 : 0
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={top + 30 + labelRow} role="img" aria-label={label}>
        {bands.length > 0 ? (
          <>
            {bands.map(({ low, high, term }) => (
              <rect
                key={low}
                className={term !== undefined && term === said ? 'chart-yard said' : 'chart-yard'}
                x={x(low) + 0.5}
                y={top}
                width={Math.max(1, x(high) - x(low) - 1)}
                height="10"
                rx="1.5"
              />
            ))}
            {labels.map(({ word, at, isSaid }) => (
              <text
                key={word}
                className={isSaid ? 'chart-small chart-strong' : 'chart-small'}
                x={at}
                y={top + 25}
                textAnchor="middle"
              >
                {word}
              </text>
            ))}
          </>
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
              : measure.short(mark)}
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

interface Label {
  readonly word: string
  readonly at: number
  readonly isSaid: boolean
}

/** Labels of bands that find room: the one that is said always, the others where they cover nothing. */
function labelsIn(
  bands: readonly {
    readonly word: string
    readonly from: number
    readonly to: number
    readonly isSaid: boolean
  }[],
  width: number,
): Label[] {
  const placed: (Label & { readonly half: number })[] = []
  for (const { word, from, to, isSaid } of bands.toSorted((a, b) => Number(b.isSaid) - Number(a.isSaid))) {
    const half = wideOf(word) / 2
    if (word === '' || (!isSaid && half * 2 > to - from + 6)) continue
    const at = Math.max(half, Math.min(width - half, (from + to) / 2))
    if (placed.some((other) => Math.abs(other.at - at) < other.half + half + 4)) continue
    placed.push({ word, at, isSaid, half })
  }
  return placed
}

/** About how wide a label of 11 px is; Chinese characters are square. */
function wideOf(word: string): number {
  return Array.from(word).reduce((sum, character) => sum + (character > '⺀' ? 11 : 5.6), 0)
}
