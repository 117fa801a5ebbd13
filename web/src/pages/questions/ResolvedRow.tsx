import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { useOutcomeText } from '../question/outcomeText.ts'
import { Cell } from './OpenRow.tsx'
import { useHeadlineText, type Summary } from './summary.ts'

const columns = ['question', 'resolvedOn', 'outcome', 'said', 'score', 'closest'] as const

/** Names of the columns. Each cell says its own again where they do not fit. */
export function ResolvedHead(): ReactElement {
  const { t } = useTranslation('questions')
  return (
    <div className="questions-row resolved questions-head" aria-hidden="true">
      {columns.map((column) => (
        <span key={column}>{t(`column.${column}`)}</span>
      ))}
    </div>
  )
}

/** A resolved question in one line: how it came out, what was said before, how good that was, and who came closest. */
export function ResolvedRow({ question: summary }: { readonly question: Summary }): ReactElement {
  const { t } = useTranslation('questions')
  const f = useFormats()
  const { form, text } = summary.question
  const outcome = useOutcomeText(form)
  const headline = useHeadlineText(form)
  const { resolution, score, joint } = summary
  return (
    <article className="questions-row resolved">
      <div className="questions-cell questions-what">
        <h3>
          <Link className="questions-link" to={`/questions/${summary.id}`} data-item="">
            {text}
          </Link>
        </h3>
      </div>
      <Cell column="resolvedOn">{resolution === null ? null : f.day(resolution.at)}</Cell>
      <Cell column="outcome">{resolution === null ? null : outcome(resolution.outcome)}</Cell>
      <Cell column="said">
        {joint.blind || joint.headline === null ? '–' : headline(joint.headline).figure}
      </Cell>
      <Cell column="score">
        {score === null ? (
          <span className="faint">{t('noScore')}</span>
        ) : (
          <span className="questions-score">
            <span>{f.fixed(score.joint, 2)}</span>
            {score.rule === 'brier' ? (
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${Math.min(1, score.joint / 2) * 100}%` }} />
              </span>
            ) : (
              <span className="tiny faint">{t(`rule.${score.rule}`, { defaultValue: score.rule })}</span>
            )}
          </span>
        )}
      </Cell>
      <Cell column="closest">{score?.closest == null ? '–' : <Member name={score.closest.member} />}</Cell>
    </article>
  )
}
