import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { electorsOf, isOpen, type Motion } from './shown.ts'
import { useDecisionWords } from './words.ts'

type Waits = Motion['waitsFor'][number]
type Could = Waits['could'][number]

/** So many members at first; the rest on asking. */
const atFirst = 12
const every = ['adopted', 'rejected', 'pending'] as const

/** Why the motion may end as pending, and what each member that it waits for could still change. */
export function Waiting({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const [all, setAll] = useState(false)
  const { phase, waitsFor, motion: moved } = motion
  if (!isOpen(phase)) return null
  const outcomes = every.filter((outcome) =>
    waitsFor.some(({ could }) => could.some(({ then, says }) => then === outcome && sayable(motion, says))),
  )
  const without = electorsOf(motion).filter(({ received }) => received === null)
  return (
    <Section title={t('waiting.title')}>
      <div className="motion-callout">
        <p>
          <b>{t('waiting.silence')}</b>{' '}
          {t(`waiting.${moved.rule.method.rule === 'B' ? 'deadline' : 'means'}`)}
        </p>
      </div>
      {without.length === 0 ? null : (
        <p className="small line motion-beneath">
          {t('waiting.without')}
          {without.slice(0, atFirst).map(({ member }) => (
            <Member key={member} name={member} />
          ))}
          {without.length > atFirst ? t('more', { count: without.length - atFirst }) : null}
          <Link to="/members">{t('waiting.courier')}</Link>
        </p>
      )}
      {waitsFor.length === 0 ? null : (
        <table className="motion-cards">
          <thead>
            <tr>
              <th scope="col">{t('waiting.member')}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col">
                  {t(`waiting.then.${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? waitsFor : waitsFor.slice(0, atFirst)).map(({ member, could }) => (
              <tr key={member}>
                <th scope="row">
                  <Member name={member} />
                </th>
                {outcomes.map((outcome) => (
                  <td key={outcome} data-label={t(`waiting.then.${outcome}`)}>
                    <Sayings
                      could={could.filter(({ then, says }) => then === outcome && sayable(motion, says))}
                      motion={motion}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all || waitsFor.length <= atFirst ? null : (
        <button
          type="button"
          className="linkbutton"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('more', { count: waitsFor.length - atFirst })}
        </button>
      )}
      <p className="tiny faint motion-beneath">{t('waiting.alone')}</p>
    </Section>
  )
}

/** Whether the motion's method lets an elector say it. */
function sayable({ values }: Motion, says: Could['says']): boolean {
  return values.includes(says) || says === 'closes-with-all' || says === 'closes-with-none'
}

function Sayings({
  could,
  motion: { motion },
}: {
  readonly could: readonly Could[]
  readonly motion: Motion
}): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  if (could.length === 0) return <span className="faint">—</span>
  return (
    <>
      {could
        .map(({ says }) =>
          says === 'closes-with-all' || says === 'closes-with-none'
            ? t(`waiting.${says}`)
            : words.value(says, motion.rule.method),
        )
        .join(t('comma'))}
    </>
  )
}
