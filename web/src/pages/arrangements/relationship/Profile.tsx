import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../../../lib/filters.ts'
import { useFormats } from '../../../lib/format.ts'
import { SaveAs } from '../../../parts/SaveAs.tsx'
import { Section } from '../../../parts/Section.tsx'
import { Behind } from './Behind.tsx'
import { Chart } from './Chart.tsx'
import { firstDay, shortName, tableOf } from './lines.ts'
import type { Relationship } from './words.ts'

/** The eight dimensions over time, and what stands behind the one that is open. */
export function Profile({ relationship }: { readonly relationship: Relationship }): ReactElement {
  const { t } = useTranslation('relationship')
  const [filters, change] = useFilters()
  const f = useFormats()
  const { members, dimensions, day, beside, bonds } = relationship
  const open = dimensions.find(({ dimension }) => dimension === filters['on'])
  const from = firstDay(relationship)
  const own = bonds.slice(0, 1).filter(({ id }) => beside.every((each) => each.id !== id))
  return (
    <>
      <Section
        title={t('profile.title')}
        count={t('arrangements:scales.eight')}
        tail={<SaveAs name={`relationship-${members.join('-')}`} rows={() => tableOf(relationship)} />}
      >
        <p className="small muted">{t('profile.means')}</p>
        <ul className="line relation-key">
          <li>
            <i className="done" aria-hidden="true" /> {t('key.done')}
          </li>
          <li>
            <i className="owed" aria-hidden="true" /> {t('key.owed')}
          </li>
          {beside.map(({ id, name }, i) => (
            <li key={id}>
              <i className={i === 0 ? 'beside' : 'beside second'} aria-hidden="true" /> {shortName(id)}{' '}
              <span lang="en">{name}</span>
            </li>
          ))}
          {own.map(({ id, name }) => (
            <li key={`bond ${id}`}>
              {shortName(id)} <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
        <ul className="relation-charts">
          {dimensions.map((each) => (
            <Chart
              key={each.dimension}
              of={each}
              from={from}
              to={day}
              chosen={each === open}
              onChoose={() => {
                change({ on: each === open ? undefined : each.dimension })
              }}
            />
          ))}
        </ul>
        <p className="tiny faint">
          {open === undefined ? t('profile.open') : t('profile.from', { from: f.day(from), to: f.day(day) })}
        </p>
      </Section>
      {open === undefined ? null : <Behind key={open.dimension} of={open} relationship={relationship} />}
    </>
  )
}
