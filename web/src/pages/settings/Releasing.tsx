import { Switch } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePost } from '../../api/use.ts'
import { Section } from '../../parts/Section.tsx'
import { Problem } from '../../parts/States.tsx'
import { useMay } from '../../shell/session.ts'
import { Choice } from './Choice.tsx'

/** How this seat lets records out. */
export function Releasing(): ReactElement | null {
  const { t } = useTranslation('settings')
  const may = useMay()
  const { data } = useGet('/api/releases')
  const set = usePost('/api/releases/rule')
  if (data === undefined) return null
  return (
    <Section title={t('releasing.title')}>
      <Choice name={t('releasing.two')} means={t('releasing.twoMeans')}>
        <Switch
          aria-label={t('releasing.two')}
          checked={data.persons === 2}
          disabled={set.isPending || !may('users')}
          onChange={(event) => {
            set.mutate({ body: { persons: event.currentTarget.checked ? 2 : 1 } })
          }}
        />
      </Choice>
      {set.error === null ? null : <Problem error={set.error} />}
    </Section>
  )
}
