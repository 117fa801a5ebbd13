import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { useStepWords } from '../../lib/stepWords.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import type { Asked } from './asked.ts'
import { Resolving } from './Resolving.tsx'

/** What exactly makes it come true, who settles it, until when one may answer, and what asks again. */
export function Rules({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const words = useStepWords()
  const { question } = asked
  const { form } = question
  return (
    <Section title={t(`rules.${form.kind === 'binary' ? 'yesIf' : 'resolves'}`)}>
      {question.criteria === '' ? (
        <p className="small muted">{t('rules.noCriteria')}</p>
      ) : (
        <p className="small question-text">{question.criteria}</p>
      )}
      <dl className="facts question-rules">
        {question.sourceOfTruth === '' ? null : <Row name={t('rules.truth')}>{question.sourceOfTruth}</Row>}
        {form.kind === 'numeric' ? (
          <Row name={t('rules.range')}>
            {f.number(form.range.low, 2)}–{f.number(form.range.high, 2)} {form.unit}
          </Row>
        ) : null}
        {form.kind === 'date' ? (
          <Row name={t('rules.range')}>
            {f.day(form.range.low)} – {f.day(form.range.high)}
          </Row>
        ) : null}
        <Row name={t('rules.asked')}>
          <Member name={asked.author} /> <span className="nowrap">{f.day(asked.asked)}</span>
        </Row>
        <Row name={t('rules.opened')}>{f.day(question.opens)}</Row>
        {question.blindUntil === undefined ? null : (
          <Row name={t('rules.blindUntil')}>{f.instant(question.blindUntil)}</Row>
        )}
        <Row name={t('rules.closes')}>{f.lastDay(question.closes)}</Row>
        {question.relationship === undefined ? null : (
          <Row name={t('rules.forecasts')}>
            <Link
              to="/arrangements/relationships"
              search={{
                members: question.relationship.between.join(','),
                on: question.relationship.dimension,
              }}
            >
              {words.names(question.relationship.between)}
            </Link>
            {t('arrangements:colon')}
            {words.step(question.relationship.dimension, question.relationship.step)}{' '}
            <span className="faint">{words.dimension(question.relationship.dimension)}</span>
          </Row>
        )}
        {question.reask.length === 0 ? null : (
          <Row name={t('rules.reask')}>
            <ul className="question-reask">
              {question.reask.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
      {asked.state === 'open' || asked.state === 'closed' ? <Resolving asked={asked} /> : null}
    </Section>
  )
}

function Row({
  name,
  children,
}: {
  readonly name: string
  readonly children: React.ReactNode
}): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
