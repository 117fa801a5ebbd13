import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../api/use.ts'
import { Glyph } from './glyphs.tsx'
import { places } from './places.ts'

/** Finds any page or record by a few letters: ⌘K, Ctrl K. */
export function Palette(): ReactElement {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), 150)
  const { data } = useGet('/api/search', { query: { q: text } }, { enabled: text.length > 1 })
  const pages: SpotlightActionData[] = places.map(({ to, name }) => ({
    id: to,
    label: t(`places.${name}`),
    leftSection: <Glyph name={name} />,
    onClick: () => void navigate({ to }),
  }))
  const found: SpotlightActionData[] = (text.length > 1 ? (data?.hits ?? []) : []).flatMap((hit) => {
    const to = addressOf(hit)
    return to === undefined
      ? []
      : [
          {
            id: hit.id,
            label: hit.title,
            description: t(`found.${hit.type}`, { defaultValue: hit.type }),
            // What the node found fits the words in ways that letters do not show.
            keywords: [query],
            onClick: () => void navigate({ to }),
          },
        ]
  })
  return (
    <Spotlight
      actions={[...pages, ...found]}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('nothingFound')}
      searchProps={{ placeholder: t('find'), 'aria-label': t('find') }}
      shortcut={['mod + K']}
      limit={12}
      scrollable
      maxHeight={420}
    />
  )
}

function addressOf({ id, type }: { readonly id: string; readonly type: string }): string | undefined {
  const of: Readonly<Record<string, string>> = {
    document: '/documents',
    question: '/questions',
    motion: '/decisions',
  }
  return of[type] === undefined ? undefined : `${of[type]}/${id}`
}
