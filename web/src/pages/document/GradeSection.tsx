import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { DocumentAnswer } from './text.ts'

/** What the document is worth and why. A person's grade stands over the rules', which stay readable. */
export function GradeSection({ document }: { readonly document: DocumentAnswer }): ReactElement | null {
  const { t } = useTranslation('document')
  const { day } = useFormats()
  const { given, proposed } = document.grade
  const grade = given?.grade ?? proposed
  if (grade === null) return null
  const { reliability, credibility, reasons } = grade
  const unjudged = reliability === 'F' || credibility === 6
  return (
    <Section title={t('grade.why', { grade: `${reliability}${credibility}` })}>
      <div className="doc-grade small muted">
        <p>
          <b>{reliability}</b>: {t(`common:grade.source.${reliability}`)}. <b>{credibility}</b>:{' '}
          {t(`common:grade.claim.${credibility}`)}. {unjudged ? t('grade.notLow') : null}
        </p>
        <ul className="doc-reasons" lang={given === null ? 'en' : undefined}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {given === null ? (
          <p className="faint">{t('grade.byRules')}</p>
        ) : (
          <p className="line">
            <Member name={given.author} /> <span>{day(given.stated)}</span>
            {proposed === null ? null : (
              <span>{t('grade.rulesSay', { grade: `${proposed.reliability}${proposed.credibility}` })}</span>
            )}
          </p>
        )}
      </div>
    </Section>
  )
}
