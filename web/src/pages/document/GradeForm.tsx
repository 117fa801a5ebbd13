import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { Problem } from '../../parts/States.tsx'
import { takeBack, useUndo } from './useUndo.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const figures = [1, 2, 3, 4, 5, 6] as const

/** Grades a document or an event by hand, with a reason. */
export function GradeForm({
  id,
  onDone,
}: {
  readonly id: string
  readonly onDone: () => void
}): ReactElement {
  const { t } = useTranslation('document')
  const undo = useUndo()
  const grade = usePost('/api/records/{id}/grade')
  const [reliability, setReliability] = useState<(typeof letters)[number]>('C')
  const [credibility, setCredibility] = useState<(typeof figures)[number]>(3)
  const [reason, setReason, forget] = useDraft(`grade ${id}`, '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        grade.mutate(
          {
            body: { reliability, credibility, reasons: [reason.trim()] },
            params: { path: { id } },
          },
          {
            onSuccess: (given) => {
              forget()
              onDone()
              undo(t('grade.given', { grade: `${reliability}${credibility}` }), () => takeBack(given.id))
            },
          },
        )
      }}
    >
      <NativeSelect
        label={t('grade.source')}
        value={reliability}
        data={letters.map((value) => ({ value, label: `${value}: ${t(`common:grade.source.${value}`)}` }))}
        onChange={({ currentTarget }) => {
          const chosen = letters.find((each) => each === currentTarget.value)
          if (chosen !== undefined) setReliability(chosen)
        }}
      />
      <NativeSelect
        label={t('grade.claim')}
        value={String(credibility)}
        data={figures.map((value) => ({
          value: String(value),
          label: `${value}: ${t(`common:grade.claim.${value}`)}`,
        }))}
        onChange={({ currentTarget }) => {
          const chosen = figures.find((each) => String(each) === currentTarget.value)
          if (chosen !== undefined) setCredibility(chosen)
        }}
      />
      <Textarea
        label={t('grade.reason')}
        value={reason}
        maxLength={2000}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value)
        }}
      />
      {grade.error === null ? null : <Problem error={grade.error} />}
      <Button type="submit" variant="filled" disabled={reason.trim() === ''} loading={grade.isPending}>
        {t('grade.act')}
      </Button>
    </form>
  )
}
