import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../lib/format.ts'
import { linear } from './scale.ts'
import { useWidth } from './useWidth.ts'
import './charts.css'

/** Of what was said to be about so likely, how much happened. */
export interface Bin {
  readonly count: number
  readonly happened: number
  readonly mean: number | null
  readonly share: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

const quarters = [0, 0.25, 0.5, 0.75, 1]

/** What was said against what happened: a dot for each bin, larger for more questions, and a bar as wide as what it cannot say. */
export function Calibration({ bins }: { readonly bins: readonly Bin[] }): ReactElement {
  const { t } = useTranslation('track')
  const f = useFormats()
  const [ref, full] = useWidth<HTMLDivElement>(430)
  const width = Math.min(430, full)
  const height = Math.min(400, width - 10)
  const x = linear([0, 1], [44, width - 36])
  const y = linear([0, 1], [height - 40, 12])
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const said = bins.flatMap(({ mean, count, happened }) =>
    mean === null ? [] : [t('said.one', { said: f.share(mean), happened, count })],
  )
  return (
    <div ref={ref}>
      <svg
        className="chart"
        width={width}
        height={height}
        role="img"
        aria-label={`${t('said.title')}: ${said.join('; ')}`}
        style={{ width }}
      >
        {quarters.map((each) => (
          <g key={each}>
            <line
              className={each === 0 ? 'chart-axis' : 'chart-grid'}
              x1={x(0)}
              x2={x(1)}
              y1={y(each)}
              y2={y(each)}
            />
            <text className="chart-faint" x={x(0) - 6} y={y(each) + 4} textAnchor="end">
              {each === 1 ? f.share(1) : f.number(each * 100)}
            </text>
            <text className="chart-faint" x={x(each)} y={y(0) + 16} textAnchor="middle">
              {each === 1 ? f.share(1) : f.number(each * 100)}
            </text>
          </g>
        ))}
        <line className="chart-ghost" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
        <text className="chart-faint chart-small" x={x(0.5) + 8} y={y(0.5) + 12}>
          {t('said.asSaid')}
        </text>
        <text className="chart-small" x={x(0.5)} y={height - 6} textAnchor="middle">
          {t('said.said')}
        </text>
        <text className="chart-small" textAnchor="middle" transform={`translate(10 ${y(0.5)}) rotate(-90)`}>
          {t('said.happened')}
        </text>
        {bins.map(({ mean, share, interval, count, happened }, i) =>
          mean === null || share === null ? null : (
            <g key={mean}>
              {interval === null ? null : (
                <path
                  className="chart-bar"
                  d={`M${x(mean) - 4} ${y(interval.low)}h8M${x(mean)} ${y(interval.low)}V${y(interval.high)}M${x(mean) - 4} ${y(interval.high)}h8`}
                />
              )}
              <circle
                className="chart-joint"
                cx={x(mean)}
                cy={y(share)}
                r={3 + 3 * Math.sqrt(count / most)}
              />
              <text
                className="chart-small"
                x={x(mean) + (mean > 0.8 ? -9 : 9)}
                y={y(share) + (share > 0.9 ? 16 + (i % 2) * 14 : -6 - (i % 2) * 14)}
                textAnchor={mean > 0.8 ? 'end' : 'start'}
              >
                {t('said.of', { happened, count })}
              </text>
            </g>
          ),
        )}
      </svg>
    </div>
  )
}
