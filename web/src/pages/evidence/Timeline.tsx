import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilters } from '../../lib/filters.ts'
import { Section } from '../../parts/Section.tsx'
import { ToggleChip } from '../../parts/FilterChip.tsx'
import { EvidenceFrame } from './Frame.tsx'
import { HappeningFilters } from './HappeningFilters.tsx'
import { Lanes } from './Lanes.tsx'

/** Happenings over time, in lanes by type or by actor. */
export function Timeline(): ReactElement {
  const { t } = useTranslation('evidence')
  const [filters, change] = useFilters()
  const by = filters['by'] === 'actor' ? 'actor' : 'type'
  return (
    <EvidenceFrame tab="timeline" lede={t('lede.timeline')}>
      <Section
        title={t('tab.timeline')}
        tail={
          <span className="line">
            <ToggleChip
              name={t('lanes.by.type')}
              on={by === 'type'}
              onToggle={() => {
                change({ by: undefined })
              }}
            />
            <ToggleChip
              name={t('lanes.by.actor')}
              on={by === 'actor'}
              onToggle={() => {
                change({ by: 'actor' })
              }}
            />
          </span>
        }
      >
        <HappeningFilters />
        <Lanes by={by} />
      </Section>
    </EvidenceFrame>
  )
}
