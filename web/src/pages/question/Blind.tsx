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
  const words =
    round === null || !(round.running || round.own) ? 'blind' : round.own ? 'round.sealed' : 'round.seal'
  const look = (): void => {
    get('/api/questions/{id}', { path: { id: asked.id }, query: { look: 'true' } })
      .then(() => client.invalidateQueries())
      .catch(setError)
  }
  return (
    <Section title={t('joint.title')}>
      <div className="question-blind">
        <Pending word={t('blind.hidden')} />
        <p className="question-word">{t(`${words}.title`)}</p>
      </div>
      <p className="small muted">{t(`${words}.means`)}</p>
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
