import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '../../api/client.ts'
import { useFormats } from '../../lib/format.ts'
import { Pending } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import type { Asked } from './asked.ts'

/** While the seat has not answered: that others' answers are hidden, who has committed to one, and the plain way to look all the same. */
export function Blind({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const { round } = asked
  const [title, means] = useWords(asked)
  const look = (): void => {
    get('/api/questions/{id}', { path: { id: asked.id }, query: { look: 'true' } })
      .then(() => client.invalidateQueries())
      .catch(setError)
  }
  return (
    <Section title={t('joint.title')}>
      <div className="question-blind">
        <Pending word={t('blind.hidden')} />
        <p className="question-word">{title}</p>
      </div>
      <p className="small muted">{means}</p>
      {round === null ? <Committed asked={asked} /> : null}
      {round?.running === true ? null : (
        <p className="small question-look">
          <button type="button" className="linkbutton" onClick={look}>
            {t('blind.look')}
          </button>{' '}
          <span className="faint">{t('blind.lookMeans')}</span>
        </p>
      )}
      {error === undefined ? null : <Problem error={error} />}
    </Section>
  )
}

/** What stands in the place of the estimate, and why. */
function useWords({ round }: Asked): readonly [string, string] {
  const { t } = useTranslation('question')
  if (round?.own) return [t('round.sealed.title'), t('round.sealed.means')]
  if (round?.running === true) return [t('round.seal.title'), t('round.seal.means')]
  return [t('blind.title'), t('blind.means')]
}

function Committed({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation('question')
  const f = useFormats()
  const answered = asked.joint.blind ? asked.joint.members : []
  const all = answered.length + asked.missing.length
  return (
    <dl className="facts question-rules">
      <dt>{t('blind.committed')}</dt>
      <dd className="line">
        <span>{t('blind.of', { count: answered.length, all })}</span>
        {answered.map((name) => (
          <Member key={name} name={name} />
        ))}
      </dd>
      <dt>{t('blind.notYet')}</dt>
      <dd className="line">
        {asked.missing.map((name) => (
          <Member key={name} name={name} />
        ))}
      </dd>
      <dt>{t('rules.closes')}</dt>
      <dd>{f.lastDay(asked.question.closes)}</dd>
    </dl>
  )
}
