import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sent } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { useMaySign, useSession } from '../../shell/session.ts'
import type { Motion } from './shown.ts'
import { useDecisionWords } from './words.ts'

type Body = Sent<'/api/motions/{id}/reopening'>

/** Why our seat may have the line decided again; undefined where it had its say. The node has the last word on it. */
function ground(motion: Motion, seat: string | null | undefined): 'node' | 'late' | 'absent' | undefined {
  const { certificate, line, motion: moved, dropped, voices } = motion
  const own = voices.find(({ member, part }) => member === seat && part === 'elector')
  if (own === undefined || certificate === null || certificate.outcome === 'dead') return undefined
  if (line.reopened.some(({ by }) => by === seat)) return undefined
  const { spoke } = own
  if (spoke?.by === 'node') return 'node'
  if (moved.rule.method.rule === 'A') return undefined
  if (spoke === null) return 'absent'
  return !spoke.counted || dropped.some(({ id }) => id === spoke.id) ? 'late' : undefined
}

/** Asks that the line be decided again, for a member whose vote came late or whose node spoke in its place. */
export function Reopen({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const acting = useSession()?.acting
  const may = useMaySign()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [reasons, setReasons] = useState('')
  const [value, setValue] = useState(motion.values[0] ?? '')
  const sending = usePost('/api/motions/{id}/reopening')
  const why = ground(motion, acting)
  if (why === undefined || !may('motion')) return null
  if (!open)
    return (
      <div className="motion-reopen">
        <p className="small">{t(`reopen.why.${why}`)}</p>
        <div className="actions">
          <Button
            onClick={() => {
              setOpen(true)
            }}
          >
            {t('reopen.open')}
          </Button>
        </div>
      </div>
    )
  const { method } = motion.motion.rule
  return (
    <form
      className="motion-reopen"
      onSubmit={(event) => {
        event.preventDefault()
        const body = { reasons, ...(why === 'absent' ? { value: value as NonNullable<Body['value']> } : {}) }
        sending.mutate(
          { body, params: { path: { id: motion.id } } },
          {
            onSuccess: ({ id }) => {
              notice(t('reopen.done'))
              void navigate({ to: `/decisions/${id}` })
            },
          },
        )
      }}
    >
      {why === 'absent' ? (
        <NativeSelect
          label={t('reopen.value')}
          value={value}
          data={motion.values
            .filter((each) => each !== 'follow')
            .map((each) => ({ value: each, label: words.value(each as 'abstain', method) }))}
          onChange={(event) => {
            setValue(event.currentTarget.value)
          }}
        />
      ) : null}
      <Textarea
        label={t('reopen.reasons')}
        autosize
        minRows={2}
        maxLength={8000}
        value={reasons}
        onChange={(event) => {
          setReasons(event.currentTarget.value)
        }}
      />
      <p className="tiny faint">{t('reopen.means')}</p>
      {sending.error === null ? null : <Problem error={sending.error} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t('reopen.act')}
        </Button>
        <Button
          onClick={() => {
            setOpen(false)
          }}
        >
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
