import type { ReactElement } from 'react'
import { useFormats } from '../lib/format.ts'
import type { Look } from '../parts/Member.tsx'
import type { Step } from './lines.ts'
import { Mark } from './Mark.tsx'
import { linear, pushedApart, stepPath, ticks, timeTicks } from './scale.ts'
import { narrowBelow, useWidth } from './useWidth.ts'
import './charts.css'

/** One line: of a member, or of the joint estimates, which have no look. */
export interface MeanLine {
  readonly name: string
  readonly look: Look | undefined
  readonly steps: readonly Step[]
}

const height = 252
const writtenBy = { year: 'year', month: 'month', day: 'dayShort', minute: 'time' } as const

/** Scores over time as steps, each line named with its last value at its end. */
export function Means({
  lines,
  until,
  label,
}: {
  readonly lines: readonly MeanLine[]
  readonly until: number
  readonly label: string
}): ReactElement {
  const f = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>(476)
  const narrow = width < narrowBelow
  const all = lines.flatMap(({ steps }) => steps)
  const from = Math.min(until, ...all.map(({ at }) => at))
  const greatest = Math.max(0.1, ...all.map(({ number }) => number))
  const marks = ticks(0, greatest * 1.1, 4)
  const longest = Math.min(narrow ? 12 : 18, Math.max(...lines.map(({ name }) => name.length)))
  const right = width - 58 - 6.7 * longest
  const x = linear([from, Math.max(until, from + 1)], [32, right])
  const y = linear([0, Math.max(greatest * 1.1, marks.at(-1) ?? 0)], [height - 24, 12])
  const last = lines.map(({ steps }) => y(steps.at(-1)?.number ?? 0))
  const places = pushedApart(last, 15, 8, height - 24)
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={height} role="img" aria-label={label}>
        {marks.map((each) => (
          <g key={each}>
            <line
              className={each === 0 ? 'chart-axis' : 'chart-grid'}
              x1={32}
              x2={right}
              y1={y(each)}
              y2={y(each)}
            />
            <text className="chart-faint" x={26} y={y(each) + 4} textAnchor="end">
              {f.number(each, 2)}
            </text>
          </g>
        ))}
        {timeTicks(from, until, narrow ? 3 : 6).map(({ at, unit }) => (
          <text key={at} className="chart-faint" x={x(at)} y={height - 6} textAnchor="middle">
            {f[writtenBy[unit]](at)}
          </text>
        ))}
        {lines.map(({ name, look, steps }, i) => {
          const place = places[i] ?? 0
          const value = steps.at(-1)?.number
          return steps.length === 0 ? null : (
            <g key={name} className={`chart-end ${look === undefined ? 'joint' : `m${look.hue}`}`}>
              <path
                className={look === undefined ? 'chart-line joint' : 'chart-line'}
                d={stepPath(
                  steps.map(({ at, number }) => ({ x: x(at), y: y(number) })),
                  right,
                )}
              />
              <path className="chart-leader" d={`M${right + 1} ${last[i] ?? 0}L${right + 9} ${place}`} />
              {look === undefined ? (
                <circle className="chart-joint" cx={right + 15} cy={place} r="4.5" />
              ) : (
                <Mark look={look} x={right + 15} y={place} />
              )}
              <text className="chart-name" x={right + 23} y={place + 4}>
                {cut(name, longest)}
              </text>
              <text className="chart-strong" x={width} y={place + 4} textAnchor="end">
                {f.fixed(value ?? 0, 2)}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function cut(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - 1)}…` : name
}
