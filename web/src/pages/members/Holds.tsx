import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Tlp } from '../../parts/Badges.tsx'
import { Member } from '../../parts/Member.tsx'
import { Section } from '../../parts/Section.tsx'
import { useCompartmentName } from './compartmentName.ts'
import { Succession } from './Succession.tsx'

/** Which compartments we read, who else does, and how much stands there. */
export function Holds({ logs: { compartments } }: { readonly logs: Answer<'/api/logs'> }): ReactElement {
  const { t } = useTranslation('members')
  const f = useFormats()
  const nameOf = useCompartmentName()
  const labels = useGet('/api/compartments').data?.compartments
  return (
    <Section title={t('holds.title')} count={t('holds.ours')}>
      <table className="members-holds">
        <thead>
          <tr>
            <th>{t('holds.compartment')}</th>
            <th>{t('holds.readers')}</th>
            <th className="right">{t('holds.entries')}</th>
          </tr>
        </thead>
        <tbody>
          {compartments.map((each) => {
            const label = labels?.find(({ id }) => id === each.id)
            return (
              <tr key={each.id}>
                <td>
                  {nameOf(each)}
                  {label === undefined ? null : (
                    <>
                      <br />
                      <Tlp label={label.tlp} />
                      {label.public ? <span className="badge">{t('holds.public')}</span> : null}
                      <Succession of={label} />
                    </>
                  )}
                </td>
                <td>
                  <span className="line">
                    {each.readers.map((name) => (
                      <Member key={name} name={name} />
                    ))}
                  </span>
                </td>
                <td className="right">
                  {f.number(each.entries)}
                  <small>{each.complete ? t('holds.whole') : t('holds.lacking')}</small>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="tiny faint members-note">{t('holds.means')}</p>
    </Section>
  )
}
