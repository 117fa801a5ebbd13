import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../api/client.ts'
import { nameOfState } from '../lib/countries.ts'
import { useEventWords } from '../lib/eventWords.ts'
import { Grade, LanguageOf } from './Badges.tsx'
import './eventMarks.css'

type Sides = Schema<'Contradiction'>
type Side = Sides['sides'][number]

/** What texts say differently of one thing: every side with its grade and words, and never a winner. */
export function Contradiction({ kind, sides }: Sides): ReactElement {
  const { t } = useTranslation('events')
  return (
    <div className="contradiction">
      <h3>{t(`differ.${kind}`)}</h3>
      <ul className="sides">
        {sides.map((side) => (
          <li key={side.event}>
            <p className="line">
              {side.grade === null ? null : (
                <Grade source={side.grade.reliability} claim={side.grade.credibility} />
              )}
              <span>{side.publisher ?? t('publisherUnknown')}</span>
              <SideDay {...side} />
            </p>
            <p>
              <SideValue kind={kind} value={side.value} />
            </p>
            <p className="source" lang={side.language}>
              <Link to={`/documents/${side.document}`} search={{ event: side.event }}>
                {side.span.text}
              </Link>{' '}
              <LanguageOf code={side.language} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SideDay({ published }: Side): ReactElement | null {
  const { day } = useEventWords()
  return published === null ? null : <span className="faint">{day(published)}</span>
}

/** What this side says, in the reader's language where it is a word of ours. */
function SideValue({ kind, value }: { readonly kind: Sides['kind']; readonly value: string }): ReactElement {
  const { t, i18n } = useTranslation('events')
  const { when } = useEventWords()
  const language = i18n.resolvedLanguage ?? 'en'
  if (kind === 'modality') return <b>{t(`common:modality.${value}`)}</b>
  if (kind === 'date') {
    const [from = value, to = from] = value.split('/')
    return <b>{when({ from, to, precision: 'interval' })}</b>
  }
  if (kind === 'actor') {
    const named = value.replaceAll(/\b[A-Z]{3}\b/g, (code) => nameOfState(code, language) ?? code)
    return <b>{named}</b>
  }
  return <b>{value}</b>
}
