import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMay, useSession } from '../../shell/session.ts'
import { GradeForm } from './GradeForm.tsx'
import { Opens } from './Opens.tsx'
import { takeBack, useUndo } from './useUndo.ts'
import type { DocumentAnswer } from './text.ts'

/** What the document is worth and why. A person's grade stands over the rules', which stay readable. */
export function GradeSection({ document }: { readonly document: DocumentAnswer }): ReactElement | null {
  const { t } = useTranslation('document')
  const { day } = useFormats()
  const may = useMay()
  const session = useSession()
  const undo = useUndo()
  const client = useQueryClient()
  const { given, proposed } = document.grade
  const grade = given?.grade ?? proposed
  if (grade === null) return null
  const { reliability, credibility, reasons } = grade
  const unjudged = reliability === 'F' || credibility === 6
  return (
    <Section
      title={t('grade.why', { grade: `${reliability}${credibility}` })}
      tail={
        may('draft') ? (
          <Opens className="linkbutton" content={t('grade.otherwise')}>
            {(close) => <GradeForm id={document.id} onDone={close} />}
          </Opens>
        ) : undefined
      }
    >
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
            {given.author === session?.acting && may('draft') ? (
              <button
                type="button"
                className="linkbutton"
                onClick={() => {
                  void takeBack(given.id).then(() => {
                    void client.invalidateQueries()
                    undo(t('grade.takenBack'), () =>
                      post(
                        '/api/records/{id}/grade',
                        { reliability, credibility, reasons },
                        { path: { id: document.id } },
                      ),
                    )
                  })
                }}
              >
                {t('grade.takeBack')}
              </button>
            ) : null}
          </p>
        )}
      </div>
    </Section>
  )
}
