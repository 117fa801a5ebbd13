import { useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { linear } from '../../charts/scale.ts'
import { useWidth } from '../../charts/useWidth.ts'
import '../../charts/charts.css'
import { useFormats } from '../../lib/format.ts'
import { SaveAs } from '../../parts/SaveAs.tsx'
import { Section } from '../../parts/Section.tsx'
import { short, type InFull } from './shown.ts'

const rowHeight = 44

/** What speaks against each hypothesis, weighted by grade, and how far that would change if any one piece were dropped. */
export function Against({ inFull }: { readonly inFull: InFull }): ReactElement {
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const figure = useRef<HTMLElement>(null)
  const { set, merged } = inFull
  const rows = set.hypotheses.map(({ text }, place) => ({
    text,
    place,
    against: merged.against[place] ?? 0,
    range: merged.ranges[place] ?? { least: 0, greatest: 0 },
    probability: merged.likelihoods.probabilities[place] ?? 0,
  }))
  return (
    <Section
      title={t('against.title')}
      count={t('against.weighted')}
      tail={
        <SaveAs
          name="hypotheses"
          chart={figure}
          rows={() => [
            ['hypothesis', 'against', 'unweighted', 'least', 'greatest', 'likelihood'],
            ...rows.map(({ text, place, against, range, probability }) => [
              text,
              against,
              merged.unweighted[place] ?? 0,
              range.least,
              range.greatest,
              probability,
            ]),
          ]}
        />
      }
    >
      <figure ref={figure}>
        <Bars rows={rows} leads={merged.leads} />
        <figcaption>{t('against.caption')}</figcaption>
      </figure>
      {merged.counted === 0 ? null : (
        <details className="small hyp-likelihoods">
          <summary>{t('against.likelihoods')}</summary>
          <p className="muted">
            {rows.map(({ place, probability }) => `${short(place)} ${f.share(probability)}`).join(' · ')}
          </p>
          <p className="tiny muted">{t('against.likelihoodsMean')}</p>
        </details>
      )}
    </Section>
  )
}

function Bars(props: {
  readonly rows: readonly {
    readonly text: string
    readonly place: number
    readonly against: number
    readonly range: { readonly least: number; readonly greatest: number }
  }[]
  readonly leads: readonly number[]
}): ReactElement {
  const { rows, leads } = props
  const { t } = useTranslation('hypotheses')
  const f = useFormats()
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const most = Math.max(0.1, ...rows.map(({ against, range }) => Math.max(against, range.greatest)))
  const x = linear([0, most], [0, width - 50])
  return (
    <div ref={ref}>
      <svg
        className="chart"
        width={width}
        height={rows.length * rowHeight}
        role="img"
        aria-label={`${t('against.title')}: ${rows.map(({ text, against }) => `${text} ${f.fixed(against, 2)}`).join('; ')}`}
      >
        {rows.map(({ text, place, against, range }, i) => {
          const top = i * rowHeight
          const first = leads.includes(place)
          return (
            <g key={place}>
              <text className={first ? 'chart-strong' : ''} x="0" y={top + 12}>
                {`${short(place)}  ${cut(text, Math.floor(width / 7.4))}`}
              </text>
              <rect
                className={first ? 'hyp-bar first' : 'hyp-bar'}
                x="0"
                y={top + 18}
                width={Math.max(1, x(against))}
                height="12"
              />
              <line
                className="hyp-range"
                x1={x(range.least)}
                x2={x(range.greatest)}
                y1={top + 34}
                y2={top + 34}
              />
              <text className="chart-strong" x={x(against) + 6} y={top + 28}>
                {f.fixed(against, 2)}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
