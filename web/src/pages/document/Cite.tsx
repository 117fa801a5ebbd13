import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { Loading, Problem } from '../../parts/States.tsx'
import { Opens } from './Opens.tsx'

/** What is taken along, and what it is called there. */
interface Citing {
  readonly id: string
  readonly title: string
}

/** Takes a sentence or a document along to a question, to be cited in our answer there. */
export function Cite({ id, title }: Citing): ReactElement {
  const { t } = useTranslation('document')
  return (
    <Opens className="linkbutton doc-cite" content={t('cite.act')}>
      {() => <Choice id={id} title={title} />}
    </Opens>
  )
}

function Choice({ id, title }: Citing): ReactElement {
  const { t } = useTranslation('document')
  const navigate = useNavigate()
  const { data, error } = useGet('/api/questions', { query: { state: 'open' } })
  if (error !== null) return <Problem error={error} />
  if (data === undefined) return <Loading rows={3} />
  if (data.questions.length === 0) return <p className="small">{t('cite.none')}</p>
  return (
    <>
      <p className="small muted">{t('cite.which')}</p>
      <ul className="doc-choices">
        {data.questions.map((question) => (
          <li key={question.id}>
            <button
              type="button"
              className="linkbutton"
              onClick={() =>
                void navigate({ to: `/questions/${question.id}`, search: { cite: id, as: title } })
              }
            >
              {question.question.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
