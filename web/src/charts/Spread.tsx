import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look } from '../parts/Member.tsx'
import { Mark } from './Mark.tsx'
import type { Measure } from './numbers.ts'
import { linear } from './scale.ts'
import { useWidth } from './useWidth.ts'
import './charts.css'

/** A bin of answers. */
export interface Bin {
  readonly low: number
  readonly high: number
  readonly members: readonly string[]
}

/** Who answers what, in bins: one cell a member. Bins beyond the last answer are left out of scales of likelihood, and a sentence says so. */
export function Spread({
  bins,
  joint,
  measure,
  lookOf,
  label,
}: {
  readonly bins: readonly Bin[]
  readonly joint: number
  readonly measure: Measure
  readonly lookOf: (author: string) => Look
  /** What the chart says, in a sentence. */
  readonly label: string
}): ReactElement {
  const { t } = useTranslation('charts')
  const [ref, width] = useWidth<HTMLDivElement>(312)
  const { shown, end } = cutOff(bins, measure)
  const tallest = Math.max(1, ...shown.map(({ members }) => members.length))
  const cell = Math.min(24, 150 / tallest)
  const base = 36 + tallest * cell
  const x = linear([shown[0]?.low ?? measure.low, end], [4, width - 4])
  const marks = measure.ticks(shown[0]?.low ?? measure.low, end, measure.kind === 'share' ? 5 : 3)
  const jointX = x(joint)
  const greatest = shown.findLast(({ members }) => members.length > 0)
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={base + 24} role="img" aria-label={label}>
        <line className="chart-axis" x1="4" x2={width - 4} y1={base} y2={base} />
        {shown.map(({ low, high, members }) => {
          const middle = (x(low) + x(high)) / 2
          const wide = Math.min(30, Math.max(6, x(high) - x(low) - 4))
          return (
            <g key={low}>
              <line className="chart-grid" x1={x(low)} x2={x(low)} y1={base} y2={base + 4} />
              {members.map((author, i) => (
                <g key={author} className={`m${lookOf(author).hue}`}>
                  <rect
                    className="chart-cell"
                    x={middle - wide / 2}
                    y={base - 2 - (i + 1) * cell + 2}
                    width={wide}
                    height={Math.max(3, cell - 3)}
                    rx="2.5"
                  />
                  <Mark
                    look={lookOf(author)}
                    x={middle}
                    y={base - 1.5 - (i + 0.5) * cell}
                    size={Math.min(10, cell - 6, wide)}
                  />
                </g>
              ))}
            </g>
          )
        })}
        {marks.map((mark) => (
          <text
            key={mark}
            className="chart-faint chart-small"
            x={x(mark)}
            y={base + 18}
            textAnchor={x(mark) < 16 ? 'start' : x(mark) > width - 20 ? 'end' : 'middle'}
          >
            {measure.kind === 'share' && mark !== marks.at(-1)
              ? measure.show(mark).replace(/\s?%$/, '')
              : measure.short(mark)}
          </text>
        ))}
        <line className="chart-joint-line" x1={jointX} x2={jointX} y1="14" y2={32} />
        <path className="chart-joint" d={`M${jointX} ${base + 1}l4 7h-8Z`} />
        <text
          className="chart-strong"
          x={jointX < width / 2 ? jointX + 6 : jointX - 6}
          y="24"
          textAnchor={jointX < width / 2 ? 'start' : 'end'}
        >
          {`${t('joint').toLocaleLowerCase()} ${measure.short(joint)}`}
        </text>
      </svg>
      {measure.kind === 'share' && greatest !== undefined && end < 1 ? (
        <p className="tiny faint">{t('nobodyAbove', { value: measure.show(greatest.high) })}</p>
      ) : null}
    </div>
  )
}

/** Of a scale of likelihood the part up to the last answer, in full tenths; of others all. */
function cutOff(
  bins: readonly Bin[],
  measure: Measure,
): { readonly shown: readonly Bin[]; readonly end: number } {
  const last = bins.findLastIndex(({ members }) => members.length > 0)
  if (measure.kind !== 'share' || last < 0) return { shown: bins, end: bins.at(-1)?.high ?? measure.high }
  const end = Math.min(1, Math.ceil((bins[last]?.high ?? 1) * 10 + 0.999) / 10)
  const wide = end > 0.6 ? 1 : Math.max(0.5, end)
  return { shown: bins.filter(({ low }) => low < wide - 1e-9), end: wide }
}
