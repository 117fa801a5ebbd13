import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { EventItem } from './EventItem.tsx'
import type { DocumentAnswer } from './text.ts'

/** What was read out of the document, in the order of the text. */
export function EventPanel({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t } = useTranslation('document')
  const { events, reader } = document
  return (
    <Section
      title={t('event.title')}
      count={events.length}
      tail={<span title={reader}>{t('event.byRules')}</span>}
    >
      {events.length === 0 ? (
        <p className="muted small">{t('event.none')}</p>
      ) : (
        <ol className="doc-events">
          {events.map((event) => (
            <EventItem key={event.root} event={event} document={document} />
          ))}
        </ol>
      )}
    </Section>
  )
}
