import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../api/use.ts'
import { useMay } from '../shell/session.ts'
import { notice, Problem } from './States.tsx'

/** Proposes that something of an ended membership go on in the new one, and goes to the queue of releases, where it is read before it is let out. */
export function CarryButton({
  id,
  text,
}: {
  readonly id: string
  readonly text: string
}): ReactElement | null {
  const { t } = useTranslation('carry')
  const may = useMay()
  const go = useNavigate()
  const proposing = usePost('/api/carries')
  if (!may('draft')) return null
  return (
    <div className="actions carry-actions">
      <Button
        loading={proposing.isPending}
        onClick={() => {
          // What is left out is shown in the queue before anything goes.
          proposing.mutate(
            { body: { ids: [id], dropReferences: true } },
            {
              onSuccess: () => {
                notice(t('proposed'))
                void go({ to: '/release' })
              },
            },
          )
        }}
      >
        {text}
      </Button>
      {proposing.error === null ? null : <Problem error={proposing.error} />}
    </div>
  )
}
