import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { EventDate } from '../../../src/records/event.ts'
import { nameOfState } from './countries.ts'
import { dateFormat } from './dateFormats.ts'

/** When, as answers of the API say it. */
export interface SaidDate {
  readonly from: string
  readonly to: string
  readonly precision: EventDate['precision']
}

/** An actor as events and happenings name it. */
export interface NamedActor {
  readonly id: string
  readonly name: string
  readonly roles?: readonly string[]
  readonly role?: string
}

/** A date as the API gives it. */
export interface Dated {
  readonly from: string
  readonly to: string
  readonly precision: EventDate['precision']
}

/** How the reader's language says what events say. */
export interface EventWords {
  /** China; SCO; Russia (defence minister) */
  readonly actor: (actor: NamedActor) => string
  /** Russia → China; China, Russia */
  readonly actors: (actors: readonly NamedActor[]) => string
  /** 21–26 Sept 2020; 2014; undefined where no text dates it. */
  readonly when: (date: SaidDate | null) => string | undefined
  /** 6 Nov 2012 – 16 Mar 2013; “before 16 Mar 2013” where one side is open; undefined where nothing bounds it. */
  readonly between: (
    bounds: { readonly from: string | null; readonly to: string | null } | null,
  ) => string | undefined
  /** A day, an instant, or what else a text gave as a date. */
  readonly day: (text: string) => string
}

const giving = new Set(['initiator', 'supplier'])
const taking = new Set(['target', 'recipient'])

function plays(actor: NamedActor, roles: ReadonlySet<string>): boolean {
  return (actor.roles ?? [actor.role ?? '']).some((role) => roles.has(role))
}

const forms = { day: 'day', interval: 'day', month: 'month', season: 'month', year: 'year' } as const

const made = new Map<string, EventWords>()

/** The words of events in the language shown. */
export function useEventWords(): EventWords {
  const { i18n } = useTranslation('events')
  const language = i18n.resolvedLanguage ?? 'en'
  const words = made.get(language) ?? wordsFor(language, i18n.getFixedT(language, 'events'))
  made.set(language, words)
  return words
}

/** Made once for a language: a long document asks for them thousands of times. */
function wordsFor(language: string, t: TFunction<'events'>): EventWords {
  const spanned = (form: 'day' | 'month' | 'year', from: string, to: string): string =>
    dateFormat(language, form).formatRange(new Date(from), new Date(to))
  const one = (id: string, name: string): string =>
    /^[A-Z]{3}$/.test(id)
      ? (nameOfState(id, language) ?? t(`state.${id}`, { defaultValue: name }))
      : t(`organisation.${id}`, { defaultValue: name })
  const actor = ({ id, name }: NamedActor): string => {
    const [whose = '', office] = id.split('/')
    if (office === undefined) return one(id, name)
    const title = t(`office.${office}`, { defaultValue: office.replaceAll('-', ' ') })
    return t('officeOf', { whose: one(whose, whose), office: title })
  }
  const day = (text: string): string => {
    const at = new Date(text)
    return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(at.getTime())
      ? dateFormat(language, 'day').format(at)
      : text
  }
  return {
    actor,
    actors: (all) => {
      const names = (some: readonly NamedActor[]): string => [...new Set(some.map(actor))].join(t('comma'))
      const from = all.filter((each) => plays(each, giving))
      const to = all.filter((each) => plays(each, taking) && !from.includes(each))
      if (from.length === 0 || to.length === 0) return names(all)
      const rest = all.filter((each) => !from.includes(each) && !to.includes(each))
      const arrow = `${names(from)} → ${names(to)}`
      return rest.length === 0 ? arrow : `${arrow}${t('comma')}${names(rest)}`
    },
    when: (date) => {
      if (date === null) return undefined
      return spanned(forms[date.precision], date.from, date.to)
    },
    between: (bounds) => {
      if (bounds === null) return undefined
      const { from, to } = bounds
      if (from !== null && to !== null) return spanned('day', from, to)
      if (from !== null) return t('after', { day: day(from) })
      return to === null ? undefined : t('before', { day: day(to) })
    },
    day,
  }
}
