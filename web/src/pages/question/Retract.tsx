import { Button, Modal } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { Problem } from '../../parts/States.tsx'

/** Takes back a record of the seat's own, after saying what that destroys. */
export function Retract({ id, what }: { readonly id: string; readonly what: string }): ReactElement {
  const { t } = useTranslation('question')
  const [open, setOpen] = useState(false)
  const sending = usePost('/api/retractions')
  const close = (): void => {
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        className="linkbutton"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('retract.act')}
      </button>
      <Modal opened={open} onClose={close} title={t('retract.title')}>
        <p className="small">{what}</p>
        {sending.error === null ? null : <Problem error={sending.error} />}
        <div className="actions question-modalacts">
          <Button
            variant="filled"
            loading={sending.isPending}
            onClick={() => {
              sending.mutate({ body: { id, reason: 'other' } }, { onSuccess: close })
            }}
          >
            {t('retract.do')}
          </Button>
          <Button onClick={close}>{t('common:cancel')}</Button>
        </div>
      </Modal>
    </>
  )
}
