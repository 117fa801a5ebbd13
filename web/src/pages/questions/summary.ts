import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { measureOf, type Form, type Headline, type Measure } from '../../charts/numbers.ts'
import { termAt, useYardsticks } from '../../charts/yardstick.ts'
import { useFormats } from '../../lib/format.ts'

/** A line of the list. */
export type Summary = Schema<'QuestionSummary'>

/** An estimate as figure and word: 7%, very unlikely; SCO 64%, likely; Jun 2021, median. */
export function useHeadlineText(form: Form): (headline: Headline) => {
  readonly figure: string
  readonly word: string
} {
  const { t } = useTranslation('questions')
  const f = useFormats()
  const { yardstick } = useYardsticks()
  const measure = measureOf(form, f)
  return (headline) => {
    if (headline.kind === 'probability') {
      const option = 'options' in form ? form.options[headline.option ?? 0] : undefined
      const term = yardstick === undefined ? undefined : termAt(headline.number, yardstick)
      const share = measure.show(headline.number)
      return {
        figure: option === undefined ? share : `${option} ${share}`,
        word: term === undefined ? '' : t(`charts:yardstick.${term}`, { defaultValue: term }),
      }
    }
    const { low, high } = headline
    const range =
      measure.kind === 'date'
        ? `${measure.short(low.value)}–${measure.short(high.value)}`
        : measure.range({ low: low.value, high: high.value })
    return {
      figure: measure.short(headline.number),
      word: low.level === high.level ? t('question:joint.medianAlone') : t('median', { range }),
    }
  }
}

/** The scale on which a line's small charts are drawn: likelihood from 0 to 1, quantities and dates around what is answered. */
export function scaleOf(
  measure: Measure,
  numbers: readonly number[],
): { readonly low: number; readonly high: number } {
  if (measure.kind === 'share' || numbers.length === 0) return { low: measure.low, high: measure.high }
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)]
  const room = (greatest - least) * 0.25 || (measure.high - measure.low) * 0.1
  return { low: least - room, high: greatest + room }
}
