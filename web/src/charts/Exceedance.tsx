import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { linear, type Scale } from './scale.ts'
import { useWidth } from './useWidth.ts'
import './charts.css'

/** The chance of at least each loss, losses rising. */
export type LossCurve = readonly { readonly loss: number; readonly probability: number }[]

const chances = [0.9, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001]
const least = 0.001
const height = 320

/** How bad a period can be: the chance that its loss reaches an amount. Now is solid, what is planned is dashed; both axes grow by factors. */
export function Exceedance(props: {
  readonly now: LossCurve
  readonly planned: LossCurve | undefined
  /** The loss reached in the worst share of periods, and the words that name it. */
  readonly worst: { readonly share: number; readonly loss: number; readonly label: string }
  readonly axis: string
  readonly label: string
}): ReactElement {
  const { now, planned, worst, axis, label } = props
  const { t } = useTranslation('risks')
  const f = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>(600)
  const drawn = (curve: LossCurve): LossCurve =>
    curve.filter(({ loss, probability }) => loss > 0 && probability >= least)
  const all = [...drawn(now), ...drawn(planned ?? [])]
  const losses = all.map(({ loss }) => Math.log10(loss))
  const greatest = Math.max(...losses, -2)
  // Far below what is likely to be lost the line is level: three powers of ten show what there is to see.
  const from = Math.floor(Math.max(greatest - 2.5, Math.min(...losses, greatest - 1)))
  const top = Math.max(0.02, ...all.map(({ probability }) => probability))
  const marks = chances.filter((each) => each <= top * 1.3)
  const x = linear([from, greatest], [44, width - 14])
  const y = linear([Math.log10(least), Math.log10(Math.max(top * 1.15, marks[0] ?? top))], [height - 40, 14])
  const path = (curve: LossCurve): string =>
    drawn(curve)
      .filter(({ loss }) => Math.log10(loss) >= from)
      .map(
        ({ loss, probability }, i) =>
          `${i === 0 ? 'M' : 'L'}${x(Math.log10(loss)).toFixed(1)} ${y(Math.log10(probability)).toFixed(1)}`,
      )
      .join('')
  const powers = Array.from({ length: Math.floor(greatest + 1e-9) - from + 1 }, (_, i) => from + i)
  const at = { x: x(Math.log10(Math.max(worst.loss, 1e-12))), y: y(Math.log10(worst.share)) }
  const beside = at.x > width - 160
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={height} role="img" aria-label={label}>
        {marks.map((each) => (
          <g key={each}>
            <line
              className={each === least ? 'chart-axis' : 'chart-grid'}
              x1={44}
              x2={width - 14}
              y1={y(Math.log10(each))}
              y2={y(Math.log10(each))}
            />
            <text className="chart-faint" x={38} y={y(Math.log10(each)) + 4} textAnchor="end">
              {f.share(each)}
            </text>
          </g>
        ))}
        {powers.map((power) => (
          <text
            key={power}
            className="chart-faint"
            x={x(power)}
            y={height - 24}
            textAnchor={x(power) > width - 30 ? 'end' : 'middle'}
          >
            {f.number(10 ** power, Math.max(0, -power))}
          </text>
        ))}
        <text className="chart-small" x={(44 + width) / 2} y={height - 6} textAnchor="middle">
          {axis}
        </text>
        {planned === undefined ? null : <path className="chart-planned" d={path(planned)} />}
        <path className="chart-line joint" d={path(now)} />
        {worst.loss > 0 && Math.log10(worst.loss) >= from ? (
          <g>
            <line className="chart-event" x1={at.x} x2={at.x} y1={at.y} y2={height - 40} />
            <circle className="chart-joint" cx={at.x} cy={at.y} r="5" />
            <text
              className="chart-strong"
              x={at.x + (beside ? -9 : 9)}
              y={at.y + (beside ? 18 : -7)}
              textAnchor={beside ? 'end' : 'start'}
            >
              {worst.label}
            </text>
          </g>
        ) : null}
        <Named curve={drawn(now)} x={x} y={y} from={from} above name={t('curve.now')} />
        {planned === undefined ? null : (
          <Named curve={drawn(planned)} x={x} y={y} from={from} name={t('curve.planned')} />
        )}
      </svg>
    </div>
  )
}

/** A line's name, beside it where it falls: above on the right or below on the left, so that two do not meet. */
function Named(props: {
  readonly curve: LossCurve
  readonly x: Scale
  readonly y: Scale
  readonly from: number
  readonly above?: boolean
  readonly name: string
}): ReactElement | null {
  const { curve, x, y, from, above = false, name } = props
  const seen = curve.filter(({ loss }) => Math.log10(loss) >= from)
  const [greatest] = seen.slice(-1)
  if (greatest === undefined) return null
  const wanted = from + (Math.log10(greatest.loss) - from) * (above ? 0.8 : 0.62)
  const point = seen.find(({ loss }) => Math.log10(loss) >= wanted) ?? greatest
  return (
    <text
      className={above ? 'chart-strong chart-small' : 'chart-small'}
      x={x(Math.log10(point.loss)) + (above ? 8 : -8)}
      y={y(Math.log10(point.probability)) + (above ? -6 : 12)}
      textAnchor={above ? 'start' : 'end'}
    >
      {name}
    </text>
  )
}
