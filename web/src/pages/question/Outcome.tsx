import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useOutcomeText } from './outcomeText.ts'
import type { Asked } from './asked.ts'

/** How it came out, who says so, and how close everyone was. */
export function Outcome({ asked }: { readonly asked: Asked }): ReactElement | null {
  const { t } = useTranslation('question')
  const f = useFormats()
  const text = useOutcomeText(asked.question.form)
  const { resolution, scores } = asked
  if (resolution === null) return null
  const rows = [
    ...(scores?.members ?? []).map(({ author, brier, log }) => ({ author, brier, log })),
    ...(scores === null ? [] : [{ author: undefined, ...scores.joint }]),
  ]
    .filter(({ brier }) => brier !== null)
    .sort((a, b) => (a.brier?.mean ?? 0) - (b.brier?.mean ?? 0))
  return (
    <Section title={t('outcome.title')}>
      <div className="question-hero">
        <div className="question-figure long">{text(resolution.outcome)}</div>
        <p className="small muted">
          {t('outcome.said', { day: f.day(resolution.at) })} <Member name={resolution.author} />
        </p>
      </div>
      {asked.notYetWitnessed.includes(resolution.id) ? (
        <p className="line small">
          <Pending word={t('unwitnessed.word')} />
          <span>{t('unwitnessed.outcome')}</span>
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <table className="question-scores">
          <thead>
            <tr>
              <th>{t('outcome.member')}</th>
              <th>{t('outcome.brier')}</th>
              <th className="right">{t('outcome.log')}</th>
              <th className="right">{t('outcome.coverage')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ author, brier, log }) => (
              <tr key={author ?? ''}>
                <td>{author === undefined ? <b>{t('charts:joint')}</b> : <Member name={author} />}</td>
                <td>
                  <span className="question-meter">
                    <span>{f.fixed(brier?.mean ?? 0, 2)}</span>
                    <span className="bar" aria-hidden="true">
                      <i style={{ width: `${Math.min(1, (brier?.mean ?? 0) / 2) * 100}%` }} />
                    </span>
                  </span>
                </td>
                <td className="right">{log === null ? '–' : f.fixed(log.mean, 2)}</td>
                <td className="right">{f.share(brier?.coverage ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 ? null : <p className="tiny faint">{t('outcome.means')}</p>}
    </Section>
  )
}
