import { useTranslation } from 'react-i18next'
import { measureOf, type Form } from '../../charts/numbers.ts'
import { useFormats } from '../../lib/format.ts'
import type { Asked } from './asked.ts'

type Outcome = NonNullable<Asked['resolution']>['outcome']

/** Writes an outcome in the words of its question. */
export function useOutcomeText(form: Form): (outcome: Outcome) => string {
  const { t } = useTranslation('question')
  const f = useFormats()
  return (outcome) => {
    switch (outcome.kind) {
      case 'binary':
        return t(`outcome.${outcome.value ? 'yes' : 'no'}`)
      case 'option':
        return 'options' in form ? (form.options[outcome.index] ?? '') : ''
      case 'number':
        return `${measureOf(form, f).show(outcome.value)}${form.kind === 'numeric' ? ` ${form.unit}` : ''}`
      case 'instant':
        return f.day(outcome.value)
      case 'annulled':
        return t('outcome.annulled')
    }
  }
}
