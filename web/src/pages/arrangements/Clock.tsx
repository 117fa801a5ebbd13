import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { timeLeft } from '../../lib/timeLeft.ts'
import { Member } from '../../parts/Member.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import type { Consultation, DutyClock } from './consultations.ts'
import { SpeakForm } from './SpeakForm.tsx'
import { useCharterWords } from './words.ts'
import './clock.css'

const hour = 3_600_000

/** A consultation with its clocks: what it is about, each duty with the time left, who was heard, and the way to speak. */
export function ConsultationCard({
  consultation,
  asOf,
}: {
  readonly consultation: Consultation
  readonly asOf: number
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const may = useMay()
  const [speaks, setSpeaks] = useState(false)
  const { id, title, opened, trigger, line, by, at, note, held, closed, duties, compartment } = consultation
  return (
    <div className="card clock-card" id={`consultation-${id}`}>
      <h3>{opened === 'estimate' ? <Link to={`/questions/${id}`}>{title}</Link> : title}</h3>
      <p className="small muted line">
        {by === null ? null : <Member name={by} />}
        <span>
          {line === null
            ? t(`clock.opened.${opened}`, { when: f.instant(at) })
            : t(`clock.line.${line.passes}`, { share: f.share(line.probability), when: f.instant(at) })}
        </span>
        <span>{t('clock.in', { compartment })}</span>
      </p>
      <p className="small muted">
        <span lang="en">{trigger.says}</span>{' '}
        <Link to="/arrangements/own" hash={`rule-${trigger.id}`}>
          {t('clock.ourCharter', { article: trigger.article })}
        </Link>
      </p>
      {line?.backSince == null ? null : (
        <p className="small">{t('clock.back', { when: f.instant(line.backSince) })}</p>
      )}
      {note === '' ? null : <p className="small clock-said">{note}</p>}
      {duties.map((each) => (
        <Duty key={each.obligation} duty={each} asOf={asOf} />
      ))}
      {held === null ? null : <Word label={t('clock.held')} word={held} />}
      {closed === null ? null : <Word label={t('clock.closed')} word={closed} />}
      {!may('judge') || closed !== null ? null : speaks ? (
        <SpeakForm
          id={id}
          onDone={() => {
            setSpeaks(false)
          }}
        />
      ) : (
        <div className="actions clock-actions">
          <Button
            variant="filled"
            onClick={() => {
              setSpeaks(true)
            }}
          >
            {t('clock.speak')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Word({
  label,
  word: { member, at, says },
}: {
  readonly label: string
  readonly word: NonNullable<Consultation['held']>
}): ReactElement {
  const f = useFormats()
  return (
    <div className="small clock-word">
      <span className="line">
        <span>{label}</span>
        <Member name={member} />
        <time>{f.instant(at)}</time>
      </span>
      <p className="clock-said">{says}</p>
    </div>
  )
}

function Duty({ duty, asOf }: { readonly duty: DutyClock; readonly asOf: number }): ReactElement {
  const { t } = useTranslation('arrangements')
  const acting = useSession()?.acting
  const f = useFormats()
  const words = useCharterWords()
  const { says, article, state, since, due, heard, missing, awaits, outside } = duty
  return (
    <div className="clock-duty">
      <div className="clock">
        <p className="small">
          <b lang="en">{says}</b> <span className="faint">{words.article(article)}</span>
        </p>
        <Left duty={duty} asOf={asOf} />
      </div>
      {since === null || due === null ? null : (
        <Bar since={since} due={due} asOf={asOf} hot={state === 'overdue'} />
      )}
      {awaits.length === 0 ? null : <p className="small muted">{t('clock.waits')}</p>}
      {state === 'overdue' ? <p className="small">{t('clock.overMeans')}</p> : null}
      <dl className="facts">
        {heard.length === 0 ? null : (
          <>
            <dt>{t('clock.heard')}</dt>
            <dd>
              {heard.map(({ member, says: said, id, at }) => (
                <div key={id} className="clock-heard">
                  <span className="line">
                    <Member name={member} />
                    <time className="faint">{f.instant(at)}</time>
                  </span>
                  <p className="clock-said">{said}</p>
                </div>
              ))}
            </dd>
          </>
        )}
        {missing.length === 0 ? null : (
          <>
            <dt>{t('clock.notYet')}</dt>
            <dd className="line">
              {missing.map((name) => (
                <span key={name} className={name === acting ? 'clock-us' : ''}>
                  <Member name={name} />
                </span>
              ))}
            </dd>
          </>
        )}
        {outside.length === 0 ? null : (
          <>
            <dt>{t('clock.outside')}</dt>
            <dd className="line">
              {outside.map((name) => (
                <Member key={name} name={name} />
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** The time left, large; or why there is none. */
function Left({
  duty: { state, due },
  asOf,
}: {
  readonly duty: DutyClock
  readonly asOf: number
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  if (due === null || state === 'met' || state === 'waits' || state === 'untimed')
    return (
      <div className="clock-left">
        <span className={`badge ${state === 'met' ? 'kept' : 'open'}`}>{t(`clock.state.${state}`)}</span>
      </div>
    )
  const { unit, count } = timeLeft(Math.abs(due - asOf))
  const hot = state === 'overdue' || due - asOf < 12 * hour
  return (
    <div className={hot ? 'clock-left hot' : 'clock-left'}>
      <b>
        {f.number(count)}
        <small> {t(`clock.unit.${unit}`)}</small>
      </b>
      <span>
        {state === 'overdue'
          ? t('clock.over', { when: f.instant(due) })
          : t('clock.until', { when: f.instant(due) })}
      </span>
    </div>
  )
}

function Bar({
  since,
  due,
  asOf,
  hot,
}: {
  readonly since: number
  readonly due: number
  readonly asOf: number
  readonly hot: boolean
}): ReactElement {
  const { t } = useTranslation('arrangements')
  const f = useFormats()
  const used = Math.min(1, Math.max(0, (asOf - since) / Math.max(1, due - since)))
  const hours = (span: number): string => f.number(Math.round(span / hour))
  const text = t('clock.used', { used: hours(Math.min(asOf, due) - since), of: hours(due - since) })
  return (
    <>
      <div
        className={hot || used >= 0.75 ? 'bar clock-bar hot' : 'bar clock-bar'}
        role="progressbar"
        aria-valuenow={Math.round(100 * used)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={text}
      >
        <i style={{ width: `${100 * used}%` }} />
      </div>
      <p className="clock-ends">
        <span>{f.instant(since)}</span>
        <span>{text}</span>
      </p>
    </>
  )
}
