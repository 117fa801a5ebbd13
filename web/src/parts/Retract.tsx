import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../api/use.ts'
import { notice, Problem } from './States.tsx'
import './retract.css'
import { Dialog } from './Dialog.tsx'

const reasons = [
  'error',
  'superseded',
  'sourceWithdrawn',
  'personalData',
  'sharedByMistake',
  'other',
] as const

/** Takes a record back, after saying what that destroys. */
export function Retract({
  id,
  what,
  destroys,
  leadsTo,
  onClose,
}: {
  readonly id: string
  readonly what: string
  /** What will be gone, a sentence each. */
  readonly destroys: readonly string[]
  /** The page to go to, where the one shown is about what was taken back. */
  readonly leadsTo?: string
  readonly onClose: () => void
}): ReactElement {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const [reason, setReason] = useState<(typeof reasons)[number]>('error')
  const retract = usePost('/api/retractions')
  return (
    <Dialog opened onClose={onClose} title={t('retract.title')}>
      <form
        className="retract"
        onSubmit={(event) => {
          event.preventDefault()
          retract.mutate(
            { body: { id, reason } },
            {
              onSuccess: ({ withdrawn }) => {
                if (leadsTo === undefined) onClose()
                else void navigate({ to: leadsTo })
                notice(
                  withdrawn.length === 0
                    ? t('retract.done')
                    : t('retract.doneDrew', { count: withdrawn.length }),
                )
              },
            },
          )
        }}
      >
        <p>
          <b>{what}</b>
        </p>
        <ul className="retract-destroys">
          {destroys.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="muted small">{t('retract.stays')}</p>
        <NativeSelect
          label={t('retract.reason')}
          value={reason}
          data={reasons.map((value) => ({ value, label: t(`retract.reasons.${value}`) }))}
          onChange={(event) => {
            const chosen = reasons.find((each) => each === event.currentTarget.value)
            if (chosen !== undefined) setReason(chosen)
          }}
        />
        {retract.error === null ? null : <Problem error={retract.error} />}
        <div className="actions">
          <Button type="submit" color="red" variant="filled" loading={retract.isPending}>
            {t('retract.act')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
