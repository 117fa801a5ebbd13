import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import type { Counts, Motion } from './shown.ts'

/** What the motion pins, and every number it is counted by: derived from roster and charter, never typed. */
export function Pinned({ motion: { id, epoch, motion, counts } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  return (
    <Section title={t('pinned.title')}>
      <dl className="facts">
        <Fact name={t('pinned.roster')}>
          {t('pinned.epoch', { number: epoch.number })}{' '}
          <span className="proof" title={epoch.id}>
            {epoch.id.slice(0, 8)}…
          </span>
        </Fact>
        <Fact name={t('pinned.charter')}>
          <span className="proof" title={motion.rule.charter}>
            {motion.rule.charter.slice(0, 8)}…
          </span>
        </Fact>
        {counts === null ? null : <Numbers counts={counts} />}
        <Stretches motion={motion} />
        <Fact name={t('pinned.motion')}>
          <span className="proof" title={id}>
            {id.slice(0, 16)}…
          </span>
        </Fact>
      </dl>
    </Section>
  )
}

/** A fact's line. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Electors, members, and the counts that adopt, reject and make a statement count. */
export function Numbers({ counts }: { readonly counts: Counts }): ReactElement {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const { electors, members, faults, needed, adopts, rejects, deadline } = counts
  return (
    <>
      <Fact name={t('pinned.electors')}>{f.number(electors)}</Fact>
      {adopts === null ? null : <Fact name={t('pinned.adopts')}>{f.number(adopts)}</Fact>}
      {rejects === null ? null : <Fact name={t('pinned.rejects')}>{f.number(rejects)}</Fact>}
      <Fact name={t('pinned.counts')}>
        {t('pinned.heldBy', { needed: f.number(needed), count: members })}
      </Fact>
      <Fact name={t('pinned.faults')}>{t('pinned.bears', { count: faults })}</Fact>
      {deadline === null ? null : (
        <>
          <Fact name={t('pinned.timely')}>{t('pinned.seenBy', { count: deadline.timely })}</Fact>
          <Fact name={t('pinned.late')}>{t('pinned.unseenBy', { count: deadline.late })}</Fact>
          <Fact name={t('pinned.away')}>{f.number(deadline.away)}</Fact>
        </>
      )}
    </>
  )
}

function Stretches({ motion: { period, rule } }: { readonly motion: Motion['motion'] }): ReactElement {
  const { t } = useTranslation('decisions')
  const stretch = useStretch()
  return (
    <>
      <Fact name={t('pinned.period')}>{stretch(period)}</Fact>
      <Fact name={t('pinned.grace')}>{stretch(rule.grace)}</Fact>
      {rule.method.rule === 'B' ? <Fact name={t('pinned.settle')}>{stretch(rule.settle)}</Fact> : null}
    </>
  )
}

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const

/** Writes a stretch of milliseconds in the largest unit that it is a whole number of, else in minutes. */
export function useStretch(): (span: number) => string {
  const { t } = useTranslation('decisions')
  return (span) => {
    const [unit, size] = units.find(([, length]) => span >= length && span % length === 0) ?? units[2]
    return t(`stretch.${unit}`, { count: Math.round(span / size) })
  }
}
