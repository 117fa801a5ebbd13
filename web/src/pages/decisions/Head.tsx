import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Sample, Tlp } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { useSession } from '../../shell/session.ts'
import { useCharterWords } from '../arrangements/words.ts'
import { PhaseBadge } from './PhaseBadge.tsx'
import { isOpen, type Motion } from './shown.ts'
import { useDecisionWords } from './words.ts'

/** What is moved, by whom, under which article, and what adopts it. */
export function Head({ motion: shown }: { readonly motion: Motion }): ReactElement {
  const { t } = useTranslation('decisions')
  const words = useDecisionWords()
  const charter = useCharterWords()
  const sample = useSession()?.coalition.sample
  const { phase, deadline, waitsOnUs, tlp, compartment, mover, motion, counts, roster, refused } = shown
  const { title, rule } = motion
  const article = charter.article(rule.article)
  return (
    <div className="pagehead">
      <p className="meta">
        <PhaseBadge phase={phase} deadline={deadline} hot={waitsOnUs} />
        <Tlp label={tlp} />
        <span>{compartment === 'plenary' ? t('plenary') : compartment}</span>
        <span className="motion-dot">{words.method(rule.method)}</span>
        <span className="motion-dot">{t('proposed')}</span>
        <Member name={mover} />
        {roster === null ? null : <span className="badge note">{t(`roster.${roster}`)}</span>}
        {sample == null ? null : <Sample />}
      </p>
      <h1>{title}</h1>
      <p className="lede">
        {counts !== null && isOpen(phase) ? `${words.adopted(rule.method, counts)} ` : null}
        {article === undefined ? (
          t('taken.bare')
        ) : (
          <>
            {t('taken.under')}{' '}
            <Link to="/arrangements/own" {...(rule.id === null ? {} : { hash: `rule-${rule.id}` })}>
              {t('taken.charter', { article })}
            </Link>
            {t('taken.end')}
          </>
        )}
      </p>
      {refused === null ? null : (
        <div className="state error">
          <b>{t('refused')}</b>
          <span lang="en">{refused.message}</span>
          {refused.paths.map((path) => (
            <span key={path} lang="en" className="proof">
              {path}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
