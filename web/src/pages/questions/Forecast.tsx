import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dimensions } from '../../lib/kinds.ts'
import type { Sent } from '../../api/client.ts'
import { useFilters, valuesOf, type Filters } from '../../lib/filters.ts'
import { useStepWords } from '../../lib/stepWords.ts'

type Step = NonNullable<Sent<'/api/questions'>['relationship']>

/** The step of a relationship that the address says a new question forecasts, where it says one in full. */
export function forecastIn(filters: Filters): Step | undefined {
  const between = valuesOf(filters['between'])
  const dimension = dimensions.find((each) => each === filters['dimension'])
  const step = /^[0-5]$/.test(filters['step'] ?? '') ? Number(filters['step']) : undefined
  if (between.length < 2 || dimension === undefined || step === undefined) return undefined
  return { between: [...between], dimension, step }
}

/** Says which step of which relationship the question forecasts, and lets go of it. */
export function Forecast(): ReactElement | null {
  const { t } = useTranslation('asking')
  const [filters, change] = useFilters()
  const words = useStepWords()
  const forecast = forecastIn(filters)
  if (forecast === undefined) return null
  const { between, dimension, step } = forecast
  return (
    <p className="small">
      {t('forecast.is', {
        names: words.names(between),
        dimension: words.dimension(dimension),
        step: words.step(dimension, step),
      })}{' '}
      <button
        type="button"
        className="linkbutton"
        onClick={() => {
          change({ between: undefined, dimension: undefined, step: undefined })
        }}
      >
        {t('forecast.drop')}
      </button>
    </p>
  )
}
