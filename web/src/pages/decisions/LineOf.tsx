import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Motion } from './shown.ts'

type Related = Motion['line']['after'][number]

/** What the motion came from, who reopened it, and what came of it. An outcome later in the line governs from then on. */
export function LineOf({
  motion: {
    line: { before, after, reopened },
  },
}: {
  readonly motion: Motion
}): ReactElement | null {
  const { t } = useTranslation('decisions')
  if (before === null && after.length === 0 && reopened.length === 0) return null
  return (
    <Section title={t('line.title')}>
      {before === null ? null : <RelatedRow related={before} label={t(`line.before.${before.relation}`)} />}
      {reopened.map(({ by, reasons, id }) => (
        <div key={id} className="row">
          <p className="line">
            <Member name={by} />
            <span>{t('line.reopened')}</span>
          </p>
          {reasons === '' ? null : <p className="motion-text">{reasons}</p>}
        </div>
      ))}
      {after.map((related) => (
        <RelatedRow key={related.id} related={related} label={t(`line.after.${related.relation}`)} />
      ))}
      <p className="tiny faint motion-beneath">{t('line.means')}</p>
    </Section>
  )
}

function RelatedRow({
  related: { id, title },
  label,
}: {
  readonly related: Related
  readonly label: string
}): ReactElement {
  const { t } = useTranslation('decisions')
  return (
    <div className="row">
      <p className="small muted">{label}</p>
      <h3>
        {title === null ? (
          <span className="muted">
            {t('line.elsewhere')} <span className="proof">{id.slice(0, 16)}…</span>
          </span>
        ) : (
          <Link to={`/decisions/${id}`}>{title}</Link>
        )}
      </h3>
    </div>
  )
}
