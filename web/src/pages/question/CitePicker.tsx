import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { Grade, LanguageOf } from '../../parts/Badges.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Loading } from '../../parts/States.tsx'

/** A record that can be cited, with what it is called. */
export interface Citable {
  readonly id: string
  readonly title: string
}

/** Picks a happening or a document to cite, by words in any language. */
export function CitePicker({
  opened,
  onClose,
  onPick,
}: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onPick: (picked: Citable) => void
}): ReactElement {
  const { t } = useTranslation('question')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('cite.title')} size="lg">
      <Picking onPick={onPick} />
    </Dialog>
  )
}

function Picking({ onPick }: { readonly onPick: (picked: Citable) => void }): ReactElement {
  const { t } = useTranslation('question')
  const words = useEventWords()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const happenings = useGet('/api/happenings', { query: { limit: '12', ...(text === '' ? {} : { text }) } })
  const documents = useGet('/api/search', { query: { q: text } }, { enabled: text.length > 1 })
  const found = happenings.data?.happenings ?? []
  const texts = (text.length > 1 ? (documents.data?.hits ?? []) : []).filter(
    ({ type }) => type === 'document',
  )
  const isLoading = happenings.isLoading || documents.isLoading
  return (
    <div className="question-cite">
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('cite.search')}
        placeholder={t('cite.search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
      {isLoading ? <Loading rows={4} /> : null}
      {!isLoading && found.length + texts.length === 0 ? (
        <p className="small muted">{t('cite.nothing')}</p>
      ) : null}
      <ul>
        {found.map(({ id, type, actors, date, says }) => {
          const title = `${t(`events:type.${type}`)}${t('events:colon')}${words.actors(actors)}`
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onPick({ id: says.event, title })
                }}
              >
                <b>{title}</b>
                <span className="question-quote">
                  <LanguageOf code={says.language} /> <q lang={says.language}>{says.span.text}</q>
                </span>
                <span className="line">
                  <span>{words.when(date) ?? t('events:undated')}</span>
                  {says.grade === null ? null : (
                    <Grade source={says.grade.reliability} claim={says.grade.credibility} />
                  )}
                  <span>{says.publisher ?? says.title}</span>
                </span>
              </button>
            </li>
          )
        })}
        {texts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onPick({ id, title })
              }}
            >
              <b>{title}</b>
              <span className="line">{t('cite.document')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
