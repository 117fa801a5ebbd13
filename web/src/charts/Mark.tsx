import type { ReactElement } from 'react'
import { shapeOf, shapeSize, type Look } from '../parts/Member.tsx'

/** A member's shape at a place in a chart, its middle at `x`, `y`. */
export function Mark({
  look,
  x,
  y,
  size = 9,
}: {
  readonly look: Look
  readonly x: number
  readonly y: number
  readonly size?: number
}): ReactElement {
  return (
    <g
      className={look.hollow ? `chart-mark hollow m${look.hue}` : `chart-mark m${look.hue}`}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / shapeSize})`}
    >
      {shapeOf(look)}
    </g>
  )
}
