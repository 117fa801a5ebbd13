import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { useMay } from '../../shell/session.ts'
import { EventItem } from './EventItem.tsx'
import type { DocumentAnswer } from './text.ts'
import { useCorrect } from './useCorrect.ts'
import { usePatiently } from './usePatiently.ts'

/** What was read out of the document, in the order of the text. Whoever may, corrects it here. */
export function EventPanel({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t } = useTranslation('document')
  const { events, reader } = document
  const may = useMay()('draft')
  const [correcting, refused] = useCorrect()
  const drawn = usePatiently(events.length)
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
          {events.slice(0, drawn).map((event) => (
            <EventItem
              key={event.root}
              event={event}
              correcting={may ? correcting : undefined}
              error={refused?.root === event.root ? refused.error : undefined}
            />
          ))}
        </ol>
      )}
      {may ? <p className="tiny faint noprint">{t('add.how')}</p> : null}
    </Section>
  )
}
