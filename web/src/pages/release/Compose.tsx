import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useFilters, valuesOf } from '../../lib/filters.ts'
import { Section } from '../../parts/Section.tsx'
import { Loading, notice, Problem } from '../../parts/States.tsx'
import { Learns } from './Learns.tsx'
import { Recipients } from './Recipients.tsx'
import { Refusal } from './Refusal.tsx'
import { searchOf, usePreview, type Preview, type Wish } from './wish.ts'
import { useCompartmentName, useShows } from './shows.ts'

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const

/** Proposes a release: to whom, under which label, with what; shows before what that would bring. The wish stands in the address. */
export function Compose(): ReactElement {
  const { t } = useTranslation('release')
  const [filters, change] = useFilters()
  const places = useGet('/api/node').data?.compartments.filter(({ name }) => name !== 'home')
  const nameOf = useCompartmentName()
  const to = filters['in'] ?? 'plenary'
  const tlp = labels.find((label) => label === filters['tlp'])
  const wish: Wish = {
    ids: [...valuesOf(filters['propose'])],
    in: to,
    ...(tlp === undefined ? {} : { tlp }),
    withEvents: filters['events'] !== 'no',
    withGrades: filters['grades'] === 'yes',
    dropReferences: filters['drop'] === 'yes',
  }
  const { data, error } = usePreview(wish)
  return (
    <Section title={t('compose.title')}>
      <div className="release-wish">
        <NativeSelect
          label={t('compose.to')}
          value={to}
          data={(places ?? []).map(({ id, name, readers }) => ({
            value: name ?? id,
            label: t('compose.readers', { name: nameOf(name ?? id), count: readers.length }),
          }))}
          onChange={(event) => {
            change({ in: event.currentTarget.value })
          }}
        />
        <NativeSelect
          label={t('compose.label')}
          value={tlp ?? ''}
          data={[
            { value: '', label: t('compose.usualLabel') },
            ...labels.map((label) => ({ value: label, label: `TLP:${label}` })),
          ]}
          onChange={(event) => {
            change({ tlp: event.currentTarget.value })
          }}
        />
        <div className="release-with">
          <Checkbox
            size="xs"
            label={t('compose.events')}
            checked={wish.withEvents === true}
            onChange={(event) => {
              change({ events: event.currentTarget.checked ? undefined : 'no' })
            }}
          />
          <Checkbox
            size="xs"
            label={t('compose.grades')}
            checked={wish.withGrades === true}
            onChange={(event) => {
              change({ grades: event.currentTarget.checked ? 'yes' : undefined })
            }}
          />
        </div>
      </div>
      {error === null ? null : <Problem error={error} />}
      {data === undefined ? (
        error === null && <Loading rows={5} />
      ) : (
        <Wished
          wish={wish}
          preview={data}
          onChange={(next) => {
            change({ ...cleared, ...searchOf(next) })
          }}
        />
      )}
    </Section>
  )
}

/** What a wish may hold in the address. */
const cleared = {
  propose: undefined,
  in: undefined,
  tlp: undefined,
  events: undefined,
  grades: undefined,
  drop: undefined,
}

function Wished({
  wish,
  preview,
  onChange,
}: {
  readonly wish: Wish
  readonly preview: Preview
  readonly onChange: (wish: Wish) => void
}): ReactElement {
  const { t } = useTranslation('release')
  const shows = useShows()
  const [, change] = useFilters()
  const [note, setNote, forget] = useDraft(`release ${wish.ids.join()}`, '')
  const propose = usePost('/api/releases')
  const [first] = preview.records
  return (
    <div className="release-compose">
      <p>
        <b>{first === undefined ? null : shows(first)}</b>
      </p>
      <Recipients preview={preview} />
      {preview.refusal === null ? (
        <Learns preview={preview} />
      ) : (
        <Refusal refusal={preview.refusal} wish={wish} onChange={onChange} />
      )}
      {preview.refusal === null ? (
        <form
          className="release-wish"
          onSubmit={(event) => {
            event.preventDefault()
            propose.mutate(
              { body: { ...wish, ...(note === '' ? {} : { note }) } },
              {
                onSuccess: () => {
                  forget()
                  change(cleared)
                  notice(t('compose.done'))
                },
              },
            )
          }}
        >
          <Textarea
            className="release-note"
            label={t('compose.note')}
            maxLength={2000}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value)
            }}
          />
          {propose.error === null ? null : <Problem error={propose.error} />}
          <div className="actions">
            <Button type="submit" variant="filled" loading={propose.isPending}>
              {t('compose.act')}
            </Button>
            <Button
              onClick={() => {
                change(cleared)
              }}
            >
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  )
}
