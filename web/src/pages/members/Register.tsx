import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useCompartmentName } from './compartmentName.ts'

/** Whether what members anchored of their logs in compartments fits what is held. */
export function Register({
  logs: { compartments },
}: {
  readonly logs: Answer<'/api/logs'>
}): ReactElement | null {
  const { t } = useTranslation('members')
  const f = useFormats()
  const nameOf = useCompartmentName()
  const registers = useGet('/api/witness').data?.registers
  if (registers === undefined || registers.length === 0) return null
  return (
    <Section title={t('register.title')}>
      <p className="small muted">{t('register.means')}</p>
      <ul className="members-list">
        {registers.map(({ compartment, author, next, head, finding }) => {
          const found = compartments.find(({ id }) => id === compartment)
          return (
            <li key={`${compartment}/${author}`}>
              <span className="line">
                <Member name={author} />
                <span className="muted">{found === undefined ? '' : nameOf(found)}</span>
              </span>
              <span className="small">
                {t('register.upTo', { tick: f.number(next), size: f.number(head?.size ?? 0) })}
              </span>
              {finding === null ? null : (
                <span className={finding.kind === 'unheld' ? 'small muted' : 'small members-late'}>
                  {t(`register.finding.${finding.kind}`, {
                    tick: f.number(finding.tick),
                    when: f.instant(finding.since),
                  })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
