import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { useLit } from './lit.ts'
import { goTo } from './Text.tsx'
import { letterOf, type DocumentAnswer } from './text.ts'

/** What makes the document doubtful. */
export function FlagPanel({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t } = useTranslation('document')
  const { flags } = document
  return (
    <Section title={t('flag.title')} count={flags.length}>
      {flags.length === 0 ? (
        <p className="muted small">{t('flag.none')}</p>
      ) : (
        <ol className="doc-events">
          {flags.map((flag, i) => (
            <FlagItem key={`${i} ${flag.code}`} flag={flag} place={i} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function FlagItem({
  flag,
  place,
}: {
  readonly flag: DocumentAnswer['flags'][number]
  readonly place: number
}): ReactElement {
  const { t } = useTranslation('document')
  const key = `f${place}`
  const [on, lighting] = useLit(key)
  return (
    <li className={on ? 'flagged on' : 'flagged'} {...lighting}>
      <span className="doc-number" aria-hidden="true">
        {letterOf(place)}
      </span>
      <button
        type="button"
        id={`panel-${key}`}
        className="doc-event"
        onClick={() => {
          goTo(`text-${key}`)
          document.getElementById(`text-${key}`)?.scrollIntoView({ block: 'center' })
        }}
      >
        {t(`flag.code.${flag.code}`)}
      </button>
      <p className="muted">{t(`flag.means.${flag.code}`)}</p>
      <p className="tiny faint" lang="en">
        {flag.why}
      </p>
    </li>
  )
}
