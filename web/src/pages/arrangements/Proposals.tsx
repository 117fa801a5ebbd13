import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import type { Proposal } from './consultations.ts'
import { OpenForm } from './OpenForm.tsx'
import { useCharterWords } from './words.ts'

/** Events that a trigger may be met by: nothing follows until a person opens a consultation. */
export function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }): ReactElement | null {
  const { t } = useTranslation('arrangements')
  const words = useCharterWords()
  if (proposals.length === 0) return null
  return (
    <Section title={t('proposals.title')} count={String(proposals.length)}>
      <p className="small muted">{t('proposals.means')}</p>
      {proposals.map(({ event, document, says, trigger, kind, article, compartment, victim, offender }) => (
        <div key={`${event} ${trigger}`} className="row">
          <p className="today-quote">{says}</p>
          <p className="line">
            <span>{t(`situation.${kind}`)}</span>
            <span className="faint">{words.article(article)}</span>
            {victim === null ? null : <span>{t('proposals.victim', { actor: words.actor(victim) })}</span>}
            {offender === null ? null : (
              <span>{t('proposals.offender', { actor: words.actor(offender) })}</span>
            )}
            {document === null ? null : <Link to={`/documents/${document}`}>{t('proposals.document')}</Link>}
          </p>
          <OpenForm trigger={trigger} title={says.slice(0, 200)} compartment={compartment} evidence={event} />
        </div>
      ))}
    </Section>
  )
}
