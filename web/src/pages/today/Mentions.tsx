import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useSession } from '../../shell/session.ts'
import { TextWithRecords } from '../../parts/TextWithRecords.tsx'
import type { Day } from './day.ts'

const places = { question: 'questions', document: 'documents', motion: 'decisions' } as const

/** Where members call us by name, unread. */
export function Mentions({ day: { mentions } }: { readonly day: Day }): ReactElement {
  const { t } = useTranslation('today')
  const f = useFormats()
  const names = (useSession()?.seats ?? []).map(({ name }) => name)
  return (
    <Section title={t('mentions.title')} count={mentions.total === 0 ? undefined : mentions.total}>
      {mentions.total === 0 ? <p className="small muted">{t('mentions.none')}</p> : null}
      {mentions.items.map(({ id, about, author, at, text, masked, title, type }) => (
        <div key={id} className="row">
          <p className="line">
            <Member name={author} />
            <span className="faint">{f.instant(at)}</span>
          </p>
          <p className="today-said">
            <TextWithRecords text={text} names={names} />
          </p>
          {masked ? <p className="tiny faint">{t('question:talk.masked')}</p> : null}
          <p className="small">
            {type === 'question' || type === 'document' || type === 'motion' ? (
              <Link to={`/${places[type]}/${about}`} hash={id.slice(0, 12)} data-item="">
                {title}
              </Link>
            ) : (
              <span className="muted">{title}</span>
            )}
          </p>
        </div>
      ))}
    </Section>
  )
}
