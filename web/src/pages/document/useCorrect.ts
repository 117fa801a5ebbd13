import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post, type Sent } from '../../api/client.ts'
import { notice } from '../../parts/States.tsx'
import type { DocumentEvent } from './text.ts'
import { takeBack, useUndo } from './useUndo.ts'

/** What may be said of an event otherwise. */
export type Correction = Sent<'/api/events/{id}/correct'>

/** Corrections of a document's events by hand. Each is a record, said in a notice that undoes it. */
export interface Correcting {
  readonly correct: (event: DocumentEvent, change: Correction) => void
  readonly markWrong: (event: DocumentEvent, reason: string) => void
}

/** What corrects events, the same for all of them, and which of them was refused why. */
export function useCorrect(): readonly [
  Correcting,
  { readonly root: string; readonly error: unknown } | undefined,
] {
  const { t } = useTranslation('document')
  const undo = useUndo()
  const client = useQueryClient()
  const [refused, setRefused] = useState<{ readonly root: string; readonly error: unknown }>()
  const correcting = useMemo((): Correcting => {
    const act = (event: DocumentEvent, doing: () => Promise<void>): void => {
      setRefused(undefined)
      doing().then(
        () => client.invalidateQueries(),
        (error: unknown) => {
          setRefused({ root: event.root, error })
        },
      )
    }
    return {
      correct: (event, change) => {
        act(event, async () => {
          const { id } = await post('/api/events/{id}/correct', change, { path: { id: event.id } })
          undo(t('correct.done', { number: event.number }), () => takeBack(id))
        })
      },
      markWrong: (event, reason) => {
        act(event, async () => {
          const done = await post('/api/events/{id}/wrong', { reason }, { path: { id: event.id } })
          undo(t('correct.markedWrong', { number: event.number }), async () => {
            if (done.graded !== null) await takeBack(done.graded)
            if (done.retracted !== null) await addAgain(done.document, done.event)
          })
          const drew = done.retracted?.withdrawn.length ?? 0
          if (drew > 0) notice(t('correct.drew', { count: drew }))
        })
      },
    }
  }, [t, undo, client])
  return [correcting, refused]
}

/** An event that was taken back is asserted anew, as it stood. */
async function addAgain(
  document: string,
  { type, modality, actors, date, place, figures, speaker, span }: DocumentEvent['history'][number]['event'],
): Promise<void> {
  const said = { type, modality, actors, date, place, figures, speaker }
  await post(
    '/api/documents/{id}/events',
    { ...said, start: span.start, end: span.end },
    { path: { id: document } },
  )
}
