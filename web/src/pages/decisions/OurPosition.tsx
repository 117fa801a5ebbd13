import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNow } from '../../lib/now.ts'
import { timeLeft } from '../../lib/timeLeft.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { Confirm } from './Confirm.tsx'
import { isOpen, lookOf, type Motion } from './shown.ts'
import { Withdraw } from './Withdraw.tsx'
import { useDecisionWords } from './words.ts'
import '../arrangements/clock.css'

/** The seat's own position: the way to take it, or what was said, or why there is nothing to say now. */
export function OurPosition({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const { phase, silenced, waitsOnUs, sentences } = motion
  const mute = sentences.some(({ kind }) => kind === 'mute')
  // Who has no say is told so only while there is something to say.
  if (!isOpen(phase) && silenced !== 'spoken') return null
  return (
    <section className="card motion-position">
      <div className="clock">
        <h2>{t('position.title')}</h2>
        {waitsOnUs ? <Left motion={motion} /> : null}
      </div>
      {silenced === 'spoken' ? (
        <Spoken motion={motion} />
      ) : !waitsOnUs ? (
        <p className="small muted">{t(`position.why.${silenced ?? 'closed'}`)}</p>
      ) : mute ? (
        <p className="small">{t('now.mute')}</p>
      ) : (
        <Choice motion={motion} />
      )}
      <Withdraw motion={motion} />
    </section>
  )
}

function Left({ motion: { ourWord, deadline } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const now = useNow()
  const until = ourWord ?? deadline
  if (until === null) return null
  if (until <= now)
    return (
      <div className="clock-left">
        <span className="badge open">{t('position.past')}</span>
      </div>
    )
  const { unit, count } = timeLeft(until - now)
  return (
    <div className="clock-left hot">
      <b>
        {f.number(count)}
        <small> {t(`arrangements:clock.unit.${unit}`)}</small>
      </b>
      <span>{t('position.until', { when: f.instant(until) })}</span>
    </div>
  )
}

/** The values that the method has. Choosing one signs nothing: that is done beneath, in another place. */
function Choice({ motion }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const may = useMay()
  const [chosen, setChosen] = useState<string>()
  const { values, motion: moved } = motion
  const { method } = moved.rule
  if (!may('position')) return <p className="small muted">{t('position.role')}</p>
  return (
    <>
      <p className="small muted">{motion.roster === null ? t('position.once') : t('position.onceSlot')}</p>
      <div className="motion-values" role="group" aria-label={t('position.choose')}>
        {values.map((value, i) => (
          <Button
            key={value}
            variant={i === 0 ? 'filled' : value === 'oppose' ? 'default' : 'subtle'}
            aria-pressed={chosen === value}
            onClick={() => {
              setChosen(value)
            }}
          >
            {value === 'oppose' && method.count.kind === 'consensus'
              ? t('position.say.object')
              : t(`position.say.${value}`)}
          </Button>
        ))}
      </div>
      {chosen === undefined ? (
        <Silence motion={motion} />
      ) : (
        <Confirm
          key={chosen}
          motion={motion}
          value={chosen}
          named={chosen === 'follow' ? t('position.say.follow') : words.value(chosen as 'abstain', method)}
          onCancel={() => {
            setChosen(undefined)
          }}
        />
      )}
    </>
  )
}

/** What is said for us if nobody says anything, and what one objection does. */
function Silence({ motion: { voices, motion } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const acting = useSession()?.acting
  const own = voices.find(({ member }) => member === acting)?.silence
  const { method } = motion.rule
  return (
    <>
      <p className="small muted">
        {own?.kind === 'speaks'
          ? t('position.silence', { value: words.value(own.value, method) })
          : own?.kind === 'waits'
            ? t('position.silenceWaits')
            : t('position.silenceAbsent')}
      </p>
      {method.count.kind === 'consensus' ? <p className="tiny faint">{t('position.objection')}</p> : null}
    </>
  )
}

const badges = { yes: 'kept', no: 'late', apart: '', spoke: '', wait: '' } as const

function Spoken({ motion: { voices, motion } }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const words = useDecisionWords()
  const acting = useSession()?.acting
  const spoke = voices.find(({ member }) => member === acting)?.spoke
  if (!spoke) return null
  const { value, by, at, reasons } = spoke
  return (
    <>
      <p className="line">
        <span className={`badge ${badges[lookOf(value)]}`}>{words.value(value, motion.rule.method)}</span>
        <span>{t(`voices.spoke.${by}`, { when: f.instant(at) })}</span>
      </p>
      {reasons === '' ? null : <p className="small motion-text">{reasons}</p>}
      <p className="tiny faint">{t('position.stands')}</p>
    </>
  )
}
