import type { ReactElement } from 'react'
import type { Measure } from './numbers.ts'
import { linear } from './scale.ts'
import { useWidth } from './useWidth.ts'
import './charts.css'

interface Quantile {
  readonly level: number
  readonly value: number
}

const height = 84

/** The distribution that quantiles say: between two of them what lies there is spread evenly, beyond the outermost up to the ends of the
 *  scale. The joint one stands behind it in grey. */
export function Curve({
  measure,
  own,
  joint,
  label,
}: {
  readonly measure: Measure
  readonly own: readonly Quantile[]
  readonly joint: readonly Quantile[]
  readonly label: string
}): ReactElement {
  const [ref, width] = useWidth<HTMLDivElement>(280)
  const [mine, ours] = [blocks(own, measure), blocks(joint, measure)]
  const ends = [...mine, ...ours].flatMap(({ low, high }) => [low, high])
  const low = Math.min(measure.low, ...ends)
  const high = Math.max(measure.high, ...ends)
  const x = linear([low, high], [4, width - 4])
  const tallest = Math.max(...[...mine, ...ours].map(({ density }) => density), Number.MIN_VALUE)
  const y = linear([0, tallest], [height - 20, 6])
  const path = (all: readonly Block[]): string =>
    all.length === 0
      ? ''
      : `M${x(all[0]?.low ?? low)} ${y(0)}${all
          .map((block) => `V${y(block.density)}H${x(block.high)}`)
          .join('')}V${y(0)}Z`
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={height} role="img" aria-label={label}>
        <path className="chart-curve joint" d={path(ours)} />
        <path className="chart-curve" d={path(mine)} />
        <line className="chart-axis" x1="4" x2={width - 4} y1={height - 20} y2={height - 20} />
        {own.map(({ level, value }) => (
          <line
            key={level}
            className="chart-cut"
            x1={x(value)}
            x2={x(value)}
            y1={height - 20}
            y2={height - (level === 0.5 ? 46 : 36)}
          />
        ))}
        <text className="chart-faint chart-small" x="4" y={height - 5}>
          {measure.show(low)}
        </text>
        <text className="chart-faint chart-small" x={width - 4} y={height - 5} textAnchor="end">
          {measure.show(high)}
        </text>
      </svg>
    </div>
  )
}

interface Block {
  readonly low: number
  readonly high: number
  readonly density: number
}

function blocks(quantiles: readonly Quantile[], { low, high }: Measure): Block[] {
  if (quantiles.length === 0) return []
  const first = quantiles[0]?.value ?? low
  const last = quantiles.at(-1)?.value ?? high
  const all = [
    { level: 0, value: Math.min(low, first) },
    ...quantiles,
    { level: 1, value: Math.max(high, last) },
  ]
  const least = (high - low) / 400
  return all.slice(1).flatMap((to, i): Block[] => {
    const from = all[i]
    if (from === undefined || to.level === from.level) return []
    const wide = Math.max(least, to.value - from.value)
    return [
      {
        low: from.value,
        high: Math.max(to.value, from.value + least),
        density: (to.level - from.level) / wide,
      },
    ]
  })
}
