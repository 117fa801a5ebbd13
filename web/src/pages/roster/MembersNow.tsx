import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { TwelveWords } from '../founding/TwelveWords.tsx'
import type { Roster } from './shown.ts'

/** Every member of the running epoch: who runs it, what say it has, and by which words its keys are known. */
export function MembersNow({ roster: { members } }: { readonly roster: Roster }): ReactElement {
  const { t } = useTranslation('roster')
  const together = members.every(({ hostedWith }) => hostedWith.length === members.length - 1)
  return (
    <Section title={t('members.title')} count={members.length}>
      {together ? <p className="small muted">{t('members.together')}</p> : null}
      <ul className="roster-members">
        {members.map((member) => (
          <li key={member.name}>
            <One member={member} alone={together} />
          </li>
        ))}
      </ul>
      {together ? null : <p className="tiny faint">{t('members.means')}</p>}
    </Section>
  )
}

function One({
  member,
  alone,
}: {
  readonly member: Roster['members'][number]
  /** Whether who else the host runs is said above. */
  readonly alone: boolean
}): ReactElement {
  const { t } = useTranslation('roster')
  const f = useFormats()
  const { name, host, status, weight, generation, words, here, leaves, hostedWith } = member
  return (
    <>
      <div className="spread">
        <span className="line">
          <Member name={name} />
          {status === 'member' ? null : <span className="badge open">{t(`status.${status}`)}</span>}
          {leaves ? <span className="badge late">{t('members.leaves')}</span> : null}
        </span>
        <span className="small muted">
          <span className="proof">{host}</span>
          {here ? ` · ${t('members.here')}` : ''}
        </span>
      </div>
      <p className="small muted">
        {t('members.generation', { generation: f.number(generation) })}
        {weight === 1 ? '' : ` · ${t('members.weight', { weight: f.number(weight) })}`}
      </p>
      {alone || hostedWith.length === 0 ? null : (
        <p className="small line">
          <span className="badge">{t('members.notBlind')}</span>
          {hostedWith.map((other) => (
            <Member key={other} name={other} />
          ))}
        </p>
      )}
      <details>
        <summary className="small">{t('members.words')}</summary>
        <TwelveWords words={words} />
      </details>
    </>
  )
}
