import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member, useNameOf } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Retract } from '../../parts/Retract.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { Cite } from './Cite.tsx'
import type { DocumentAnswer } from './text.ts'

/** Who can read the document, what rests on it, and the ways to let it out or take it back. */
export function Whereabouts({
  document,
  retracting,
  onRetracting,
}: {
  readonly document: DocumentAnswer
  readonly retracting: boolean
  readonly onRetracting: (retracting: boolean) => void
}): ReactElement {
  const { t } = useTranslation('document')
  const { list } = useFormats()
  const nameOf = useNameOf()
  const { compartment, readers, elsewhere, member } = document
  const navigate = useNavigate()
  const mine = useSession()?.acting === member
  const may = useMay()
  return (
    <>
      <Section
        title={t('cited.title')}
        count={document.citedBy.length}
        tail={
          may('judge') ? (
            <span className="doc-cited">
              <Cite id={document.id} title={document.title ?? document.source} />
            </span>
          ) : undefined
        }
      >
        <Citing document={document} />
      </Section>
      <Section title={t('where.title')}>
        <dl className="facts">
          <dt>{compartmentName(compartment, t('home'), t('plenary'))}</dt>
          <dd>{compartment === 'home' ? t('where.onlyHere') : list(readers.map(nameOf))}</dd>
          {elsewhere.map((place) => (
            <Place key={place.id} place={place} />
          ))}
        </dl>
        <div className="actions doc-out">
          {mine && compartment === 'home' && may('draft') ? (
            <Button onClick={() => void navigate({ to: '/release', search: { propose: document.id } })}>
              {t('where.release')}
            </Button>
          ) : null}
          {mine && may('retract') ? (
            <Button
              onClick={() => {
                onRetracting(true)
              }}
            >
              {t('where.retract')}
            </Button>
          ) : null}
        </div>
        {retracting ? (
          <Retract
            id={document.id}
            what={t('retract.what', { title: document.title ?? document.source })}
            destroys={[
              t('retract.text'),
              t('retract.events', { count: document.events.length }),
              ...(elsewhere.length > 0 || compartment !== 'home' ? [t('retract.copies')] : []),
              ...(document.citedBy.length > 0
                ? [t('retract.cited', { count: document.citedBy.length })]
                : []),
            ]}
            leadsTo="/evidence/documents"
            onClose={() => {
              onRetracting(false)
            }}
          />
        ) : null}
      </Section>
    </>
  )
}

function compartmentName(name: string, home: string, plenary: string): string {
  return name === 'home' ? home : name === 'plenary' ? plenary : name.slice(0, 12)
}

function Place({ place }: { readonly place: DocumentAnswer['elsewhere'][number] }): ReactElement {
  const { t } = useTranslation('document')
  const { list } = useFormats()
  const nameOf = useNameOf()
  return (
    <>
      <dt>
        <Link to={`/documents/${place.id}`}>
          {compartmentName(place.compartment, t('home'), t('plenary'))}
        </Link>
      </dt>
      <dd>{place.compartment === 'home' ? t('where.onlyHere') : list(place.readers.map(nameOf))}</dd>
    </>
  )
}

function Citing({ document }: { readonly document: DocumentAnswer }): ReactElement {
  const { t } = useTranslation('document')
  if (document.citedBy.length === 0) return <p className="muted small">{t('cited.none')}</p>
  return (
    <ul>
      {document.citedBy.map(({ id, text, by }) => (
        <li key={id} className="row">
          <h3>
            <Link to={`/questions/${id}`}>{text}</Link>
          </h3>
          <p className="line">
            {by.map(({ author, direction, weight }, i) => (
              <span key={`${i} ${author}`} className="line">
                <Member name={author} />
                <span>{t(`cited.${direction}`, { weight })}</span>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
