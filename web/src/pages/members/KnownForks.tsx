import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Forks, TwoHeads } from '../today/Forks.tsx'
import { Section } from '../../parts/Section.tsx'

/** Heads that do not fit: those nobody has read of, and those somebody has. */
export function KnownForks(): ReactElement | null {
  const { t } = useTranslation('members')
  const f = useFormats()
  const forks = useGet('/api/forks').data
  if (forks === undefined || forks.forks.length + forks.noticed.length === 0) return null
  const read = forks.forks.filter((fork) => fork.read !== null)
  return (
    <Section title={t('forks.title')} count={f.number(forks.forks.length)} id="forks">
      <Forks />
      {read.map((fork) => (
        <TwoHeads key={fork.id} fork={fork} />
      ))}
    </Section>
  )
}
