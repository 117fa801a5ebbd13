import type { ReactElement } from 'react'
import { Mark } from './Mark.tsx'
import { linear } from './scale.ts'
import { stacked, type Stand } from './stand.ts'
import './charts.css'

const width = 112
const gap = 8

/** Who stands where, small: shapes above the line, the joint estimate beneath it. */
export function MiniStanding({
  stands,
  joint,
  low,
  high,
  label,
}: {
  readonly stands: readonly Stand[]
  readonly joint: number
  readonly low: number
  readonly high: number
  readonly label: string
}): ReactElement {
  const x = linear([low, high], [5, width - 5])
  const placed = stacked(stands, x, gap)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  const base = rows * gap + 3
  return (
    <svg className="chart-spark" width={width} height={base + 9} role="img" aria-label={label}>
      <line className="chart-axis" x1="2" x2={width - 2} y1={base} y2={base} />
      {placed.map(({ stand, row }) => (
        <Mark key={stand.author} look={stand.look} x={x(stand.number)} y={base - 5 - row * gap} size={7} />
      ))}
      <path className="chart-joint" d={`M${x(joint)} ${base + 1.5}l3.5 6h-7Z`} />
    </svg>
  )
}
