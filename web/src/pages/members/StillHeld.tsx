import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'

/** What was taken back, and who has not said that it is gone there. */
export function StillHeld(): ReactElement | null {
  const { t } = useTranslation('members')
  const f = useFormats()
  const { data } = useGet('/api/retractions/held')
  if (data === undefined || data.retractions.length === 0) return null
  return (
    <Section title={t('held.title')} count={data.retractions.length}>
      <ul className="members-list">
        {data.retractions.map(({ retraction, author, stated, records, confirmed, waiting }) => (
          <li key={retraction}>
            <span className="line">
              <Member name={author} />
              <span>{t('held.what', { count: records, when: f.instant(stated) })}</span>
            </span>
            {confirmed.length === 0 ? null : (
              <span className="line small">
                <span className="muted">{t('held.confirmed')}</span>
                {confirmed.map(({ member }) => (
                  <Member key={member} name={member} />
                ))}
              </span>
            )}
            <span className="line small">
              <Pending word={t('held.waiting')} />
              {waiting.map((member) => (
                <Member key={member} name={member} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="tiny faint">{t('held.means')}</p>
    </Section>
  )
}
