import { Select, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useYardsticks } from '../../charts/yardstick.ts'
import { keep } from '../../lib/kept.ts'
import { Section } from '../../parts/Section.tsx'
import { languages, show, type Language } from '../../words/languages.ts'
import { Choice } from './Choice.tsx'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** How the pages read: kept by this browser, seen by nobody else. */
export function Reading(): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { all, yardstick } = useYardsticks()
  const [chosen, choose] = useState<string>()
  return (
    <Section title={t('reading.title')}>
      <Choice name={t('reading.language')} means={t('reading.languageMeans')}>
        <Select
          aria-label={t('reading.language')}
          allowDeselect={false}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          value={i18n.language}
          onChange={(code) => void show(code as Language)}
        />
      </Choice>
      <Choice name={t('reading.yardstick')} means={t('reading.yardstickMeans')}>
        <Select
          aria-label={t('reading.yardstick')}
          allowDeselect={false}
          data={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen ?? yardstick?.id ?? null}
          onChange={(id) => {
            keep('yardstick', id ?? undefined)
            choose(id ?? undefined)
          }}
        />
      </Choice>
      <Choice name={t('reading.theme')} means={t('reading.themeMeans')}>
        <Select
          aria-label={t('reading.theme')}
          allowDeselect={false}
          data={schemes.map((scheme) => ({ value: scheme, label: t(`reading.schemes.${scheme}`) }))}
          value={colorScheme}
          onChange={(scheme) => {
            setColorScheme(scheme as MantineColorScheme)
          }}
        />
      </Choice>
    </Section>
  )
}
