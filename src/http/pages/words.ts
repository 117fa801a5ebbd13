import { dayOf, instant, instantText, parseInstant } from '../../kernel/instant.ts'
import type { Event, EventType, Modality } from '../../records/event.ts'
import type { Answer } from '../../records/judgement.ts'
import type { QuestionForm } from '../../records/question.ts'
import type { Outcome } from '../../records/resolution.ts'
import type { QuestionInFull } from '../../node/estimates.ts'

type EstimateValue = NonNullable<QuestionInFull['estimate']>['value']

/** A name of the vocabulary as a person reads it: `jointExercise` is “joint exercise”. */
export function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** A modality as a person reads it. */
export function modalityWords(modality: Modality): string {
  return modality === 'agreedNotDelivered' ? 'agreed, not delivered' : modality
}

/** Families of event types, by which they are coloured and underlined. */
const families: Readonly<Record<EventType, 'word' | 'pact' | 'joint' | 'flow' | 'force' | 'body'>> = {
  consult: 'word',
  statementSupport: 'word',
  statementConcern: 'word',
  statementOther: 'word',
  request: 'word',
  reject: 'word',
  assessment: 'word',
  commitment: 'pact',
  agreementSigned: 'pact',
  jointExercise: 'joint',
  jointOperation: 'joint',
  exchange: 'joint',
  infoSharing: 'joint',
  transfer: 'flow',
  economic: 'flow',
  sanction: 'force',
  embargo: 'force',
  threat: 'force',
  force: 'force',
  forcePosture: 'force',
  mechanismLaunch: 'body',
  membershipChange: 'body',
}

/** The class that gives an event its family's colour and line. */
export function familyClass(type: EventType): string {
  return `ev-${families[type]}`
}

/** When it was, is or will be, as finely as the text says it. */
export function dateWords(date: Event['date']): string {
  if (date === null) return 'undated'
  const { from, to, precision } = date
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4)
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7)
  return from === to ? from : `${from} to ${to}`
}

/** An instant to the minute. */
export function timeWords(milliseconds: number): string {
  const text = instantText(instant(Math.round(milliseconds)))
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`
}

/** The last day on which something open until `text` is still open: a day is taken to its end, which is the first moment of the next. */
export function lastDay(text: string): string {
  return dayOf(instant(parseInstant(text) - 1))
}

/** A probability as a person reads it: never a rounded 0 or 100, and a decimal only where it tells something apart. */
export function percent(probability: number): string {
  const hundredths = 100 * probability
  if (hundredths < 0.1) return '<0.1%'
  if (hundredths > 99.9) return '>99.9%'
  const shown = hundredths.toFixed(hundredths < 10 || hundredths > 90 ? 1 : 0)
  return `${shown.replace(/\.0$/, '')}%`
}

/** A joint estimate's value. Options are named as the question names them. */
export function valueWords(value: EstimateValue, form: QuestionForm): string {
  switch (value.kind) {
    case 'binary':
      return percent(value.probability)
    case 'options':
      return optionWords(value.probabilities, form)
    case 'quantiles':
      return value.quantiles.map((each) => `${percent(each.level)}: ${each.value}`).join(', ')
    case 'dateQuantiles':
      return value.quantiles.map((each) => `${percent(each.level)}: ${timeWords(each.value)}`).join(', ')
  }
}

/** A member's answer. */
export function answerWords(answer: Answer, form: QuestionForm): string {
  switch (answer.kind) {
    case 'binary':
      return percent(answer.probability)
    case 'options':
      return optionWords(answer.probabilities, form)
    case 'quantiles':
    case 'dateQuantiles':
      return answer.quantiles.map((each) => `${percent(each.level)}: ${each.value}`).join(', ')
  }
}

function optionWords(probabilities: readonly number[], form: QuestionForm): string {
  const options = 'options' in form ? form.options : []
  return probabilities.map((each, i) => `${options[i] ?? `option ${i + 1}`} ${percent(each)}`).join(' · ')
}

/** How a question came out. */
export function outcomeWords(outcome: Outcome, form: QuestionForm): string {
  switch (outcome.kind) {
    case 'binary':
      return outcome.value ? 'yes' : 'no'
    case 'option':
      return ('options' in form ? form.options[outcome.index] : undefined) ?? `option ${outcome.index + 1}`
    case 'number':
      return `${outcome.value}${form.kind === 'numeric' ? ` ${form.unit}` : ''}`
    case 'instant':
      return outcome.value
    case 'annulled':
      return 'annulled: nobody is scored'
  }
}

/** A count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
