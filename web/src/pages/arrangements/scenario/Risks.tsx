import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/format.ts'
import { useNameOf } from '../../../parts/Member.tsx'
import { Section } from '../../../parts/Section.tsx'
import type { Scenario } from './words.ts'

interface Then {
  readonly now: number
  readonly least: number
  readonly most: number
}

/** What of the register of risks would change under each charter, and for whom. */
export function Risks({ scenario: { sides, unit } }: { readonly scenario: Scenario }): ReactElement {
  const { t } = useTranslation('scenario')
  const nameOf = useNameOf()
  const changed = sides.filter(({ risks }) => risks.length > 0)
  return (
    <Section title={t('risks.title')} tail={<Link to="/risks">{t('risks.register')}</Link>}>
      {changed.length === 0 ? (
        <p className="small muted">{unit === null ? t('risks.empty') : t('risks.none')}</p>
      ) : (
        <p className="small muted">{t('risks.means', { unit: unit ?? '' })}</p>
      )}
      {changed.map(({ id, name, risks, borne }) => (
        <table key={id} className="arrangement-cards scenario-risks">
          <caption lang="en">{name}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('risks.now')}</th>
              <th scope="col">{t('risks.least')}</th>
              <th scope="col">{t('risks.most')}</th>
            </tr>
          </thead>
          <tbody>
            {risks.map(({ risk, title, ...then }) => (
              <Line key={risk} name={title} then={then} />
            ))}
            {borne.map(({ member, ...then }) => (
              <Line
                key={`member ${member ?? ''}`}
                name={t('risks.borne', { who: member === null ? t('risks.others') : nameOf(member) })}
                then={then}
              />
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  )
}

function Line({ name, then }: { readonly name: string; readonly then: Then }): ReactElement {
  const { t } = useTranslation('scenario')
  const f = useFormats()
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['now', 'least', 'most'] as const).map((which) => (
        <td key={which} data-label={t(`risks.${which}`)}>
          {f.number(then[which], 1)}
        </td>
      ))}
    </tr>
  )
}
