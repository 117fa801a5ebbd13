import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { useMaySign, useSession } from '../../shell/session.ts'
import type { Motion } from './shown.ts'

/** Takes a motion of our own back, for as long as not all electors have it. */
export function Withdraw({ motion: { id, mover, phase } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const acting = useSession()?.acting
  const may = useMaySign()
  const withdrawing = usePost('/api/motions/{id}/withdrawal')
  if (phase !== 'sent' || mover !== acting || !may('motion')) return null
  return (
    <>
      <div className="actions">
        <Button
          loading={withdrawing.isPending}
          onClick={() => {
            withdrawing.mutate(
              { body: {}, params: { path: { id } } },
              {
                onSuccess: () => {
                  notice(t('withdraw.done'))
                },
              },
            )
          }}
        >
          {t('withdraw.act')}
        </Button>
      </div>
      <p className="tiny faint">{t('withdraw.means')}</p>
      {withdrawing.error === null ? null : <Problem error={withdrawing.error} />}
    </>
  )
}
