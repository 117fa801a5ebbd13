import { Link } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../../lib/download.ts'
import { useEventWords } from '../../lib/eventWords.ts'
import { useFormats } from '../../lib/format.ts'
import { Grade } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { DocumentAnswer } from './text.ts'

/** Where the document came from: publisher, three dates apart, the bytes, and what has its words too. */
export function Origin({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const { number } = useFormats()
  const { publisher, author, member, published, crawled, described, blobs, reader } = document
  const { copies, copyCount, pending } = document
  const grade = document.grade.given?.grade ?? document.grade.proposed
  const dayOr = (text: string | null): string => (text === null ? t('origin.notStated') : words.day(text))
  return (
    <Section title={t('origin.title')}>
      <div className="doc-facts">
        <dl className="facts">
          <dt>{t('origin.publisher')}</dt>
          <dd>
            {publisher ?? t('origin.unknown')}{' '}
            {grade === null ? null : <Grade source={grade.reliability} claim={grade.credibility} />}
          </dd>
          <dt>{t('origin.author')}</dt>
          <dd>{author ?? t('origin.notGiven')}</dd>
          <dt>{t('origin.cameBy')}</dt>
          <dd>
            <Source source={document.source} /> <Member name={member} />
          </dd>
          <dt>{t('origin.reader')}</dt>
          <dd>{reader}</dd>
        </dl>
        <dl className="facts">
          <dt>{t('origin.published')}</dt>
          <dd>{dayOr(published)}</dd>
          <dt>{t('origin.described')}</dt>
          <dd>
            {described === null
              ? t('origin.notStated')
              : words.when({ from: described.from, to: described.to, precision: 'interval' })}
          </dd>
          <dt>{t('origin.crawled')}</dt>
          <dd>{dayOr(crawled)}</dd>
          <Furniture document={document} />
          <dt>SHA-256</dt>
          <dd className="proof">
            {blobs.original.replace(/(.{8})(?=.)/g, '$1 ')}{' '}
            <a href={fileAddress(`/api/blobs/${blobs.original}`)} download>
              {t('origin.save')}
            </a>
          </dd>
        </dl>
      </div>
      <h3 className="doc-sub">{t('copies.title')}</h3>
      {copies.length === 0 ? (
        <p className="small muted">{pending ? t('copies.pending') : t('copies.none')}</p>
      ) : (
        <ul className="small">
          {copies.map((copy) => (
            <CopyLine key={copy.id} copy={copy} />
          ))}
          {copyCount > copies.length ? (
            <li className="muted">{t('copies.more', { number: number(copyCount - copies.length) })}</li>
          ) : null}
        </ul>
      )}
    </Section>
  )
}

function CopyLine({ copy }: { readonly copy: DocumentAnswer['copies'][number] }): ReactElement {
  const { t } = useTranslation('document')
  const words = useEventWords()
  const { share } = useFormats()
  const { id, title, publisher, published, containment } = copy
  return (
    <li className="line">
      <Link to={`/documents/${id}`}>{title}</Link>
      <span>{publisher ?? t('origin.unknown')}</span>
      {published === null ? null : <span>{words.day(published)}</span>}
      <span className="faint">{t('copies.shared', { share: share(containment) })}</span>
    </li>
  )
}

/** An address leads there, in a tab that knows nothing of this one; of a path the last name is enough. */
function Source({ source }: { readonly source: string }): ReactElement {
  if (/^https?:\/\//i.test(source)) {
    return (
      <a href={source} target="_blank" rel="noreferrer noopener">
        {source}
      </a>
    )
  }
  return <span title={source}>{source.split(/[\\/]/).at(-1)}</span>
}

function Furniture({ document }: { readonly document: DocumentAnswer }): ReactElement | null {
  const { t } = useTranslation('document')
  const [shown, setShown] = useState(false)
  const lines = document.paragraphs.filter(({ kind }) => kind === 'furniture')
  if (lines.length === 0) return null
  return (
    <>
      <dt>{t('origin.furniture')}</dt>
      <dd>
        {t('origin.lines', { count: lines.length })}{' '}
        <button
          type="button"
          className="linkbutton"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown)
          }}
        >
          {shown ? t('origin.hide') : t('origin.show')}
        </button>
        {shown ? (
          <ul className="source" lang={document.language}>
            {lines.map(({ start, end }) => (
              <li key={start}>{document.text.slice(start, end)}</li>
            ))}
          </ul>
        ) : null}
      </dd>
    </>
  )
}
