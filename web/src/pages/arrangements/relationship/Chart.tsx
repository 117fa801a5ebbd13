import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../../../charts/useWidth.ts'
import { useFormats } from '../../../lib/format.ts'
import { layOut, shortName } from './lines.ts'
import { useRelationshipWords, type DimensionOf } from './words.ts'
import '../../../charts/charts.css'

/** One dimension as a small chart that opens what stands behind it. */
export function Chart({
  of,
  from,
  to,
  chosen,
  onChoose,
}: {
  readonly of: DimensionOf
  readonly from: string
  readonly to: string
  readonly chosen: boolean
  readonly onChoose: () => void
}): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const words = useRelationshipWords()
  const [ref, width] = useWidth<HTMLLIElement>(226)
  const { dimension, practice, owed, deedCount } = of
  const chart = layOut(of, { from, to, width, nameOf: shortName })
  const done = practice.at(-1) ?? null
  const bound = owed.at(-1) ?? null
  return (
    <li ref={ref}>
      <button type="button" aria-pressed={chosen} onClick={onChoose}>
        <h3>{words.dimension(dimension)}</h3>
        <svg
          className="chart relation-chart"
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          aria-hidden="true"
        >
          {chart.steps.map((y) => (
            <line key={y} className="chart-grid" x1={chart.left} x2={chart.right} y1={y} y2={y} />
          ))}
          <line className="chart-axis" x1={chart.left} x2={chart.right} y1={chart.bottom} y2={chart.bottom} />
          {chart.beside.map(({ charter, y }, i) => (
            <path
              key={charter}
              className={i === 0 ? 'chart-ghost' : 'chart-ghost second'}
              d={`M${chart.left} ${y}H${chart.right}`}
            />
          ))}
          <path className="relation-area" d={chart.area} />
          <path className="relation-owed" d={chart.owed} />
          <path className="relation-done" d={chart.done} />
          {chart.ends.map(({ kind, name, y }) => (
            <text
              key={`${kind} ${name}`}
              className={`chart-small relation-end ${kind}`}
              x={chart.right + 6}
              y={y + 4}
            >
              {name}
            </text>
          ))}
          <text className="chart-small chart-faint" x={chart.left} y={chart.height - 6}>
            {f.year(from)}
          </text>
          <text className="chart-small chart-faint" x={chart.right} y={chart.height - 6} textAnchor="end">
            {f.year(to)}
          </text>
        </svg>
        <span className="tiny muted relation-says">
          {t('done', {
            step: words.step(
              dimension,
              done?.step ?? (dimension === 'orientation' || dimension === 'inclusiveness' ? null : 0),
            ),
          })}
          <br />
          {t('owed', { step: words.step(dimension, bound?.step ?? null) })}
        </span>
        <span className="tiny faint">{t('behindCount', { count: deedCount })}</span>
      </button>
    </li>
  )
}
