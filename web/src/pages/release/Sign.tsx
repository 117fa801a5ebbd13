import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal as Refused } from '../../api/client.ts'
import { usePost } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { notice, Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { countsOf, type Waiting } from './wish.ts'

/** Who asked and who signs. The button comes after the names and the diff, and names the preview that was read. */
export function Sign({
  item: { proposal, preview },
  persons,
  mine,
}: {
  readonly item: Waiting
  readonly persons: 1 | 2
  readonly mine: boolean
}): ReactElement {
  const { t } = useTranslation('release')
  const { instant } = useFormats()
  const may = useMay()
  const [read, setRead] = useState<string>()
  const approve = usePost('/api/releases/{id}/approve')
  const withdraw = usePost('/api/releases/{id}/withdraw')
  const params = { path: { id: proposal.id } }
  const mayApprove = may('release') && !(persons === 2 && mine)
  const ready = preview !== null && preview.refusal === null
  const changed = approve.error instanceof Refused && approve.error.code === 'E_CHANGED_MEANWHILE'
  const recipients = preview?.recipients.length ?? 0
  return (
    <section className="card release-sign">
      <h2>{persons === 2 ? t('sign.two') : t('sign.one')}</h2>
      <p className="small muted">{persons === 2 ? t('sign.twoMeans') : t('sign.oneMeans')}</p>
      <ol className="signers">
        <li className="done">
          <span className="dot" aria-hidden="true" />
          <span>
            <b>{mine ? t('sign.you') : <Person id={proposal.by} />}</b>{' '}
            {t('sign.asked', { at: instant(proposal.at) })}
          </span>
        </li>
        <li className="wait">
          <span className="dot" aria-hidden="true" />
          <span>
            <b>{mayApprove ? t('sign.next') : t('sign.other')}</b>
          </span>
        </li>
      </ol>
      {mayApprove && ready ? (
        <>
          <Checkbox
            size="xs"
            label={t('sign.read', { count: recipients, things: countsOf(preview).learnt })}
            checked={read === preview.fingerprint}
            onChange={(event) => {
              setRead(event.currentTarget.checked ? preview.fingerprint : undefined)
            }}
          />
          <Button
            variant="filled"
            fullWidth
            disabled={read !== preview.fingerprint}
            loading={approve.isPending}
            onClick={() => {
              approve.mutate(
                { body: { fingerprint: preview.fingerprint }, params },
                {
                  onSuccess: (done) => {
                    notice(t('sign.done', { count: done.recipients.length }))
                  },
                },
              )
            }}
          >
            {t('sign.release', { count: recipients })}
          </Button>
        </>
      ) : null}
      {approve.error === null ? null : (
        <>
          <Problem error={approve.error} />
          {changed ? <p className="small">{t('sign.changed')}</p> : null}
        </>
      )}
      {may('release') ? <SendBack id={proposal.id} /> : null}
      {mine || may('release') ? (
        <Button
          variant="subtle"
          fullWidth
          loading={withdraw.isPending}
          onClick={() => {
            withdraw.mutate(
              { body: {}, params },
              {
                onSuccess: () => {
                  notice(t('sign.withdrawn'))
                },
              },
            )
          }}
        >
          {t('sign.withdraw')}
        </Button>
      ) : null}
      {withdraw.error === null ? null : <Problem error={withdraw.error} />}
      <p className="tiny faint">{t('sign.retractable')}</p>
    </section>
  )
}

/** Who of the seat's people: by pseudonym, which this node alone can resolve. */
export function Person({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('release')
  return id === 'operator' ? <>{t('person.operator')}</> : <>{t('person.other', { id: id.slice(0, 6) })}</>
}

function SendBack({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('release')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const refuse = usePost('/api/releases/{id}/refuse')
  if (!open) {
    return (
      <Button
        fullWidth
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('sign.sendBack')}
      </Button>
    )
  }
  return (
    <form
      className="release-back"
      onSubmit={(event) => {
        event.preventDefault()
        refuse.mutate(
          { body: { reason }, params: { path: { id } } },
          {
            onSuccess: () => {
              notice(t('sign.sentBack'))
            },
          },
        )
      }}
    >
      <Textarea
        label={t('sign.reason')}
        value={reason}
        maxLength={2000}
        autoFocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
        }}
      />
      {refuse.error === null ? null : <Problem error={refuse.error} />}
      <Button type="submit" fullWidth disabled={reason.trim() === ''} loading={refuse.isPending}>
        {t('sign.sendBackNow')}
      </Button>
    </form>
  )
}
