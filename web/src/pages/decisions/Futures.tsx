import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useNow } from '../../lib/now.ts'
import { Section } from '../../parts/Section.tsx'
import { electorsOf, isOpen, type Motion } from './shown.ts'

/** What has come to pass, what silence will do and when, and the three ways in which it may go on. */
export function Futures({ motion }: { readonly motion: Motion }): ReactElement | null {
  const { t } = useTranslation('decisions')
  const f = useFormats()
  const now = useNow()
  const { phase, moved, deadline, epoch, certificate } = motion
  const electors = electorsOf(motion)
  const receipts = electors.flatMap(({ received }) => (received === null ? [] : [received]))
  const spoken = electors.filter(({ spoke }) => spoke !== null).length
  const open = isOpen(phase)
  // What was decided before its deadline did not wait for it.
  const until = certificate !== null && deadline !== null && certificate.at < deadline ? null : deadline
  return (
    <Section title={t(`futures.${open ? 'title' : 'past'}`)}>
      <ol className="motion-timeline">
        <Step at={f.instant(moved)}>{t('futures.moved', { epoch: epoch.number })}</Step>
        {receipts.length === electors.length && receipts.length > 0 ? (
          <Step at={f.instant(Math.max(...receipts))}>
            {t('futures.received', { count: receipts.length })}
          </Step>
        ) : null}
        {open ? (
          <Step at={t('futures.now', { when: f.instant(now) })}>
            {receipts.length < electors.length
              ? t('futures.unserved', { received: receipts.length, count: electors.length })
              : t('futures.spoken', { spoken, count: electors.length })}
          </Step>
        ) : null}
        {until === null ? null : (
          <Step
            at={t('futures.until', { when: f.instant(until) })}
            look={open && until > now ? 'next' : undefined}
          >
            {open ? <AtDeadline motion={motion} /> : null}
          </Step>
        )}
        {open ? <Three motion={motion} /> : null}
        {certificate === null ? null : (
          <Step at={f.instant(certificate.at)}>{t(`futures.certified.${certificate.outcome}`)}</Step>
        )}
      </ol>
    </Section>
  )
}

function Step({
  at,
  look,
  children,
}: {
  readonly at: string
  readonly look?: 'next' | 'if' | undefined
  readonly children?: ReactNode
}): ReactElement {
  return (
    <li {...(look === undefined ? {} : { className: look })}>
      <b>{at}</b>
      <span className="muted">{children}</span>
    </li>
  )
}

function AtDeadline({ motion: { motion, counts } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const { rule, count } = motion.rule.method
  if (rule === 'B') return <>{t('futures.closers', { count: counts?.deadline?.timely ?? 0 })}</>
  return <>{t(`futures.${count.kind === 'consensus' && count.silence ? 'noObjection' : 'abstain'}`)}</>
}

/** Adopted, rejected, or pending: when each comes about. */
function Three({ motion: { motion, counts } }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const { rule, count } = motion.rule.method
  const kind = rule === 'B' ? 'deadline' : count.kind
  const { electors = 0, adopts, rejects, needed = 0 } = counts ?? {}
  const numbers = { adopts: adopts ?? electors, rejects: rejects ?? 0, needed, electors }
  return (
    <>
      {(['yes', 'no', 'silent'] as const).map((way) => (
        <Step key={way} at={t(`futures.${kind}.${way}`, numbers)} look="if">
          {t(`futures.${kind}.${way}Means`, numbers)}
        </Step>
      ))}
    </>
  )
}
