import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFilters } from '../../lib/filters.ts'
import { refusedField } from '../../parts/Refused.tsx'
import { Section } from '../../parts/Section.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { usePlace } from '../../shell/crumbs.ts'
import { useSession } from '../../shell/session.ts'
import { Forecast, forecastIn } from './Forecast.tsx'
import { FormFields } from './FormFields.tsx'
import { askingOf, emptyQuestion, labels, type Lack, type NewQuestion as Draft } from './newDraft.ts'
import { Preview } from './Preview.tsx'
import { Readers } from './Readers.tsx'
import './questions.css'

/** Asks a question: what, what makes it come true, who settles it, until when, and who reads it. */
export function NewQuestion(): ReactElement {
  const { t } = useTranslation('asking')
  usePlace({ name: t('questions:title'), to: '/questions' }, { name: t('title') })
  const [draft, setDraft, forget] = useDraft('question:new', emptyQuestion)
  const [tried, setTried] = useState(false)
  const forecast = forecastIn(useFilters()[0])
  const today = (useSession()?.clock.now ?? '').slice(0, 10)
  const made = askingOf(draft, today)
  const lacks = 'lacks' in made ? made.lacks : []
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change })
  }
  const { send, error, isPending } = useAsk(forget)
  const lacking = useLacking(tried ? lacks : [], error)
  return (
    <>
      <div className="pagehead">
        <h1>{t('title')}</h1>
        <p className="lede">{t('lede')}</p>
      </div>
      <form
        className="columns"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if ('asking' in made)
            // Of a relationship's step only a question of yes or no can be a forecast.
            send(
              forecast === undefined || made.asking.form.kind !== 'binary'
                ? made.asking
                : { ...made.asking, relationship: forecast },
            )
        }}
      >
        <div className="stack">
          <Section title={t('what.title')}>
            <div className="asking-fields">
              <Textarea
                label={t('what.text')}
                description={t('what.textHint')}
                value={draft.text}
                maxLength={1000}
                error={lacking('text')}
                onChange={(event) => {
                  set({ text: event.currentTarget.value })
                }}
              />
              <FormFields draft={draft} onChange={set} lacking={lacking} />
              {draft.kind === 'binary' ? <Forecast /> : null}
            </div>
          </Section>
          <Section title={t('true.title')}>
            <div className="asking-fields">
              <Textarea
                label={t('true.criteria')}
                description={t('true.criteriaHint')}
                value={draft.criteria}
                error={lacking('criteria')}
                onChange={(event) => {
                  set({ criteria: event.currentTarget.value })
                }}
              />
              <TextInput
                label={t('true.truth')}
                description={t('true.truthHint')}
                value={draft.truth}
                error={lacking('sourceOfTruth')}
                onChange={(event) => {
                  set({ truth: event.currentTarget.value })
                }}
              />
              <div className="asking-two">
                <TextInput
                  type="date"
                  label={t('true.closes')}
                  description={t('true.closesHint')}
                  min={today}
                  value={draft.closes}
                  error={lacking('closes')}
                  onChange={(event) => {
                    set({ closes: event.currentTarget.value })
                  }}
                />
                <TextInput
                  type="date"
                  label={t('true.resolves')}
                  description={t('true.resolvesHint')}
                  min={draft.closes}
                  value={draft.resolves}
                  error={lacking('resolves')}
                  onChange={(event) => {
                    set({ resolves: event.currentTarget.value })
                  }}
                />
              </div>
              <Textarea
                label={t('true.reask')}
                description={t('true.reaskHint')}
                value={draft.reask}
                error={lacking('reask')}
                onChange={(event) => {
                  set({ reask: event.currentTarget.value })
                }}
              />
            </div>
          </Section>
          <Section title={t('who.title')}>
            <div className="asking-fields">
              <div className="asking-two">
                <Select
                  label={t('who.where')}
                  allowDeselect={false}
                  value={draft.where}
                  data={['plenary', 'home'].map((value) => ({ value, label: t(`who.place.${value}`) }))}
                  onChange={(where) => {
                    set({ where: where ?? 'plenary' })
                  }}
                />
                <Select
                  label={t('who.label')}
                  allowDeselect={false}
                  value={draft.tlp}
                  data={labels.map((value) => ({ value, label: `TLP:${value}` }))}
                  onChange={(value) => {
                    set({ tlp: labels.find((label) => label === value) ?? 'GREEN' })
                  }}
                />
              </div>
              <Readers where={draft.where} />
              {draft.where === 'home' ? null : (
                <TextInput
                  type="date"
                  label={t('who.blind')}
                  description={t('who.blindHint')}
                  min={today}
                  max={draft.closes}
                  value={draft.blind ?? ''}
                  error={lacking('blindUntil')}
                  onChange={(event) => {
                    set({ blind: event.currentTarget.value })
                  }}
                />
              )}
            </div>
          </Section>
          {error === null ? null : <Problem error={error} />}
          <div className="actions">
            <Button type="submit" variant="filled" loading={isPending}>
              {t(`do.${draft.where === 'home' ? 'home' : 'plenary'}`)}
            </Button>
            {tried && lacks.length > 0 ? (
              <span className="small asking-lack">{t('lacks', { count: lacks.length })}</span>
            ) : null}
          </div>
        </div>
        <Preview draft={draft} />
      </form>
    </>
  )
}

function useAsk(forget: () => void): {
  readonly send: (asking: Extract<ReturnType<typeof askingOf>, { asking: unknown }>['asking']) => void
  readonly error: Error | null
  readonly isPending: boolean
} {
  const { t } = useTranslation('asking')
  const navigate = useNavigate()
  const client = useQueryClient()
  const asking = usePost('/api/questions')
  return {
    error: asking.error,
    isPending: asking.isPending,
    send: (body) => {
      asking.mutate(
        { body },
        {
          onSuccess: ({ id }) => {
            forget()
            void navigate({ to: `/questions/${id}` })
            notice(t('done'), {
              label: t('common:undo'),
              act: () =>
                void post('/api/retractions', { id, reason: 'error' })
                  .then(() => navigate({ to: '/questions' }))
                  .then(() => client.invalidateQueries()),
            })
          },
        },
      )
    },
  }
}

/** What a field lacks: by its name here, or as the node names it in its refusal. */
function useLacking(lacks: readonly Lack[], error: Error | null): (field: string) => ReactNode {
  const { t } = useTranslation('asking')
  return (field) => {
    const lack = lacks.find((each) => each.field === field)
    if (lack !== undefined) return t(`lack.${lack.why}`)
    return refusedField(error, (path) => path.split('.')[0] === field)
  }
}
