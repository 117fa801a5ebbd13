import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { useAnswerText } from './answerText.ts'
import type { Asked, Open } from './asked.ts'

/** Every change as a row, the newest first. */
export function HistoryTable({ asked, open }: { readonly asked: Asked; readonly open: Open }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const text = useAnswerText(asked.question.form)
  return (
    <div className="question-table" role="region" aria-label={t('moved.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{t('table.when')}</th>
            <th>{t('table.who')}</th>
            <th>{t('table.answer')}</th>
            <th>{t('table.joint')}</th>
          </tr>
        </thead>
        <tbody>
          {open.history.toReversed().map(({ id, at, author, answer, value }) => (
            <tr key={id}>
              <td className="nowrap">{f.instant(at)}</td>
              <td>
                <Member name={author} />
              </td>
              <td>{text(answer)}</td>
              <td>{value === null ? '–' : text(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
