import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../api/client.ts'
import { notice } from '../../parts/States.tsx'

/** Says what was done and offers to undo it: by `act`, after which everything shown is asked anew. */
export function useUndo(): (done: string, act: () => Promise<unknown>) => void {
  const { t } = useTranslation('document')
  const client = useQueryClient()
  return useCallback(
    (done, act) => {
      notice(done, {
        label: t('common:undo'),
        act: () => {
          act().then(
            () => client.invalidateQueries(),
            () => {
              notice(t('correct.notUndone'))
            },
          )
        },
      })
    },
    [t, client],
  )
}

/** Takes back what was just written: what stood before stands again. */
export function takeBack(id: string): Promise<unknown> {
  return post('/api/retractions', { id, reason: 'error' })
}
