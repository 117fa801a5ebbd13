import { Link } from '@tanstack/react-router'
import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { LanguageOf, Tlp } from '../../parts/Badges.tsx'
import { LongList } from '../../parts/LongList.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Empty, Loading, Problem } from '../../parts/States.tsx'
import { EvidenceFrame } from './Frame.tsx'

type Row = Answer<'/api/documents'>['documents'][number]

/** Documents that were read here or let in, newest readings in place of older ones. */
export function Documents(): ReactElement {
  const { t } = useTranslation('evidence')
  const { pages, more, error, retry } = usePages('/api/documents', {})
  const [first] = pages
  const rows = pages.flatMap(({ documents }) => documents)
  return (
    <EvidenceFrame tab="documents" lede={t('lede.documents')}>
      <Section title={t('tab.documents')} count={more === undefined ? rows.length : `${rows.length}+`}>
        {error === null ? null : <Problem error={error} onRetry={retry} />}
        {first === undefined ? (
          error === null && <Loading rows={8} />
        ) : rows.length === 0 ? (
          <Empty>{t('empty.none')}</Empty>
        ) : (
          <>
            <div className="documents-head tiny faint" aria-hidden="true">
              <span>{t('document.title')}</span>
              <span>{t('document.publisher')}</span>
              <span>{t('document.published')}</span>
              <span className="right">{t('document.events')}</span>
              <span className="right">{t('document.flags')}</span>
            </div>
            <LongList items={rows} keyOf={({ id }) => id} height={56} more={more} label={t('tab.documents')}>
              {(row) => <DocumentRow row={row} />}
            </LongList>
          </>
        )}
      </Section>
    </EvidenceFrame>
  )
}

const DocumentRow = memo(function DocumentRow({ row }: { readonly row: Row }): ReactElement {
  const { t, i18n } = useTranslation('evidence')
  const words = useEventWords()
  const { number } = useFormats()
  const { id, title, source, language, publisher, published, eventCount, flagCount, compartment } = row
  return (
    <article className="document-row">
      <div>
        <h3>
          <Link to={`/documents/${id}`} data-item="" lang={language}>
            {title ?? source}
          </Link>{' '}
          {language === i18n.language || language === 'und' ? null : <LanguageOf code={language} />}
        </h3>
        <p className="line tiny">
          <Tlp label={row.tlp} />
          <span>
            {compartment === 'home'
              ? t('document.home')
              : compartment === 'plenary'
                ? t('document.plenary')
                : compartment.slice(0, 12)}
          </span>
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
      <div className="right">
        <span className="document-label">{t('document.events')} </span>
        {number(eventCount)}
      </div>
      <div className="right">
        <span className="document-label">{t('document.flags')} </span>
        {flagCount === 0 ? (
          <span className="faint">0</span>
        ) : (
          <span className="flag">{number(flagCount)}</span>
        )}
      </div>
    </article>
  )
})
