import { Button, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { Segments } from '../../parts/Segments.tsx'
import { notice, Problem } from '../../parts/States.tsx'

type Kind = Sent<'/api/consultations/{id}/hearings'>['kind']

/** Says the member's view in a consultation, what came of a meeting, or that it is over. */
export function SpeakForm({
  id,
  onDone,
}: {
  readonly id: string
  readonly onDone: () => void
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const [kind, setKind] = useState<Kind>('heard')
  const [says, setSays, forget] = useDraft(`hearing:${id}`, '')
  const sending = usePost('/api/consultations/{id}/hearings')
  return (
    <form
      className="clock-form noprint"
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate(
          { body: { kind, says }, params: { path: { id } } },
          {
            onSuccess: () => {
              forget()
              notice(t('speak.done'))
              onDone()
            },
          },
        )
      }}
    >
      <Segments
        label={t('speak.kind')}
        value={kind}
        data={(['heard', 'held', 'closed'] as const).map((value) => ({ value, label: t(`speak.${value}`) }))}
        onChange={setKind}
      />
      <Textarea
        label={t(`speak.says.${kind}`)}
        autosize
        minRows={2}
        maxLength={8000}
        value={says}
        onChange={(event) => {
          setSays(event.currentTarget.value)
        }}
      />
      <p className="tiny faint">{t('speak.stays')}</p>
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" disabled={says.trim() === ''} loading={sending.isPending}>
          {t('speak.do')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
