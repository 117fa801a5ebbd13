import { measureOf, quantilesOf, rangeOf, type Answer, type Form, type Value } from '../../charts/numbers.ts'
import { useFormats } from '../../lib/format.ts'

/** Writes answers to a question of this form in a few words: 5% (2–11%); SCO 64%, CSTO 20%; 720 (480–1,050). */
export function useAnswerText(form: Form): (answer: Answer | Value) => string {
  const f = useFormats()
  const measure = measureOf(form, f)
  return (answer) => {
    if (answer.kind === 'options') {
      const options = 'options' in form ? form.options : []
      return answer.probabilities
        .map((probability, i) => ({ probability, name: options[i] ?? String(i + 1) }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, 3)
        .map(({ name, probability }) => `${name} ${f.share(probability)}`)
        .join(', ')
    }
    const range = rangeOf(answer)
    const around = range === undefined ? '' : ` (${measure.range(range)})`
    if (answer.kind === 'binary') return `${measure.show(answer.probability)}${around}`
    const quantiles = quantilesOf(answer)
    const middle = quantiles.toSorted((a, b) => Math.abs(a.level - 0.5) - Math.abs(b.level - 0.5))[0]
    return middle === undefined ? '–' : `${measure.show(middle.value)}${around}`
  }
}
