import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Own } from '../../parts/Refused.tsx'
import { Progress } from '../../parts/States.tsx'
import { isActive, type Reading, type Readings, type Unsent } from './useReadings.ts'

/** Readings listed by name at once; of more, only what failed. */
const mostNamed = 12

/** How far the readings are, what failed and why, and the way to stop them. */
export function ReadingsCard({ readings, sending, unsent, stop, clear }: Readings): ReactElement | null {
  const { t } = useTranslation('evidence')
  const { number } = useFormats()
  const left = useTimeLeft(readings)
  if (readings.length === 0 && unsent.length === 0 && sending === 0) return null
  const active = readings.filter(isActive)
  const done = readings.reduce((sum, each) => sum + each.done, 0)
  const found = readings.reduce((sum, each) => sum + Math.max(1, each.found), sending)
  const events = readings.reduce((sum, each) => sum + each.events, 0)
  const ended = active.length === 0 && sending === 0
  const current = active.find(({ state }) => state === 'reading') ?? active[0]
  const stopped = readings.some(({ state }) => state === 'stopped')
  return (
    <div className="card evidence-readings">
      <div className="spread">
        <b className="evidence-reading-name">
          {ended
            ? stopped
              ? t('readings.stopped')
              : t('readings.ended')
            : t('readings.under', { name: current?.name ?? '' })}
        </b>
        <span className="actions">
          {left === undefined || ended ? null : <span className="small muted">{left}</span>}
          {ended ? (
            <Button onClick={clear}>{t('readings.clear')}</Button>
          ) : (
            <Button onClick={stop}>{t('readings.stop')}</Button>
          )}
        </span>
      </div>
      {ended ? null : <Progress done={done} found={found} label={t('readings.progress', { done, found })} />}
      <p className="line" role="status">
        <span>{t('readings.documents', { count: found, done: number(done), found: number(found) })}</span>
        <span>{t('readings.events', { count: events, number: number(events) })}</span>
        <span className="faint">{!ended ? t('readings.keeps') : stopped ? t('readings.kept') : null}</span>
      </p>
      <ul className="evidence-reading-list">
        {readings
          .filter(({ failures, error }) => readings.length <= mostNamed || failures.length > 0 || error)
          .map((reading) => (
            <ReadingRow key={reading.id} reading={reading} />
          ))}
        {unsent.map((each, i) => (
          <UnsentRow key={`${i} ${each.name}`} {...each} />
        ))}
      </ul>
    </div>
  )
}

function ReadingRow({ reading }: { readonly reading: Reading }): ReactElement {
  const { t } = useTranslation('evidence')
  const { name, state, events, document, error, failures } = reading
  return (
    <li>
      <span className="spread">
        {document === null ? (
          <span className="evidence-reading-name">{name}</span>
        ) : (
          <Link className="evidence-reading-name" to={`/documents/${document}`}>
            {name}
          </Link>
        )}
        <span className="small muted">
          {state === 'done' ? t('readings.found', { count: events }) : t(`readings.state.${state}`)}
        </span>
      </span>
      {error === null ? null : <Failure code={error.code} message={error.message} />}
      {error !== null && failures.length <= 1
        ? null
        : failures.map((each) => (
            <Failure key={each.name} name={each.name} code={each.code} message={each.message} />
          ))}
    </li>
  )
}

function UnsentRow({ name, error }: Unsent): ReactElement {
  return (
    <li>
      <span className="evidence-reading-name">{name}</span>
      <Failure
        code={error instanceof Refusal ? error.code : 'offline'}
        {...(error instanceof Refusal ? { message: error.message } : {})}
      />
    </li>
  )
}

/** What failed and the way out, in the reader's language; the node's own sentence beneath. */
function Failure({
  name,
  code,
  message,
}: {
  readonly name?: string
  readonly code: string
  /** Undefined where it was never asked. */
  readonly message?: string
}): ReactElement {
  const { t } = useTranslation('evidence')
  return (
    <div className="state error evidence-failure">
      {name === undefined ? null : <b>{name}</b>}
      <span>{t([`failure.${code}`, `refused:code.${code}`, 'failure.other'])}</span>
      {message === undefined ? null : <Own code={code} message={message} />}
    </div>
  )
}

/** About how long it still takes, once enough is done to tell. */
function useTimeLeft(readings: readonly Reading[]): string | undefined {
  const { t } = useTranslation('evidence')
  const done = readings.reduce((sum, each) => sum + each.done, 0)
  const found = readings.reduce((sum, each) => sum + Math.max(1, each.found), 0)
  const [begun, setBegun] = useState<{ readonly at: number; readonly done: number }>()
  if (!readings.some(isActive)) {
    if (begun !== undefined) setBegun(undefined)
    return undefined
  }
  if (begun === undefined) {
    setBegun({ at: performance.now(), done })
    return undefined
  }
  const since = done - begun.done
  if (since < 3) return undefined
  const seconds = ((performance.now() - begun.at) / 1000 / since) * (found - done)
  return seconds < 60
    ? t('readings.secondsLeft', { count: Math.ceil(seconds) })
    : t('readings.minutesLeft', { count: Math.ceil(seconds / 60) })
}
