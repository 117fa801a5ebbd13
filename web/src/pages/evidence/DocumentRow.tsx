import { Link } from '@tanstack/react-router'
import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { Grade, LanguageOf, Pending, Tlp } from '../../parts/Badges.tsx'
import { Excerpt, type Found } from '../../parts/Excerpt.tsx'
import { Member } from '../../parts/Member.tsx'

type Row = Answer<'/api/documents'>['documents'][number]

/** A document in one line; where words were looked for, with the place that holds them. */
export const DocumentRow = memo(function DocumentRow({
  row,
  found,
}: {
  readonly row: Row
  readonly found: Found | undefined
}): ReactElement {
  const { t, i18n } = useTranslation('evidence')
  const words = useEventWords()
  const { number } = useFormats()
  const { id, title, source, language, publisher, published, eventCount, flagCodes, flagCount } = row
  const grade = row.grade.given?.grade ?? row.grade.proposed
  const placeOf = (name: string): string =>
    name === 'home' ? t('document.home') : name === 'plenary' ? t('document.plenary') : name.slice(0, 12)
  const places = [...new Set([row.compartment, ...row.elsewhere])]
  return (
    <article className="document-row">
      <div>
        <h3>
          <Link to={`/documents/${id}`} data-item="" lang={language}>
            {title ?? source}
          </Link>{' '}
          {language === i18n.language || language === 'und' ? null : <LanguageOf code={language} />}
        </h3>
        {found === undefined ? null : (
          <p className="source" lang={language}>
            <Link to={`/documents/${id}`} search={{ at: String(found.marks[0]?.start ?? found.start) }}>
              …<Excerpt {...found} />…
            </Link>
          </p>
        )}
        <p className="line tiny">
          <Tlp label={row.tlp} />
          <span>{places.map(placeOf).join(t('events:comma'))}</span>
          <Member name={row.member} />
        </p>
      </div>
      <div>
        <span className="hidden">{t('document.publisher')}: </span>
        {publisher ?? <span className="faint">{t('document.unknown')}</span>}
      </div>
      <div>
        <span className="hidden">{t('document.published')}: </span>
        {published === null ? <span className="faint">{t('document.notStated')}</span> : words.day(published)}
      </div>
      <div>
        {row.pending ? (
          <Pending word={t('pending.short')} />
        ) : grade === null ? (
          <span className="hidden">{t('happening.noGrade')}</span>
        ) : (
          <Grade source={grade.reliability} claim={grade.credibility} />
        )}
      </div>
      <div className="right">
        <span className="document-label">{t('document.events')} </span>
        {number(eventCount)}
      </div>
      <div>
        <span className="document-label">{t('document.flags')} </span>
        {flagCount === 0 ? (
          <span className="faint">{t('document.noFlags')}</span>
        ) : (
          <>
            <span className="flag">{number(flagCount)}</span>{' '}
            <span className="muted">
              {flagCodes.map((code) => t(`document:flag.code.${code}`)).join(t('events:comma'))}
            </span>
          </>
        )}
      </div>
    </article>
  )
})
