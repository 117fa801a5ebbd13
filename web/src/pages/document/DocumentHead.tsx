import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOfLanguage } from '../../lib/countries.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf, Tlp } from '../../parts/Badges.tsx'
import { useNameOf } from '../../parts/Member.tsx'
import type { DocumentAnswer } from './text.ts'

/** The headline of a document: who may see it, what it is, and one sentence made from counts. */
export function DocumentHead({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t, i18n } = useTranslation('document')
  const { number } = useFormats()
  const {
    tlp,
    compartment,
    mediaType,
    length,
    language,
    title,
    source,
    events,
    copyCount,
    pending,
    citedBy,
  } = document
  const dated = document.described?.dated ?? 0
  return (
    <div className="pagehead">
      <p className="meta">
        <Tlp label={tlp} />
        <Compartment compartment={compartment} readers={document.readers} />
        <span>{mediaType.split(';')[0]}</span>
        <span>{t('characters', { count: length, number: number(length) })}</span>
        {language === 'und' ? null : (
          <span>
            {nameOfLanguage(language, i18n.language)} <LanguageOf code={language} />
          </span>
        )}
      </p>
      <h1 lang={language}>{title ?? source}</h1>
      <p className="lede">
        {[
          events.length === 0 ? t('lede.none') : t('lede.events', { count: events.length }),
          events.length === 0 ? '' : dated === 0 ? t('lede.undated') : t('lede.dated', { count: dated }),
          pending
            ? t('copies.pending')
            : copyCount === 0
              ? t('lede.alone')
              : t('lede.copies', { count: copyCount }),
          citedBy.length === 0 ? t('lede.uncited') : t('lede.cited', { count: citedBy.length }),
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </p>
    </div>
  )
}

function Compartment({
  compartment,
  readers,
}: {
  readonly compartment: string
  readonly readers: readonly string[]
}): ReactElement {
  const { t } = useTranslation('document')
  const nameOf = useNameOf()
  const { list } = useFormats()
  if (compartment === 'home') return <span>{t('home')}</span>
  const name = compartment === 'plenary' ? t('plenary') : compartment.slice(0, 12)
  return <span title={list(readers.map(nameOf))}>{t('readBy', { name, count: readers.length })}</span>
}
