import type { ReactElement } from 'react'
import { linear, stepPath } from './scale.ts'
import './charts.css'

const width = 112
const height = 30

/** How an estimate moved, small: steps to the present, with a dot where it stands. `low` to `high` is the scale. */
export function Spark({
  steps,
  to,
  low,
  high,
  label,
}: {
  readonly steps: readonly { readonly at: number; readonly number: number }[]
  readonly to: number
  readonly low: number
  readonly high: number
  readonly label: string
}): ReactElement | null {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return null
  const x = linear([Math.min(first.at, to - 1), Math.max(to, last.at)], [1, width - 6])
  const y = linear([low, high], [height - 4, 4])
  return (
    <svg className="chart-spark" width={width} height={height} role="img" aria-label={label}>
      <line className="chart-grid" x1="0" x2={width} y1={height - 3} y2={height - 3} />
      <path
        className="chart-line joint thin"
        d={stepPath(
          steps.map((step) => ({ x: x(step.at), y: y(step.number) })),
          x(Math.max(to, last.at)),
        )}
      />
      <circle className="chart-joint" cx={x(Math.max(to, last.at))} cy={y(last.number)} r="3" />
    </svg>
  )
}
