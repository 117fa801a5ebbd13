import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { modalities, typesOf } from '../../lib/vocabulary.ts'
import { families } from '../../parts/EventMarks.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { selectedIn, type Selected } from './selection.ts'
import { takeBack, useUndo } from './useUndo.ts'
import type { DocumentAnswer } from './text.ts'

/** Longest part of a text that one event is said by. */
const longest = 20_000

/** About how high the form is: where there is no room beneath the words it stands above them. */
const height = 170

/** Words selected in the text become an event: what it is, in what sense, done. */
export function AddEvent({
  document: shown,
  article,
}: {
  readonly document: DocumentAnswer
  readonly article: RefObject<HTMLElement | null>
}): ReactElement | null {
  const may = useMay()
  const [selected, setSelected] = useState<Selected>()
  const panel = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const look = (event: Event): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target)) return
      const now = article.current === null ? undefined : selectedIn(article.current, shown.text)
      setSelected(now !== undefined && now.text.length <= longest ? now : undefined)
    }
    document.addEventListener('mouseup', look)
    document.addEventListener('keyup', look)
    return () => {
      document.removeEventListener('mouseup', look)
      document.removeEventListener('keyup', look)
    }
  }, [article, shown.text])
  if (selected === undefined || !may('draft')) return null
  return (
    <AddForm
      key={`${selected.start} ${selected.end}`}
      panel={panel}
      document={shown}
      selected={selected}
      onClose={() => {
        setSelected(undefined)
      }}
    />
  )
}

function AddForm({
  panel,
  document: shown,
  selected,
  onClose,
}: {
  readonly panel: RefObject<HTMLFormElement | null>
  readonly document: DocumentAnswer
  readonly selected: Selected
  readonly onClose: () => void
}): ReactElement {
  const { t } = useTranslation('document')
  const undo = useUndo()
  const add = usePost('/api/documents/{id}/events')
  const [type, setType] = useState<(typeof allTypes)[number]>('consult')
  const [modality, setModality] = useState<(typeof modalities)[number]>('occurred')
  const { start, end, text, left, top, bottom } = selected
  const below = bottom + 8 + height < innerHeight
  return (
    <form
      ref={panel}
      className="doc-add"
      aria-label={t('add.title')}
      style={{
        left: Math.max(8, Math.min(left, innerWidth - 340)),
        top: below ? bottom + 8 : Math.max(60, top - 8 - height),
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { body: { type, modality, start, end }, params: { path: { id: shown.id } } },
          {
            onSuccess: ({ id }) => {
              onClose()
              undo(t('add.done'), () => takeBack(id))
            },
          },
        )
      }}
    >
      <p className="source small" lang={shown.language}>
        {text.length > 120 ? `${text.slice(0, 119)}…` : text}
      </p>
      <div className="doc-add-fields">
        <NativeSelect
          size="xs"
          aria-label={t('correct.type')}
          value={type}
          data={families.map((family) => ({
            group: t(`events:family.${family}`),
            items: typesOf[family].map((value) => ({ value, label: t(`events:type.${value}`) })),
          }))}
          onChange={({ currentTarget }) => {
            const chosen = allTypes.find((each) => each === currentTarget.value)
            if (chosen !== undefined) setType(chosen)
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={t('correct.modality')}
          value={modality}
          data={modalities.map((value) => ({ value, label: t(`common:modality.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = modalities.find((each) => each === currentTarget.value)
            if (chosen !== undefined) setModality(chosen)
          }}
        />
      </div>
      {add.error === null ? null : <Problem error={add.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t('add.act')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}

const allTypes = families.flatMap((family) => [...typesOf[family]])
