import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal, Unreachable } from '../api/client.ts'
import { Own } from './Refused.tsx'

/** Nothing is here yet; says the next step. */
export function Empty({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="state empty">{children}</div>
}

const widths = ['92%', '78%', '85%', '60%', '72%', '50%']

/** Rows on their way: grey lines, shown only when it takes a while. */
export function Loading({ rows = 4 }: { readonly rows?: number }): ReactElement {
  const { t } = useTranslation('common')
  return (
    <div className="lines" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <i key={i} style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  )
}

/** What failed, what was not changed, what to do, and the code, where the act was. */
export function Problem({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}): ReactElement {
  const { t } = useTranslation('common')
  const code = error instanceof Refusal ? error.code : error instanceof Unreachable ? 'offline' : 'other'
  return (
    <div className="state error" role="alert">
      <b>{t([`refused:code.${code}`, 'refused:code.other'])}</b>
      {error instanceof Refusal ? <Own code={error.code} message={error.message} /> : null}
      <span className="line">
        <span>{t('problem.unchanged')}</span>
        {onRetry === undefined ? null : (
          <button type="button" className="linkbutton" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        )}
      </span>
    </div>
  )
}

/** Long work: how far it is, how long it still takes, and the way to stop it. */
export function Progress({
  done,
  found,
  label,
}: {
  readonly done: number
  readonly found: number
  readonly label: string
}): ReactElement {
  return (
    <div
      className="bar"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={found}
      aria-valuenow={done}
      aria-label={label}
    >
      <i style={{ width: `${found === 0 ? 0 : (100 * done) / found}%` }} />
    </div>
  )
}

/** Says what was done, with the one act that takes it back. */
export function notice(done: string, undo?: { readonly label: string; readonly act: () => void }): void {
  const id = notifications.show({
    message: (
      <span className="spread">
        <span>{done}</span>
        {undo === undefined ? null : (
          <button
            type="button"
            className="linkbutton"
            onClick={() => {
              notifications.hide(id)
              undo.act()
            }}
          >
            {undo.label}
          </button>
        )}
      </span>
    ),
    closeButtonProps: { 'aria-label': i18next.t('common:close') },
    autoClose: 12_000,
    color: 'dark',
  })
}
