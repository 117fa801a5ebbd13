import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** The twelve words of a coalition, large and numbered, to be read out. They are English in every language, so that all read the same. */
export function TwelveWords({ words }: { readonly words: readonly string[] }): ReactElement {
  const { t } = useTranslation('founding')
  return (
    <ol className="founding-words" lang="en" aria-label={t('words.label')}>
      {words.map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ol>
  )
}
