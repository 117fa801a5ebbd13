import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useDraft } from '../../lib/draft.ts'
import { useNameOf } from '../../parts/Member.tsx'
import { notice, Problem } from '../../parts/States.tsx'
import { useSession } from '../../shell/session.ts'
import { electorsOf, type Motion } from './shown.ts'

type Value = Sent<'/api/motions/{id}/positions'>['value']

/** The second step: what the value does as far as is known, why, and the one button that signs. */
export function Confirm({
  motion,
  value,
  named,
  onCancel,
}: {
  readonly motion: Motion
  /** One of the motion's `values`. */
  readonly value: string
  /** The same in words. */
  readonly named: string
  readonly onCancel: () => void
}): ReactElement {
  const { t } = useTranslation('decisions')
  const acting = useSession()?.acting ?? ''
  const nameOf = useNameOf()
  const others = electorsOf(motion).filter(({ member }) => member !== acting)
  const [follow, setFollow] = useState(others[0]?.member ?? '')
  const [reasons, setReasons, forget] = useDraft(`position:${motion.id}`, '')
  const speaking = usePost('/api/motions/{id}/positions')
  const then = motion.waitsFor
    .find(({ member }) => member === acting)
    ?.could.find(({ says }) => says === value)?.then
  // Two clicks may come before the page is drawn anew: the second finds that the first has sent.
  const sent = useRef(false)
  const say = (): void => {
    sent.current = true
    const said = value === 'follow' ? { follow } : (value as Exclude<Value, object>)
    speaking.mutate(
      { body: { value: said, reasons }, params: { path: { id: motion.id } } },
      {
        onSuccess: () => {
          forget()
          notice(t('position.done'))
        },
        onError: () => {
          sent.current = false
        },
      },
    )
  }
  return (
    <form
      className="motion-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sent.current) say()
      }}
    >
      <h3>{t('position.confirm', { value: named })}</h3>
      {value === 'follow' ? (
        <NativeSelect
          label={t('position.whom')}
          description={t('position.followMeans')}
          value={follow}
          data={others.map(({ member }) => ({ value: member, label: nameOf(member) }))}
          onChange={(event) => {
            setFollow(event.currentTarget.value)
          }}
        />
      ) : null}
      {value === 'excluded' ? <p className="small muted">{t('position.excludedMeans')}</p> : null}
      {then === undefined ? null : <p className="small">{t(`position.then.${then}`)}</p>}
      <Textarea
        label={t('position.reasons')}
        description={t('position.reasonsMean')}
        autosize
        minRows={value === 'oppose' ? 3 : 2}
        maxLength={8000}
        value={reasons}
        onChange={(event) => {
          setReasons(event.currentTarget.value)
        }}
      />
      {speaking.error === null ? null : <Problem error={speaking.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={speaking.isPending} disabled={speaking.isSuccess}>
          {t('position.sign')}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
      <p className="tiny faint">{t('position.forGood')}</p>
    </form>
  )
}
