import { Select, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/Section.tsx'
import { languages, show, type Language } from '../../words/languages.ts'
import { Choice } from './Choice.tsx'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** How the pages read: kept by this browser, seen by nobody else. */
export function Reading(): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
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
