import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/use.ts'
import { useFormats } from '../../lib/format.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { MotionRow } from '../decisions/MotionRow.tsx'
import '../decisions/decisions.css'

/** So many stand on Today; the page Decisions has them all. */
const shown = 4

/** Motions that wait on us; nothing where none does. */
export function Motions(): ReactElement | null {
  const { t } = useTranslation('today')
  const f = useFormats()
  const { data, error } = useMotionsWaiting()
  if (error !== null) return <Problem error={error} />
  if (data === undefined || data.waitingOnUs === 0) return null
  return (
    <Section
      title={t('motions.title')}
      count={f.number(data.waitingOnUs)}
      tail={<Link to="/decisions">{t('motions.all')}</Link>}
    >
      {data.motions
        .filter(({ waitsOnUs }) => waitsOnUs)
        .map((row) => (
          <MotionRow key={row.id} row={row} />
        ))}
    </Section>
  )
}

/** Asks for the first motions of the list: those that wait on us stand first. */
export function useMotionsWaiting(): ReturnType<typeof useGet<'/api/motions'>> {
  return useGet('/api/motions', { query: { state: 'open', limit: String(shown) } })
}
