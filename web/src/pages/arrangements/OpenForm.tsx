import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { useMay } from '../../shell/session.ts'
import { notice, Problem } from '../../parts/States.tsx'

/** Opens a consultation: a person holds that a trigger is met. Folded until somebody means it. */
export function OpenForm({
  trigger,
  title = '',
  compartment,
  evidence,
}: {
  readonly trigger: string
  readonly title?: string
  readonly compartment?: string
  readonly evidence?: string
}): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [named, setNamed] = useState(title)
  const [note, setNote] = useState('')
  const sending = usePost('/api/consultations')
  if (!may('judge')) return null
  const close = (): void => {
    setOpen(false)
  }
  if (!open)
    return (
      <p className="small noprint">
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('opening.open')}
        </button>
      </p>
    )
  return (
    <form
      className="clock-form noprint"
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate(
          {
            body: {
              trigger,
              title: named,
              in: compartment ?? 'plenary',
              ...(evidence === undefined ? {} : { evidence: [evidence] }),
              ...(note.trim() === '' ? {} : { note }),
            },
          },
          {
            onSuccess: () => {
              notice(t('opening.done'))
              close()
            },
          },
        )
      }}
    >
      <TextInput
        label={t('opening.title')}
        value={named}
        onChange={(event) => {
          setNamed(event.currentTarget.value)
        }}
      />
      <Textarea
        label={t('opening.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value)
        }}
      />
      <p className="tiny faint">{t('opening.means')}</p>
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={named.trim() === ''} loading={sending.isPending}>
          {t('opening.do')}
        </Button>
        <Button onClick={close}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
