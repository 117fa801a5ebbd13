import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import type { DocumentEvent } from './text.ts'

/** Who read the event so, and who corrected it. */
export function EventHistory({ event }: { readonly event: DocumentEvent }): ReactElement {
  const { t } = useTranslation('document')
  const { day } = useFormats()
  return (
    <details className="doc-history">
      <summary>{t('history.title', { count: event.history.length })}</summary>
      <ol>
        {event.history.map(({ id, author, stated, byHand, changed }) => (
          <li key={id} className="line tiny">
            {byHand ? <Member name={author} /> : <span>{t('history.rules')}</span>}
            <span>{day(stated)}</span>
            {changed.length === 0 ? null : (
              <span className="faint">
                {changed.map((part) => t(`history.part.${part}`)).join(t('events:comma'))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
