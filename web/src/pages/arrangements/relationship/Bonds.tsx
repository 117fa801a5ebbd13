import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { LanguageOf } from '../../../parts/Badges.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useDay } from '../Frame.tsx'
import { useRelationshipWords, type Relationship } from './words.ts'

/** Charters that bind all members, those of the fewest parties first, with the kind of system each is and what it lacks of the nearest other. */
export function Bonds({ relationship: { bonds } }: { readonly relationship: Relationship }): ReactElement {
  const { t } = useTranslation('relationship')
  const f = useFormats()
  const words = useRelationshipWords()
  const day = useDay()
  return (
    <Section title={t('bonds.title')} count={f.number(bonds.length)} tail={<LanguageOf code="en" />}>
      {bonds.length === 0 ? <p className="small muted">{t('bonds.none')}</p> : null}
      {bonds.map(({ id, name, binding, since, parties, kinds, nearest }) => (
        <div key={id} className="row">
          <h3>
            <Link to={`/arrangements/${id}`} search={day} lang="en">
              {name}
            </Link>
          </h3>
          <p className="line">
            <span>{words.kinds(kinds)}</span>
            <span>{t(`arrangements:binding.${binding}`)}</span>
            <span>{t('bonds.since', { day: f.day(since) })}</span>
            {parties === null ? null : <span>{t('bonds.parties', { count: parties })}</span>}
            <Link to="/arrangements/scenarios" search={{ ...day, left: id, right: 'north-atlantic-treaty' }}>
              {t('bonds.scenario')}
            </Link>
          </p>
          {nearest.slice(0, 1).map(({ kind, lacks }) => (
            <p key={kind} className="small muted">
              {t('bonds.nearest', { kind: words.kinds([kind]), lacks: lacks.map(words.lack).join('; ') })}
            </p>
          ))}
        </div>
      ))}
    </Section>
  )
}
