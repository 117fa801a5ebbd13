import { useTranslation } from 'react-i18next'
import { post, type Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { notice } from '../../parts/States.tsx'
import type { DocumentEvent } from './text.ts'
import { takeBack, useUndo } from './useUndo.ts'

/** What may be said of an event otherwise. */
export type Correction = Sent<'/api/events/{id}/correct'>

/** Corrects an event by hand, and marks it as wrongly read. Each is a record, said in a notice that undoes it. */
export function useCorrect(event: DocumentEvent): {
  readonly correct: (change: Correction) => void
  readonly markWrong: (reason: string) => void
  readonly error: Error | null
} {
  const { t } = useTranslation('document')
  const undo = useUndo()
  const correcting = usePost('/api/events/{id}/correct')
  const marking = usePost('/api/events/{id}/wrong')
  const params = { path: { id: event.id } }
  return {
    error: correcting.error ?? marking.error,
    correct: (body) => {
      const onSuccess = ({ id }: { readonly id: string }): void => {
        undo(t('correct.done', { number: event.number }), () => takeBack(id))
      }
      correcting.mutate({ body, params }, { onSuccess })
    },
    markWrong: (reason) => {
      marking.mutate(
        { body: { reason }, params },
        {
          onSuccess: ({ event: stood, document, graded, retracted }) => {
            undo(t('correct.markedWrong', { number: event.number }), async () => {
              if (graded !== null) await takeBack(graded)
              if (retracted !== null) await addAgain(document, stood)
            })
            const drew = retracted?.withdrawn.length ?? 0
            if (drew > 0) notice(t('correct.drew', { count: drew }))
          },
        },
      )
    },
  }
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
