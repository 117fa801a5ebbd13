import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { useGet, usePost } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem, Progress } from '../../parts/States.tsx'
import { useVerification } from './useVerification.ts'

/** Checks everything held here again, from its bytes. */
export function Verify(): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const begin = usePost('/api/verify')
  const stop = usePost('/api/verify/stop')
  const last = useVerification()
  const running = last?.state === 'running'
  return (
    <Section
      title={t('verify.title')}
      id="verify"
      {...(last?.ended == null ? {} : { tail: t('verify.ended', { when: f.instant(last.ended) }) })}
    >
      <div className="members-verify">
        {last == null ? <p className="small muted">{t('verify.means')}</p> : null}
        {running ? <Running verification={last} /> : null}
        {last?.state === 'stopped' ? <p className="small">{t('verify.stopped')}</p> : null}
        {last?.state === 'failed' ? (
          <p className="small" role="alert">
            {t('verify.failed')}
          </p>
        ) : null}
        {last?.state === 'done' ? <Report verification={last} /> : null}
        <div className="line noprint">
          {running ? (
            <Button
              loading={stop.isPending}
              onClick={() => {
                stop.mutate({ body: {} })
              }}
            >
              {t('verify.stop')}
            </Button>
          ) : (
            <Button
              variant="filled"
              loading={begin.isPending}
              onClick={() => {
                begin.mutate({ body: {} })
              }}
            >
              {last == null ? t('verify.begin') : t('verify.again')}
            </Button>
          )}
          <span className="tiny faint">
            {t('verify.offline')} <code className="proof">entente verify</code>
          </span>
        </div>
        {begin.error === null ? null : <Problem error={begin.error} />}
        {stop.error === null ? null : <Problem error={stop.error} />}
      </div>
    </Section>
  )
}

function Running({
  verification: { done, found, begun },
}: {
  readonly verification: Schema<'Verification'>
}): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  return (
    <>
      <Progress done={done} found={found} label={t('verify.title')} />
      <p className="small" role="status">
        {done < found
          ? t('verify.progress', { done: f.number(done), found: f.number(found) })
          : t('verify.together')}{' '}
        <span className="faint">
          {t('verify.begun', { when: f.time(begun) })} {t('verify.keeps')}
        </span>
      </p>
    </>
  )
}

function Report({
  verification: { report, begun, ended },
}: {
  readonly verification: Schema<'Verification'>
}): ReactElement | null {
  const { t } = useTranslation('members')
  const f = useFormats()
  const forks = useGet('/api/forks').data
  if (report === null) return null
  const { holds, problems, logs } = report
  const entries = logs.reduce((sum, { size }) => sum + size, 0)
  const absent = logs.reduce((sum, { missingBodies }) => sum + missingBodies, 0)
  const signed = logs.filter(({ size, signedSize }) => signedSize >= size).length
  return (
    <>
      <p className="line">
        <span className={holds ? 'badge kept' : 'badge late'}>
          {!holds
            ? t('verify.broken')
            : logs.length === 0
              ? t('verify.empty')
              : t('verify.holds', { count: logs.length })}
        </span>
        <span className="small">
          {t('verify.took', { seconds: f.fixed(((ended ?? begun) - begun) / 1000, 1) })}
        </span>
      </p>
      <dl className="facts members-report">
        <dt>{t('verify.roots')}</dt>
        <dd>{f.number(entries)}</dd>
        <dt>{t('verify.bodies')}</dt>
        <dd>{t('verify.bodiesOf', { held: f.number(entries - absent), absent: f.number(absent) })}</dd>
        <dt>{t('verify.heads')}</dt>
        <dd>{t('verify.headsOf', { signed: f.number(signed), all: f.number(logs.length) })}</dd>
        <dt>{t('verify.forks')}</dt>
        <dd>{forks === undefined ? '–' : f.number(forks.forks.length)}</dd>
      </dl>
      {problems.length === 0 ? (
        holds ? null : (
          <p className="small">{t('verify.elsewhere')}</p>
        )
      ) : (
        <ul className="members-list">
          {problems.slice(0, 20).map(({ code, where, message }) => (
            <li key={`${code} ${where} ${message}`}>
              <span className="small members-late">{t([`refused:code.${code}`, 'refused:code.other'])}</span>
              <span className="tiny proof members-where" lang="en">
                {code} · {where} · {message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
