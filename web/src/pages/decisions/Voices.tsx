import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { electorsOf, isOpen, lookOf, type Motion, type Voice } from './shown.ts'
import { Tallies } from './Tallies.tsx'
import { useDecisionWords } from './words.ts'

/** So many rows at first; the rest on asking. */
const atFirst = 40

/** Who has received the motion, who has opened it as far as this node can know, what each said, and what its silence does. */
export function Voices({ motion }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const [all, setAll] = useState(false)
  const electors = electorsOf(motion)
  const received = electors.filter((voice) => voice.received !== null).length
  const spoken = electors.filter(({ spoke }) => spoke !== null).length
  const counts = t('voices.counts', {
    received: f.number(received),
    spoken: f.number(spoken),
    count: electors.length,
  })
  const rows = [...electors, ...motion.voices.filter(({ part }) => part === 'named' || part === 'closer')]
  return (
    <Section title={t('voices.title')} count={counts}>
      <Tallies
        looks={electors.map(({ spoke }) => (spoke === null ? 'wait' : lookOf(spoke.value)))}
        label={counts}
      />
      <table className="motion-cards">
        <thead>
          <tr>
            <th scope="col">{t('voices.member')}</th>
            <th scope="col">{t('voices.received')}</th>
            <th scope="col">{t('voices.opened')}</th>
            <th scope="col">{t('voices.position')}</th>
            <th scope="col">{t(`voices.${isOpen(motion.phase) ? 'silence' : 'when'}`)}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, atFirst)).map((voice) => (
            <VoiceRow key={voice.member} voice={voice} motion={motion} />
          ))}
        </tbody>
      </table>
      {all || rows.length <= atFirst ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('more', { count: rows.length - atFirst })}
        </button>
      )}
      <p className="tiny faint motion-beneath">{t('voices.openedMeans')}</p>
      <Reasons voices={rows} motion={motion} />
    </Section>
  )
}

function VoiceRow({ voice, motion }: { readonly voice: Voice; readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const { member, part, received, opened, openedKnown, spoke, closed } = voice
  const at = (when: number): string => `${f.dayShort(when)}${t('comma')}${f.time(when)}`
  return (
    <tr>
      <th scope="row">
        <Member name={member} />
        {part === 'elector' ? null : <small className="faint"> {t(`voices.part.${part}`)}</small>}
      </th>
      <td data-label={t('voices.received')}>{received === null ? t('voices.notYet') : at(received)}</td>
      <td data-label={t('voices.opened')}>
        {opened !== null ? at(opened) : openedKnown ? t('voices.notYet') : t('voices.unknown')}
      </td>
      <td data-label={t('voices.position')}>
        {spoke === null ? '—' : <Said spoke={spoke} motion={motion} />}
        {closed === null ? null : (
          <span className="tiny faint motion-closed">{t('voices.closed', { count: closed.seen })}</span>
        )}
      </td>
      <td data-label={t(`voices.${isOpen(motion.phase) ? 'silence' : 'when'}`)}>
        {spoke === null ? (
          <Silence voice={voice} motion={motion} />
        ) : (
          t(`voices.spoke.${spoke.by}`, { when: at(spoke.at) })
        )}
      </td>
    </tr>
  )
}

const badges = { yes: 'kept', no: 'late', apart: '', spoke: '', wait: '' } as const

function Said({
  spoke,
  motion: { motion, counts, phase },
}: {
  readonly spoke: NonNullable<Voice['spoke']>
  readonly motion: Motion
}): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const { value, counted, holders } = spoke
  return (
    <>
      <span className={`badge ${badges[lookOf(value)]}`}>{words.value(value, motion.rule.method)}</span>
      {counted || counts === null || !isOpen(phase) ? null : (
        <small className="faint motion-closed">
          {t('voices.heldBy', { held: holders, count: counts.needed })}
        </small>
      )}
    </>
  )
}

function Silence({
  voice: { silence },
  motion: { motion, phase },
}: {
  readonly voice: Voice
  readonly motion: Motion
}): ReactElement | null {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  if (!isOpen(phase)) return <span className="faint">{t('voices.silent')}</span>
  switch (silence.kind) {
    case 'speaks':
      return (
        <>
          {t(`voices.${silence.own ? 'ourNode' : 'itsNode'}`, {
            value: words.value(silence.value, motion.rule.method),
          })}
        </>
      )
    case 'waits':
      return (
        <>
          {t('voices.nothing')} <Pending word={t('phase.past')} />
        </>
      )
    case 'absent':
      return <>{t('voices.absent')}</>
    default:
      return <span className="faint">—</span>
  }
}

/** Why members said what they said, under their names. */
function Reasons({
  voices,
  motion: { motion },
}: {
  readonly voices: readonly Voice[]
  readonly motion: Motion
}): ReactElement | null {
  const words = useDecisionWords()
  const { t } = useTranslation('decisions')
  const said = voices.flatMap(({ member, spoke }) =>
    spoke === null || spoke.reasons === '' ? [] : [{ member, spoke }],
  )
  if (said.length === 0) return null
  return (
    <ul className="motion-reasons" aria-label={t('voices.reasons')}>
      {said.map(({ member, spoke }) => (
        <li key={member}>
          <p className="line">
            <Member name={member} />
            <span className="faint">{words.value(spoke.value, motion.rule.method)}</span>
          </p>
          <p className="motion-text">{spoke.reasons}</p>
        </li>
      ))}
    </ul>
  )
}
