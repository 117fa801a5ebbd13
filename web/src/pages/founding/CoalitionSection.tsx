import type { ReactElement } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { TwelveWords } from './TwelveWords.tsx'
import './founding.css'

/** Who is in the coalition, on which hosts, and by which words it was compared. */
export function CoalitionSection(): ReactElement | null {
  const { t } = useTranslation('founding')
  const { data } = useGet('/api/coalition')
  if (data === undefined) return null
  const { members, words, mute } = data
  return (
    <Section
      title={t('coalition.title')}
      count={members.length}
      tail={<Link to="/members/roster">{t('coalition.roster')}</Link>}
    >
      {mute === null ? null : (
        <div className="state caution" role="status">
          <b>{t('coalition.mute')}</b>
          <span>{data.oneHost ? t('coalition.muteOneHost') : t('coalition.muteSeveral')}</span>
          <span className="tiny" lang="en">
            {mute.why}
          </span>
        </div>
      )}
      <ul className="founding-list">
        {members.map(({ name, host, here }) => (
          <li key={name}>
            <Member name={name} />
            <span className="muted">
              <span className="proof">{host}</span>
              {here ? ` · ${t('founders.here')}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary className="small">{t('coalition.words')}</summary>
        <TwelveWords words={words} />
      </details>
    </Section>
  )
}
