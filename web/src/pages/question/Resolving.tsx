import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { notice, Problem } from '../../parts/States.tsx'
import type { Asked } from './asked.ts'

type Outcome = Sent<'/api/questions/{id}/resolution'>['outcome']

interface Draft {
  readonly choice: string
  readonly number: number | string
  readonly day: string
  readonly at: string
  readonly source: string
}
const nothing: Draft = { choice: '', number: '', day: '', at: '', source: '' }

/** Says how a question came out, folded until somebody has to. */
export function Resolving({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const [open, setOpen] = useState(false)
  const [draft, setDraft, forget] = useDraft(`resolve:${asked.id}`, nothing)
  const sending = usePost('/api/questions/{id}/resolution')
  const { form } = asked.question
  const outcome = outcomeOf(form, draft)
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change })
  }
  if (!open)
    return (
      <p className="small question-rules noprint">
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('resolve.open')}
        </button>
      </p>
    )
  return (
    <form
      className="question-resolve noprint"
      onSubmit={(event) => {
        event.preventDefault()
        if (outcome === undefined) return
        sending.mutate(
          {
            body: { outcome, ...(draft.at === '' ? {} : { at: draft.at }), source: draft.source },
            params: { path: { id: asked.id } },
          },
          {
            onSuccess: () => {
              forget()
              notice(t('resolve.done'))
            },
          },
        )
      }}
    >
      <Select
        label={t('resolve.outcome')}
        placeholder={t('resolve.choose')}
        value={draft.choice === '' ? null : draft.choice}
        data={choicesOf(form, t)}
        onChange={(choice) => {
          set({ choice: choice ?? '' })
        }}
      />
      {draft.choice === 'value' && form.kind === 'numeric' ? (
        <NumberInput
          label={t('resolve.number', { unit: form.unit })}
          value={draft.number}
          onChange={(number) => {
            set({ number })
          }}
        />
      ) : null}
      {draft.choice === 'value' && form.kind === 'date' ? (
        <TextInput
          type="date"
          label={t('resolve.day')}
          value={draft.day}
          onChange={(event) => {
            set({ day: event.currentTarget.value })
          }}
        />
      ) : null}
      <TextInput
        type="date"
        label={t('resolve.at')}
        description={t('resolve.atMeans')}
        value={draft.at}
        onChange={(event) => {
          set({ at: event.currentTarget.value })
        }}
      />
      <Textarea
        label={t('resolve.source')}
        value={draft.source}
        onChange={(event) => {
          set({ source: event.currentTarget.value })
        }}
      />
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={outcome === undefined} loading={sending.isPending}>
          {t('resolve.do')}
        </Button>
        <Button
          onClick={() => {
            setOpen(false)
          }}
        >
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}

function choicesOf(
  form: Asked['question']['form'],
  t: (key: string) => string,
): { readonly value: string; readonly label: string }[] {
  const annulled = { value: 'annulled', label: t('question:outcome.annulled') }
  if (form.kind === 'binary')
    return [
      { value: 'yes', label: t('question:outcome.yes') },
      { value: 'no', label: t('question:outcome.no') },
      annulled,
    ]
  if ('options' in form) return [...form.options.map((label, i) => ({ value: String(i), label })), annulled]
  return [{ value: 'value', label: t(`question:resolve.${form.kind}`) }, annulled]
}

function outcomeOf(form: Asked['question']['form'], draft: Draft): Outcome | undefined {
  const { choice, number, day } = draft
  if (choice === '') return undefined
  if (choice === 'annulled') return { kind: 'annulled' }
  if (form.kind === 'binary') return { kind: 'binary', value: choice === 'yes' }
  if ('options' in form) return { kind: 'option', index: Number(choice) }
  if (form.kind === 'numeric') return number === '' ? undefined : { kind: 'number', value: Number(number) }
  return day === '' ? undefined : { kind: 'instant', value: new Date(day).toISOString() }
}
